using System.Globalization;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Compares persons' names with the PERSON names that CoreNLP found in PolNeAR.</summary>
/// <remarks>
/// A run of tokens called PERSON is one name. Names count, on both sides, only where they begin and end with tokens of both
/// sides; a name is right where both ends agree. Silver: the aim is agreement, CoreNLP errs too.
/// </remarks>
/// <param name="cutsTitles">Whether titles are cut from CoreNLP's names, which have "Mr." at times and mostly not; ours never do.</param>
internal sealed class SilverPersons(bool cutsTitles)
{
    private int _right, _found, _all;

    /// <summary>Every name that one side has alone, with the words around it: "+" ours, "-" CoreNLP's.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Precision, recall and F1 in percent.</summary>
    public double[] Percent => [100.0 * _right / Math.Max(1, _found), 100.0 * _right / Math.Max(1, _all), 200.0 * _right / Math.Max(1, _found + _all)];

    /// <summary>What the package scores on the development part: against CoreNLP's names as they are, and with titles cut.</summary>
    /// <param name="data">The folder of the corpora.</param>
    public static (double[] AsTheyAre, double[] Cut) OfPackage(string data)
    {
        SilverPersons whole = new(false), cut = new(true);
        foreach (SilverArticle article in SilverArticle.Read(Path.Combine(data, "polnear-dev.jsonl"), Path.Combine(data, "polnear-dev.corenlp.conll.gz")))
        {
            var text = AnnotatedText.Read(article.Text);
            TextSpan[] persons = [.. OfMentions(text, NameLabeler.Default)];
            whole.Add(article, text, persons);
            cut.Add(article, text, persons);
        }

        return (whole.Percent, cut.Percent);
    }

    /// <summary>The persons that the mentions of an article name.</summary>
    public static IEnumerable<TextSpan> OfMentions(AnnotatedText text, NameLabeler labeler)
    {
        var mentions = MentionFinder.Find(text, labeler);
        return mentions.Concat(mentions.SelectMany(m => m.Names)).Where(m => m.Kind == MentionKind.Person).Select(m => m.Name);
    }

    /// <summary>The persons that the labeller alone finds, before the rules for titles and whole names.</summary>
    public static IEnumerable<TextSpan> OfLabels(AnnotatedText text, NameLabeler labeler) =>
        NameSpan.Read(labeler.Label(NameFinder.Read(text))).Where(name => name.Kind == MentionKind.Person).Select(name => text.SpanOf(name.First, name.Last));

    /// <summary>Adds an article with the persons found in it.</summary>
    public void Add(SilverArticle article, AnnotatedText text, IEnumerable<TextSpan> persons)
    {
        Ends tokens = Ends.Of(text.Tokens.Select(token => token.Span)), silver = Ends.Of(article.Tokens);
        HashSet<TextSpan> gold = [.. article.Persons.Where(tokens.Has).Select(span => Cut(text, span))], ours = [.. persons.Where(silver.Has)];
        _right += gold.Count(ours.Contains);
        _found += ours.Count;
        _all += gold.Count;
        foreach (TextSpan span in gold.Union(ours).Except(gold.Intersect(ours)).OrderBy(span => span.Start))
            Differences.Add($"{(ours.Contains(span) ? '+' : '-')} {Around(article.Text, span)}");
    }

    private TextSpan Cut(AnnotatedText text, TextSpan span) =>
        cutsTitles ? new TextSpan(text.Tokens[PersonTitles.FirstBehind(text, text.TokenAt(span.Start), text.TokenAt(span.End - 1))].Span.Start, span.End) : span;

    private static string Around(string text, TextSpan span)
    {
        const int Reach = 40;
        string before = text[Math.Max(0, span.Start - Reach)..span.Start], after = text[span.End..Math.Min(text.Length, span.End + Reach)];
        return $"{before}[{span.Of(text)}]{after}".ReplaceLineEndings(" | ");
    }

    /// <summary>Where tokens begin and end.</summary>
    private sealed record Ends(HashSet<int> Starts, HashSet<int> Stops)
    {
        public static Ends Of(IEnumerable<TextSpan> spans) => new([.. spans.Select(span => span.Start)], [.. spans.Select(span => span.End)]);

        public bool Has(TextSpan span) => Starts.Contains(span.Start) && Stops.Contains(span.End);
    }
}

/// <summary>An article with CoreNLP's tokens and persons.</summary>
internal sealed record SilverArticle(string Id, string Text, List<TextSpan> Tokens, List<TextSpan> Persons)
{
    /// <summary>The articles that have parses, in the order of the parses' file.</summary>
    public static IEnumerable<SilverArticle> Read(string articles, string parses)
    {
        Dictionary<string, string> texts = SilverCorpus.Texts(articles).ToDictionary(StringComparer.Ordinal);
        SilverArticle? article = null;
        bool within = false;
        int[] units = [];
        foreach (string line in CorpusFile.Lines(parses))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                if (article is not null) yield return article;
                article = new(line[8..], texts[line[8..]], [], []);
                units = CodePoints.Units(article.Text);
            }

            string[] row = line.Split('\t');
            bool person = row.Length > 4 && row[4] == "PERSON";
            if (row.Length > 8)
            {
                var span = new TextSpan(units[int.Parse(row[7], CultureInfo.InvariantCulture)], units[int.Parse(row[8], CultureInfo.InvariantCulture)]);
                article!.Tokens.Add(span);
                if (person && within) article.Persons[^1] = new TextSpan(article.Persons[^1].Start, span.End);
                else if (person) article.Persons.Add(span);
            }

            within = person;
        }

        if (article is not null) yield return article;
    }
}
