using System.Globalization;
using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>The spans of one attribution, predicted or gold.</summary>
internal sealed record ScoredSpans(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>
/// Scores attributions as PolNeAR's scorer does: words are runs of letters and digits; a pair counts if contents and
/// sources each have a Dice coefficient of a half, paired one to one, the likest first.
/// </summary>
internal sealed class AttributionScore
{
    private readonly int[] _hits = new int[4], _predicted = new int[4], _gold = new int[4];
    private readonly (int Shared, int Predicted, int Gold)[] _words = new (int, int, int)[3];
    private int _pairs, _quoted, _quotedRight;

    private static readonly string[] Types = ["direct", "mixed", "indirect", "ATTRIBUTION"];

    public double F1 => F(_hits[3], _predicted[3], _gold[3]);

    public int Hits => _hits[3];

    public void Add(TrainingArticle article, IEnumerable<AttributionDraft> drafts) => Add(
        article.Gold.Text, offset => article.Judge.Quoted.IsQuoted(article.Text.TokenAt(offset)),
        [.. drafts.Select(d => new ScoredSpans(d.Source, d.Cue, d.Content))],
        [.. article.Gold.Attributions.Select(g => new ScoredSpans(g.Source, g.Cue, g.Content))]);

    public void Add(string text, Func<int, bool> isQuoted, IReadOnlyList<ScoredSpans> predicted, IReadOnlyList<ScoredSpans> gold)
    {
        List<TextSpan> words = WordsOf(text);
        Read[] p = [.. predicted.Select(s => Of(s, words, isQuoted)).Where(r => r.Parts[2].Count > 0)];
        Read[] g = [.. gold.Select(s => Of(s, words, isQuoted)).Where(r => r.Parts[2].Count > 0)];
        for (int part = 0; part < 3; part++)
        {
            HashSet<int> all = [.. p.SelectMany(r => r.Parts[part])], right = [.. g.SelectMany(r => r.Parts[part])];
            var (shared, ofPredicted, ofGold) = _words[part];
            _words[part] = (shared + all.Count(right.Contains), ofPredicted + all.Count, ofGold + right.Count);
        }

        foreach (Read r in p) { _predicted[r.Type]++; _predicted[3]++; }
        foreach (Read r in g) { _gold[r.Type]++; _gold[3]++; }
        var pairs = new List<(double Like, int Gold, int Predicted)>();
        for (int i = 0; i < g.Length; i++)
        {
            for (int j = 0; j < p.Length; j++)
            {
                double dice = Dice(g[i].Parts[2], p[j].Parts[2]);
                if (dice >= 0.5) pairs.Add((dice + 0.01 * Dice(g[i].Parts[0], p[j].Parts[0]) + 0.001 * Dice(g[i].Parts[1], p[j].Parts[1]), i, j));
            }
        }

        var pairOf = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, i, j) in pairs.OrderByDescending(x => x.Like).ThenBy(x => x.Gold).ThenBy(x => x.Predicted))
        {
            if (pairOf.ContainsKey(i) || taken.Contains(j)) continue;
            pairOf[i] = j;
            taken.Add(j);
            _pairs++;
            if (Dice(g[i].Parts[0], p[j].Parts[0]) < 0.5) continue;
            _hits[3]++;
            _hits[g[i].Type]++;
        }

        for (int i = 0; i < g.Length; i++)
        {
            if (g[i].Type == 2 || g[i].Parts[0].Count == 0) continue;
            _quoted++;
            if (pairOf.TryGetValue(i, out int j) && Dice(g[i].Parts[0], p[j].Parts[0]) >= 0.5) _quotedRight++;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"ATTRIBUTION P {100.0 * _hits[3] / _predicted[3]:F1} R {100.0 * _hits[3] / _gold[3]:F1} F1 {F1:F1}, {string.Join(", ", Enumerable.Range(0, 3).Select(t => string.Create(CultureInfo.InvariantCulture, $"{Types[t]} {F(_hits[t], _predicted[t], _gold[t]):F1}")))}, content {Words(2):F1}, source {Words(0):F1}, cue {Words(1):F1}, quoted speaker {100.0 * _quotedRight / _quoted:F1}");

    private double Words(int part) => F(_words[part].Shared, _words[part].Predicted, _words[part].Gold);

    private static double F(int hits, int predicted, int gold) => predicted + gold == 0 ? 0 : 200.0 * hits / (predicted + gold);

    private static Read Of(ScoredSpans spans, List<TextSpan> words, Func<int, bool> isQuoted)
    {
        HashSet<int>[] parts = [In(spans.Source, words), In(spans.Cue, words), In(spans.Content, words)];
        int quoted = parts[2].Count(w => isQuoted(words[w].Start));
        return new Read(parts, quoted == 0 ? 2 : quoted >= 0.9 * parts[2].Count ? 0 : 1);
    }

    private static HashSet<int> In(IReadOnlyList<TextSpan> spans, List<TextSpan> words)
    {
        var found = new HashSet<int>();
        foreach (TextSpan span in spans)
        {
            int low = 0, high = words.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (words[middle].End > span.Start) high = middle;
                else low = middle + 1;
            }

            for (; low < words.Count && words[low].Start < span.End; low++) found.Add(low);
        }

        return found;
    }

    private static List<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsWord(text[i])) continue;
            int start = i;
            while (i < text.Length && IsWord(text[i])) i++;
            words.Add(new TextSpan(start, i));
        }

        return words;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static double Dice(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed record Read(HashSet<int>[] Parts, int Type);
}
