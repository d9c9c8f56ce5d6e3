using System.Globalization;
using System.Text;

namespace QuoteKit.Training;

/// <summary>A sentence with what annotators, or for silver data another parser, said about its words.</summary>
/// <param name="Text">The sentence with the treebank's spacing.</param>
/// <param name="Spans">Where its words stand in <paramref name="Text"/>.</param>
/// <param name="Tags">Their Penn Treebank tags; null where not known.</param>
/// <param name="Lemmas">Their lemmas; null where not known.</param>
/// <param name="Heads">Their heads as indices, -1 for the root; in silver data -2 where not known.</param>
/// <param name="Relations">Their relations; empty where not known.</param>
/// <param name="Document">The id of the document that the sentence stands in.</param>
internal sealed record TreebankSentence(
    string Text, TextSpan[] Spans, string?[] Tags, string?[] Lemmas, int[] Heads, string[] Relations, string Document = "");

/// <summary>Reads treebanks in the CoNLL-U format.</summary>
internal static class Treebank
{
    private const string DocumentMark = "# newdoc id = ";

    /// <summary>The sentences of a file, gzipped.</summary>
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string document = "";
        foreach (string line in CorpusFile.Lines(path))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Build(rows, document));
                rows.Clear();
            }
            else if (line.StartsWith(DocumentMark, StringComparison.Ordinal))
            {
                document = line[DocumentMark.Length..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        if (rows.Count > 0) sentences.Add(Build(rows, document));
        return sentences;
    }

    /// <summary>A sentence from its rows.</summary>
    public static TreebankSentence Build(List<string[]> rows, string document)
    {
        var text = new StringBuilder();
        var words = new List<(TextSpan Span, string[] Row)>();
        int gluedTo = 0;
        bool spaceAfterRange = true;
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.')) continue;
            bool space = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (row[0].Contains('-'))
            {
                gluedTo = Number(row[0][(row[0].IndexOf('-') + 1)..]);
                spaceAfterRange = space;
                continue;
            }

            int number = Number(row[0]);
            words.Add((new TextSpan(text.Length, text.Length + row[1].Length), row));
            text.Append(row[1]);
            if (number < gluedTo ? false : number == gluedTo ? spaceAfterRange : space) text.Append(' ');
        }

        return new TreebankSentence(
            text.ToString(),
            [.. words.Select(word => word.Span)],
            [.. words.Select(word => word.Row[4])],
            [.. words.Select(word => word.Row[2])],
            [.. words.Select(word => Number(word.Row[6]) - 1)],
            [.. words.Select(word => word.Row[7])],
            document);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
