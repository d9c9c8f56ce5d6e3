using System.Globalization;
using System.Text.Json;
using QuoteKit.Tokens;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Training;

/// <summary>Reads PolNeAR's articles with CoreNLP's tags, lemmas and heads, laid over our tokens; where the two differ, nothing is known.</summary>
internal static class SilverCorpus
{
    /// <summary>The sentences of the articles.</summary>
    public static List<TreebankSentence> Read(string articles, string parses)
    {
        Dictionary<string, string> texts = Texts(articles).ToDictionary(StringComparer.Ordinal);
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string id = "", text = "";
        int[] units = [];
        foreach (string line in CorpusFile.Lines(parses).Append(""))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                id = line[8..];
                text = texts[id];
                units = CodePoints.Units(text);
            }
            else if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
            }
            else if (rows.Count > 0)
            {
                sentences.Add(Build(id, rows, text, units));
                rows.Clear();
            }
        }

        return sentences;
    }

    /// <summary>The articles' texts by id, in the order of the file.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Texts(string articles)
    {
        foreach (string line in CorpusFile.Lines(articles))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            yield return new(article.RootElement.GetProperty("id").GetString()!, article.RootElement.GetProperty("text").GetString()!);
        }
    }

    private static TreebankSentence Build(string id, List<string[]> rows, string text, int[] units)
    {
        int start = Unit(units, rows[0][7]), end = Unit(units, rows[^1][8]);
        string sentence = text[start..end];
        TextSpan[] spans = [.. Tokenizer.Tokenize(sentence)];
        SilverRow[] silver = [.. rows.Select(SilverRow.Of)];
        TextSpan[] silverSpans = [.. rows.Select(row => new TextSpan(Unit(units, row[7]) - start, Unit(units, row[8]) - start))];
        (int[] silverHeads, string[] silverRelations) = SilverTree.Convert(silver);

        var tags = new string?[spans.Length];
        var lemmas = new string?[spans.Length];
        var heads = new int[spans.Length];
        var relations = new string[spans.Length];
        Array.Fill(heads, TrainingSentence.Unknown);
        Array.Fill(relations, "");
        int[] ours = LastInside(silverSpans, spans);
        for (int i = 0, row = 0; i < spans.Length; i++)
        {
            while (row < silver.Length && silverSpans[row].End <= spans[i].Start) row++;
            if (row == silver.Length || silverSpans[row].Start > spans[i].Start || silverSpans[row].End < spans[i].End) continue;
            if (silverSpans[row] == spans[i])
            {
                tags[i] = Adapt(silver[row].Tag, row + 1 < silver.Length ? silver[row + 1].Tag : null, spans[i].Of(sentence));
                lemmas[i] = silver[row].Lemma;
            }

            if (ours[row] != i)
            {
                // A part of a hyphenated word, whose last part stands for the whole.
                heads[i] = ours[row];
                if (!char.IsLetterOrDigit(sentence[spans[i].Start])) relations[i] = "punct";
                continue;
            }

            int head = silverHeads[row];
            if (head >= 0 && ours[head] < 0) continue;
            (heads[i], relations[i]) = (head < 0 ? head : ours[head], silverRelations[row]);
        }

        return new TreebankSentence(sentence, spans, tags, lemmas, heads, relations, id);
    }

    /// <summary>For each silver token the last of our tokens that lie inside it; -1 if it does not end with one.</summary>
    private static int[] LastInside(TextSpan[] silver, TextSpan[] spans)
    {
        var last = new int[silver.Length];
        for (int row = 0, i = 0; row < silver.Length; row++)
        {
            last[row] = -1;
            for (; i < spans.Length && spans[i].End <= silver[row].End; i++)
                if (spans[i].Start >= silver[row].Start && spans[i].End == silver[row].End) last[row] = i;
        }

        return last;
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
}
