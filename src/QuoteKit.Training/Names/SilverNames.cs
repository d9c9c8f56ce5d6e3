using System.Globalization;
using QuoteKit.Mentions;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Training.Names;

/// <summary>Reads PolNeAR's articles with the names that CoreNLP found in them, laid over our tokens.</summary>
internal static class SilverNames
{
    /// <summary>The articles that have parses, in the order of the parses' file; they are untagged.</summary>
    public static List<NamedText> Read(string articles, string parses)
    {
        Dictionary<string, string> texts = SilverCorpus.Texts(articles).ToDictionary(StringComparer.Ordinal);
        var documents = new List<NamedText>();
        string? id = null;
        var names = new List<(TextSpan Span, MentionKind Kind)>();
        int[] units = [];
        string before = "";
        foreach (string line in CorpusFile.Lines(parses).Append("# doc = "))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                if (id is not null) documents.Add(Label(id, texts[id], names));
                id = line[8..];
                names.Clear();
                before = "";
                if (id.Length > 0) units = CodePoints.Units(texts[id]);
                continue;
            }

            string[] row = line.Split('\t');
            string type = row.Length > 4 ? row[4] : "";
            if (KindOf(type) is { } kind)
            {
                var span = new TextSpan(units[int.Parse(row[7], CultureInfo.InvariantCulture)], units[int.Parse(row[8], CultureInfo.InvariantCulture)]);
                if (type == before) names[^1] = (new TextSpan(names[^1].Span.Start, span.End), kind);
                else names.Add((span, kind));
            }

            before = type;
        }

        return documents;
    }

    private static MentionKind? KindOf(string type) => type switch
    {
        "PERSON" => MentionKind.Person,
        "ORGANIZATION" => MentionKind.Organization,
        "LOCATION" => MentionKind.Location,
        "MISC" => MentionKind.Other,
        _ => null,
    };

    private static NamedText Label(string id, string text, List<(TextSpan Span, MentionKind Kind)> names)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        var annotated = new AnnotatedText(text, [.. spans.Select(span => new Token(span, "", "", -1, ""))], sentences, ParagraphSplitter.Split(text));
        var labels = new byte[spans.Length];
        foreach (var (span, kind) in names)
        {
            int first = annotated.TokenAt(span.Start), last = first;
            if (first == spans.Length || spans[first].Start >= span.End) continue;
            while (last + 1 < spans.Length && spans[last + 1].Start < span.End && annotated.SentenceOf(last + 1) == annotated.SentenceOf(first)) last++;
            // CoreNLP takes "Mr." into one name of ten that it follows.
            NameLabels.Write(labels, kind == MentionKind.Person ? PersonTitles.FirstBehind(annotated, first, last) : first, last, kind);
        }

        return new NamedText(id, annotated, labels);
    }
}
