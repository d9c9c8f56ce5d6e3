using System.Globalization;
using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>Counts how many pronouns that say something lead to whom the reference chains name.</summary>
internal sealed class PronounScore
{
    private readonly SortedDictionary<string, (int Right, int All)> _byWord = new(StringComparer.Ordinal);

    /// <summary>What went wrong: the class of the error and where.</summary>
    public List<(string Class, string Example)> Errors { get; } = [];

    /// <summary>How often a choice was right, by how sure the judge was of it: number, sum of probabilities, right ones.</summary>
    public (int Count, double Sure, int Right)[] Reliability { get; } = new (int, double, int)[4];

    public double Accuracy => 100.0 * _byWord.Values.Sum(count => count.Right) / Math.Max(1, _byWord.Values.Sum(count => count.All));

    public void Add(CoreferenceText document, Func<EntityIndex, IAntecedentJudge> judge)
    {
        var speech = new SpeechContext(document.Text, document.Drafts);
        var index = new EntityIndex(document.Text, document.Mentions, speech);
        var resolver = new DraftResolver(index, speech, judge(index));
        Resolution[] resolutions = resolver.ResolveAll(CancellationToken.None);
        var chains = new ChainMap(document, index);
        var byPronoun = new Dictionary<int, Resolution>();
        foreach (Resolution resolution in resolutions) if (resolution.Pronoun >= 0) byPronoun[resolution.Pronoun] = resolution;
        foreach (PronounCase pronoun in document.Cases)
        {
            int mention = index.MentionAt(pronoun.Offset);
            if (chains.ChainAt(pronoun.Offset) is not { } chain || mention >= index.Mentions.Length || index.Mentions[mention].Span.Start != pronoun.Offset) continue;
            if (!document.IsGold ? chains.PersonsOf(chain).Count == 0 : pronoun.Label is null && !chains.IsNamed(chain)) continue;
            if (!byPronoun.TryGetValue(mention, out Resolution resolution)) resolution = resolver.ResolvePronoun(mention);
            bool right = resolution.Joint is { } joint ? chains.Matches(joint, chain) : resolution.Speaker is { } speaker && IsRight(document, index, chains, speaker, chain, pronoun);
            if (resolution.Speaker is not null && resolution.Probability < 1)
            {
                ref var bin = ref Reliability[resolution.Probability switch { < 0.5 => 0, < 0.7 => 1, < 0.9 => 2, _ => 3 }];
                bin = (bin.Count + 1, bin.Sure + resolution.Probability, bin.Right + (right ? 1 : 0));
            }

            var (hits, all) = _byWord.GetValueOrDefault(pronoun.Word);
            _byWord[pronoun.Word] = (hits + (right ? 1 : 0), all + 1);
            if (!right) Errors.Add((ClassOf(index, chains, resolution, chain, mention), Describe(document, index, resolution, chain, pronoun)));
        }
    }

    public override string ToString() => string.Join("; ", _byWord.Select(pair => string.Create(
        CultureInfo.InvariantCulture, $"{pair.Key} {100.0 * pair.Value.Right / pair.Value.All:F1} ({pair.Value.Right}/{pair.Value.All})")))
        + string.Create(CultureInfo.InvariantCulture, $"; all {Accuracy:F1}");

    private static bool IsRight(CoreferenceText document, EntityIndex index, ChainMap chains, Entity speaker, int chain, PronounCase pronoun)
    {
        string name = CanonicalName.Of(index, speaker).Of(document.Text.Text).ToString();
        if (pronoun.Label is not null && name.Equals(pronoun.Label, StringComparison.OrdinalIgnoreCase)) return true;
        return document.IsGold ? chains.Matches(speaker, chain) : chains.PersonsOf(chain).Contains(name.Split(' ')[^1]) || chains.Matches(speaker, chain);
    }

    private static string ClassOf(EntityIndex index, ChainMap chains, Resolution resolution, int chain, int pronoun)
    {
        bool reachable = false;
        for (int i = pronoun - 1; i >= Math.Max(0, pronoun - 80) && !reachable; i--) reachable = index.Of(i) is { } entity && chains.Matches(entity, chain);
        if (resolution.Speaker is null) return reachable ? "nobody, though named before" : "nobody, and nobody right before it was found";
        return reachable ? "somebody else, though the right one was a candidate or near" : "somebody else: the right one was not found as a mention before";
    }

    private static string Describe(CoreferenceText document, EntityIndex index, Resolution resolution, int chain, PronounCase pronoun)
    {
        string text = document.Text.Text;
        int start = Math.Max(0, pronoun.Offset - 260), end = Math.Min(text.Length, pronoun.Offset + 60);
        string names = string.Join("|", document.Chains.Where(mention => mention.Chain == chain).Select(mention => mention.Span.Of(text).ToString()).Distinct().Take(4));
        string found = resolution.Speaker is { } speaker ? CanonicalName.Of(index, speaker).Of(text).ToString() : resolution.Reason.ToString();
        return $"{document.Id} {pronoun.Word}: got [{found}] not [{names}]: {text[start..pronoun.Offset].Replace('\n', ' ')}>>{text[pronoun.Offset..end].Replace('\n', ' ')}";
    }
}
