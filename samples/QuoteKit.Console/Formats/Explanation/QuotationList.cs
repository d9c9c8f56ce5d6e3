using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Formats.Explanation;

/// <summary>The quotations of a document with the numbers that "explain --quote" takes.</summary>
internal static class QuotationList
{
    private const int Most = 60;

    public static string Of(ExtractionResult result)
    {
        var list = new StringBuilder();
        int width = result.Attributions.Length.ToString(CultureInfo.InvariantCulture).Length;
        for (int i = 0; i < result.Attributions.Length; i++)
        {
            Attribution attribution = result.Attributions[i];
            string number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width);
            list.Append(number).Append("  ").Append(CleanText.Of(attribution.Speaker?.Name ?? "unknown")).Append(": ").Append(Short(CleanText.Of(result.TextOf(attribution.Content)))).Append('\n');
        }

        return list.ToString();
    }

    private static string Short(string text)
    {
        if (text.Length <= Most) return text;
        int end = text.LastIndexOf(' ', Most);
        return text[..(end > 0 ? end : Most - (char.IsHighSurrogate(text[Most - 1]) ? 1 : 0))] + " ...";
    }
}
