using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using QuoteKit.Tokens;

namespace QuoteKit.Training;

/// <summary>Reads PolNeAR's articles with CoreNLP's tags and lemmas, laid over our tokens; where the two differ, nothing is known.</summary>
internal static class SilverCorpus
{
    /// <summary>The sentences of the articles, or of those whose id is asked for.</summary>
    public static List<TreebankSentence> Read(string articles, string parses, Func<string, bool>? includes = null)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in Lines(articles))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            texts[article.RootElement.GetProperty("id").GetString()!] = article.RootElement.GetProperty("text").GetString()!;
        }

        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string text = "";
        int[] units = [];
        bool included = true;
        foreach (string line in Lines(parses).Append(""))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                included = includes?.Invoke(line[8..]) ?? true;
                text = texts[line[8..]];
                units = UnitOfCodePoint(text);
            }
            else if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
            else if (rows.Count > 0)
            {
                if (included) sentences.Add(Build(rows, text, units));
                rows.Clear();
            }
        }

        return sentences;
    }

    private static TreebankSentence Build(List<string[]> rows, string text, int[] units)
    {
        var known = new Dictionary<TextSpan, (string Tag, string Lemma, string? Next)>();
        int start = Unit(units, rows[0][7]), end = Unit(units, rows[^1][8]);
        for (int i = 0; i < rows.Count; i++)
            known[new TextSpan(Unit(units, rows[i][7]) - start, Unit(units, rows[i][8]) - start)] =
                (rows[i][3], rows[i][2], i + 1 < rows.Count ? rows[i + 1][3] : null);

        string sentence = text[start..end];
        TextSpan[] spans = [.. Tokenizer.Tokenize(sentence)];
        var tags = new string?[spans.Length];
        var lemmas = new string?[spans.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            if (!known.TryGetValue(spans[i], out var row)) continue;
            tags[i] = Adapt(row.Tag, row.Next, spans[i].Of(sentence));
            lemmas[i] = row.Lemma;
        }

        return new TreebankSentence(sentence, spans, tags, lemmas, [], []);
    }

    /// <summary>Turns Penn Treebank habits into those of the gold treebanks.</summary>
    private static string? Adapt(string tag, string? next, ReadOnlySpan<char> word) => tag switch
    {
        // Before anything but a verb, "to" is a preposition in the newer treebanks.
        "TO" => next is "VB" ? "TO" : next is "RB" ? null : "IN",
        ":" when word is "-" => null,
        "NN" when word is "%" => "NN",
        "#" or "SYM" or "FW" or "LS" => null,
        _ => tag,
    };

    private static int Unit(int[] units, string codePoint) => units[int.Parse(codePoint, CultureInfo.InvariantCulture)];

    private static int[] UnitOfCodePoint(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
