using QuoteKit.Mentions;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;
using QuoteKit.Training;

namespace QuoteKit.Evaluation;

/// <summary>Compares persons' names with the PERSON names that CoreNLP found in PolNeAR's development part.</summary>
/// <remarks>
/// A run of tokens called PERSON is one name. Names count, on both sides, only where they begin and end with tokens of both
/// sides; a name is right where both ends agree. Silver: the aim is agreement, CoreNLP errs too.
/// </remarks>
internal static class SilverPersons
{
    /// <summary>Precision, recall and F1 in percent.</summary>
    public static double[] Score(string shared)
    {
        Dictionary<string, string> texts = SilverCorpus.Texts(Path.Combine(shared, "data", "polnear-dev.jsonl")).ToDictionary(StringComparer.Ordinal);
        int right = 0, found = 0, all = 0;
        foreach (var (id, silver) in Silver(Path.Combine(shared, "data", "polnear-dev.corenlp.conll.gz"), texts))
        {
            var (tokens, persons) = Ours(texts[id]);
            HashSet<TextSpan> gold = [.. silver.Persons.Where(tokens.Has)], ours = [.. persons.Where(silver.Tokens.Has)];
            right += gold.Count(ours.Contains);
            found += ours.Count;
            all += gold.Count;
        }

        return [100.0 * right / Math.Max(1, found), 100.0 * right / Math.Max(1, all), 200.0 * right / Math.Max(1, found + all)];
    }

    private static (Ends Tokens, IEnumerable<TextSpan> Persons) Ours(string text)
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        var annotated = new AnnotatedText(text, SyntaxAnalyzer.Analyze(text, spans, sentences), sentences, ParagraphSplitter.Split(text));
        var mentions = MentionFinder.Find(annotated);
        return (Ends.Of(spans), mentions.Concat(mentions.SelectMany(m => m.Names)).Where(m => m.Kind == MentionKind.Person).Select(m => m.Name));
    }

    private static IEnumerable<(string Id, (Ends Tokens, List<TextSpan> Persons))> Silver(string path, Dictionary<string, string> texts)
    {
        string? id = null;
        bool within = false;
        var tokens = new List<TextSpan>();
        var persons = new List<TextSpan>();
        int[] units = [];
        foreach (string line in CorpusFile.Lines(path))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal))
            {
                if (id is not null) yield return (id, (Ends.Of(tokens), [.. persons]));
                id = line[8..];
                units = CodePoints.Units(texts[id]);
                tokens.Clear();
                persons.Clear();
            }

            string[] row = line.Split('\t');
            bool person = row.Length > 4 && row[4] == "PERSON";
            if (row.Length > 8)
            {
                var span = new TextSpan(units[int.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture)], units[int.Parse(row[8], System.Globalization.CultureInfo.InvariantCulture)]);
                tokens.Add(span);
                if (person && within) persons[^1] = new TextSpan(persons[^1].Start, span.End);
                else if (person) persons.Add(span);
            }

            within = person;
        }

        if (id is not null) yield return (id, (Ends.Of(tokens), [.. persons]));
    }

    /// <summary>Where tokens begin and end.</summary>
    private sealed record Ends(HashSet<int> Starts, HashSet<int> Stops)
    {
        public static Ends Of(IEnumerable<TextSpan> spans) => new([.. spans.Select(span => span.Start)], [.. spans.Select(span => span.End)]);

        public bool Has(TextSpan span) => Starts.Contains(span.Start) && Stops.Contains(span.End);
    }
}
