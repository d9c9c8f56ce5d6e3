using System.Diagnostics;
using System.Globalization;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks.Tokens;

/// <summary>Prints how the time for tokens and sentences grows with the text's length, as Markdown.</summary>
internal static class LengthTable
{
    private const int Runs = 3;

    private static readonly int[] Millions = [1, 4, 16, 64];

    public static void Write(TextWriter output)
    {
        string article = string.Join("\n\n", Enumerable.Range(0, 50).Select(i => NewsText.Article(i, 20)));
        (string Name, string Piece)[] kinds =
            [("news", article + "\n\n"), ("one endless line", article.ReplaceLineEndings(" ") + " "), ("quotation marks only", "\""), ("dots only", ".")];
        output.WriteLine("| text | million characters | tokens | sentences | ns a character |\n|---|---:|---:|---:|---:|");
        foreach (var (name, piece) in kinds)
            foreach (int millions in Millions)
                output.WriteLine(Row(name, Repeat(piece, millions * 1_000_000), millions));
    }

    private static string Row(string name, string text, int millions)
    {
        using var tokens = new PooledList<TextSpan>();
        using var sentences = new PooledList<Sentence>();
        double forTokens = double.MaxValue, forSentences = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            tokens.Clear();
            sentences.Clear();
            long start = Stopwatch.GetTimestamp();
            Tokenizer.Tokenize(text, tokens);
            forTokens = Math.Min(forTokens, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            SentenceSplitter.Split(text, tokens.Items, BoundaryModel.Default, sentences);
            forSentences = Math.Min(forSentences, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {millions} | {forTokens:F1} ms | {forSentences:F1} ms | {(forTokens + forSentences) / millions:F2} |");
    }

    private static string Repeat(string piece, int length) => string.Create(length, piece, static (span, piece) =>
    {
        for (int i = 0; i < span.Length; i += piece.Length) piece.AsSpan(0, Math.Min(piece.Length, span.Length - i)).CopyTo(span[i..]);
    });
}
