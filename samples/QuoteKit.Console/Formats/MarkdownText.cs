using System.Text;

namespace QuoteKit.Console.Formats;

/// <summary>Text as Markdown (CommonMark and GitHub's tables and links) that reads as it stands and marks up nothing.</summary>
internal static class MarkdownText
{
    // Within a line: emphasis, code, links, pictures, markup, entities, tables, strikethrough, formulas, addresses, and what
    // some readers add: raised text, attributes; doubled marks are emphasis or containers there.
    private const string Special = "\\`*_[]{<&|~$@^";

    public static string Of(string text)
    {
        string clean = CleanText.Of(text);
        var line = new StringBuilder(clean.Length + 8);
        for (int i = 0; i < clean.Length; i++)
        {
            char c = clean[i];
            bool isDoubled = c is '=' or '+' or '"' or ':' && i + 1 < clean.Length && clean[i + 1] == c;
            bool linksItself = (c == ':' && clean.AsSpan(i).StartsWith("://")) || (c == '.' && clean.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase));
            if (Special.Contains(c) || isDoubled || linksItself || (i == 0 && "#+-=>".Contains(c)) || EndsListNumber(clean, i)) line.Append('\\');
            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Whether the text begins "12." or "12)" and this is the mark.</summary>
    private static bool EndsListNumber(string text, int at) =>
        at > 0 && text[at] is '.' or ')' && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;
}
