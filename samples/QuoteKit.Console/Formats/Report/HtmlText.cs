using System.Text;

namespace QuoteKit.Console.Formats.Report;

/// <summary>Text from anywhere as HTML that shows it and does nothing else.</summary>
internal static class HtmlText
{
    /// <summary>Appends the text with its line breaks; controls, bidirectional ones too, and unpaired surrogates become U+FFFD.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case '\t' or '\n' or '\r': html.Append(c == '\r' ? ' ' : c); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) html.Append(c).Append(text[++i]);
                    else html.Append(CleanText.IsHarmful(c) ? CleanText.Replacement : c);
                    break;
            }
        }

        return html;
    }

    /// <summary>Appends the text on one line, as for titles, names and attributes in double quotes.</summary>
    public static StringBuilder AppendWords(this StringBuilder html, string text) => html.AppendText(CleanText.Of(text));
}
