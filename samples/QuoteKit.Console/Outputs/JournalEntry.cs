using System.Globalization;
using System.Text.Encodings.Web;

namespace QuoteKit.Console.Outputs;

/// <summary>A document that was written whole, as the journal of a run keeps it.</summary>
/// <param name="End">The length of the output after it, in bytes.</param>
/// <param name="Failed">Whether it was an error.</param>
/// <param name="Place">Which document, escaped by <see cref="Escape"/>.</param>
/// <param name="Note">What the format must know of it at the end.</param>
internal sealed record JournalEntry(long End, bool Failed, string Place, string Note)
{
    public static string Escape(string place) => JavaScriptEncoder.Default.Encode(place);

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{End}\t{(Failed ? 1 : 0)}\t{Place}\t{Note}\n");

    /// <summary>The entry of a line without its end, or <see langword="null"/> if it is none.</summary>
    public static JournalEntry? Parse(string line)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 4 && long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out long end) && fields[1] is "0" or "1"
            ? new JournalEntry(end, fields[1] == "1", fields[2], fields[3])
            : null;
    }
}
