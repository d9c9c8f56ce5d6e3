using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Formats.Report;

/// <summary>Attributes "data-..." that hold places in lists, parted by spaces.</summary>
internal static class ReportItems
{
    public static StringBuilder AppendItems(this StringBuilder html, string name, IReadOnlyList<int> items) => items.Count == 0
        ? html
        : html.Append(" data-").Append(name).Append("=\"").AppendJoin(' ', items.Select(item => item.ToString(CultureInfo.InvariantCulture))).Append('"');

    /// <summary>An attribute with text from anywhere; left out if there is none.</summary>
    public static StringBuilder AppendData(this StringBuilder html, string name, string? text) => string.IsNullOrWhiteSpace(text)
        ? html
        : html.Append(" data-").Append(name).Append("=\"").AppendWords(text).Append('"');
}
