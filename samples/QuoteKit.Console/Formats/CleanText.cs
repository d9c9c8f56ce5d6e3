using System.Text;

namespace QuoteKit.Console.Formats;

/// <summary>Makes text from anywhere safe to show on one line: it cannot move the cursor, colour, or turn the line around.</summary>
internal static class CleanText
{
    public const char Replacement = '\uFFFD';

    /// <summary>White space becomes single spaces; control codes, bidirectional controls and unpaired surrogates become U+FFFD.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (char.IsSurrogate(c))
            {
                bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                if (isPair) line.Append(c).Append(text[++i]);
                else line.Append(Replacement);
            }
            else
            {
                line.Append(IsHarmful(c) ? Replacement : c);
            }
        }

        if (line.Length > 0 && line[^1] == ' ') line.Length--;
        return line.ToString();
    }

    /// <summary>Whether it is a control code, a bidirectional control or half of a surrogate pair.</summary>
    public static bool IsHarmful(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
