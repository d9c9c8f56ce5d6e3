using System.Text;
using CsvHelper;

namespace QuoteKit.Console.Formats;

/// <summary>Rows of comma-separated values (RFC 4180, UTF-8, lines ended by CR LF) that a spreadsheet takes for text.</summary>
internal static class CsvText
{
    // What begins like a formula gets an apostrophe in front (https://owasp.org/www-community/attacks/CSV_Injection).
    private static readonly CsvWriterOptions Settings = new() { Injection = CsvInjection.Escape };

    public static byte[] Of(IEnumerable<IEnumerable<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(bytes, Settings, leaveOpen: true))
        {
            foreach (IEnumerable<string?> row in rows)
            {
                foreach (string? field in row) csv.WriteField(Harmless(field ?? ""));
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The names of the columns as a line.</summary>
    public static string Header(IEnumerable<string> names) => Encoding.UTF8.GetString(Of([names]));

    /// <summary>The field on one line; some spreadsheets take a full-width sign at its beginning for the plain one too.</summary>
    private static string Harmless(string field) => CleanText.Of(field) is var clean && clean is ['＝' or '＋' or '－' or '＠', ..] ? "'" + clean : clean;
}
