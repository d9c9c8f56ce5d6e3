using System.Collections.Immutable;
using System.Globalization;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Cues;

/// <summary>
/// Counts on PolNeAR's training part how often the rules of the Quotes stage are right, by lemma, frame and whether a
/// source was found: a candidate is right if some gold attribution has half of its content's and source's words.
/// </summary>
internal sealed class CueRateCounter
{
    /// <summary>Lemmas seen less often than this in a frame say nothing that their class does not.</summary>
    private const int Fewest = 2;

    private readonly SortedDictionary<(string Lemma, CueFrame Frame, bool Sourced), (int Hits, int Total)> _counts =
        new(Comparer<(string Lemma, CueFrame Frame, bool Sourced)>.Create(static (a, b) =>
            string.CompareOrdinal(a.Lemma, b.Lemma) is not 0 and var byLemma ? byLemma
            : a.Frame != b.Frame ? a.Frame.CompareTo(b.Frame) : a.Sourced.CompareTo(b.Sourced)));

    /// <summary>Counts the candidates that the rules give for an article.</summary>
    /// <param name="article">The article with its gold attributions.</param>
    /// <param name="text">Its text as the stages before Quotes read it.</param>
    public void Add(GoldArticle article, AnnotatedText text)
    {
        var quotations = QuotationFinder.Find(text, ImmutableArray.CreateBuilder<Diagnostic>());
        var quoted = new QuotationMap(text, quotations);
        var gold = article.Attributions.Select(a => (Source: Words(text, a.Source), Content: Words(text, a.Content))).ToList();
        foreach (AttributionCandidate candidate in CandidateFinder.Find(text, new QuotationJudge(text, quoted), CueLexicon.English, CancellationToken.None))
        {
            if (candidate.Lemma.Length == 0) continue;
            HashSet<int> source = Words(text, candidate.Source.IsEmpty ? [] : [candidate.Source.SpanIn(text)]);
            HashSet<int> content = Words(text, candidate.Content.Select(range => range.SpanIn(text)));
            int hit = gold.Any(g => Dice(g.Content, content) >= 0.5 && Dice(g.Source, source) >= 0.5) ? 1 : 0;
            Count(candidate.Lemma, candidate, hit);
            Count(CueLexicon.ClassKey(candidate.Class), candidate, hit);
            Count(CueLexicon.AnyClass, candidate, hit);
        }
    }

    /// <summary>The rows of cue-rates.tsv: lemma, frame, 1 if a source was found, hits, total.</summary>
    public IEnumerable<string> Rows() =>
        from row in _counts
        where row.Value.Total >= Fewest
        select string.Create(CultureInfo.InvariantCulture, $"{row.Key.Lemma}\t{row.Key.Frame}\t{(row.Key.Sourced ? 1 : 0)}\t{row.Value.Hits}\t{row.Value.Total}");

    private void Count(string lemma, AttributionCandidate candidate, int hit)
    {
        var key = (lemma, candidate.Frame, !candidate.Source.IsEmpty);
        var (hits, total) = _counts.GetValueOrDefault(key);
        _counts[key] = (hits + hit, total + 1);
    }

    private static HashSet<int> Words(AnnotatedText text, IEnumerable<TextSpan> spans)
    {
        var words = new HashSet<int>();
        foreach (TextSpan span in spans)
        {
            for (int t = text.TokenAt(span.Start); t < text.Count && text.Tokens[t].Span.Start < span.End; t++)
                if (char.IsLetterOrDigit(text.First(t))) words.Add(t);
        }

        return words;
    }

    private static double Dice(HashSet<int> a, HashSet<int> b) =>
        a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}
