using System.Globalization;
using QuoteKit.Mentions;
using QuoteKit.Model;

namespace QuoteKit.Training.Names;

/// <summary>
/// The command "names-ablation DATA CACHE": what each group of features and each corpus is worth to the labels, by trainings
/// without it. Measured on documents left out: F1 of persons, organizations and locations in percent.
/// </summary>
internal static class NameAblation
{
    /// <summary>Every document of GUM at a place that leaves <see cref="HeldGold"/> when divided by this is left out of learning.</summary>
    private const int GoldParts = 5, HeldGold = 4;

    // Bits of the features that read a group, in the order of NameFeatures.
    private const ulong Lists = 0b1111_1111UL << 20 | 1UL << 30 | 1UL << 38 | 0b111UL << 44;
    private const ulong Rules = 0b1111UL << 36;
    private const ulong Tags = 0b11111UL << 15 | 1UL << 21 | 1UL << 29 | 1UL << 36 | 1UL << 48;
    private const ulong Runs = 0b111_1111_1111UL << 40;
    private const ulong Rest = 0b111UL << 28 | 1UL << 39 | 1UL << 49;

    public static void Run(string data, string cache)
    {
        NameCorpus corpus = NameCorpus.Read(data, cache);
        NameCorpus part = new([.. corpus.Gold.Where((_, i) => !IsHeldGold(i))], corpus.Articles, corpus.Web, corpus.Syntax);
        NamedText[] gold = [.. corpus.Gold.Where((_, i) => IsHeldGold(i))], articles = [.. corpus.Articles.Where((_, i) => NameValidation.IsHeld(i))];
        NamedText[] copies = [.. gold.Select(CaseCopies.Of)];
        Console.WriteLine("| | GUM | GUM in other cases | PolNeAR | PolNeAR persons |\n|---|---:|---:|---:|---:|");
        Measure("everything", part, 0);
        Measure("without lists", part, Lists);
        Measure("without rules", part, Rules);
        Measure("without tags", part, Tags);
        Measure("without the run of capitals", part, Runs);
        Measure("without the rest of the text", part, Rest);
        Measure("without copies in other cases", part, 0, copied: false);
        Measure("without EWT", new(part.Gold, part.Articles, [], part.Syntax), 0);
        Measure("without GUM", new([], part.Articles, part.Web, part.Syntax), 0);
        Measure("without PolNeAR", new(part.Gold, [], part.Web, part.Syntax), 0);

        void Measure(string name, NameCorpus known, ulong hidden, bool copied = true)
        {
            Weights weights = new NameTrainer(known, _ => { }) { Hidden = hidden, Copies = copied }.Learn(place => !NameValidation.IsHeld(place)).ToWeights();
            string[] scores =
            [
                Score(weights, gold, hidden, kind => kind < MentionKind.Other), Score(weights, copies, hidden, kind => kind < MentionKind.Other),
                Score(weights, articles, hidden, kind => kind < MentionKind.Other), Score(weights, articles, hidden, kind => kind == MentionKind.Person),
            ];
            Console.WriteLine($"| {name} | {string.Join(" | ", scores)} |");
        }

        string Score(Weights weights, NamedText[] documents, ulong hidden, Func<MentionKind, bool> counts)
        {
            int right = 0, all = 0;
            int[] transitions = NameLabeler.TransitionsOf(weights);
            foreach (NamedText document in documents)
            {
                string id = document.Id.Split('+')[0];
                foreach (NameExample example in NameExample.Of(corpus.Tag(document, id), hidden))
                {
                    HashSet<NameSpan> known = [.. NameSpan.Read(example.Labels).Where(name => counts(name.Kind))];
                    List<NameSpan> found = [.. NameSpan.Read(Label(example, weights, transitions)).Where(name => counts(name.Kind))];
                    right += found.Count(known.Contains);
                    all += known.Count + found.Count;
                }
            }

            return (200.0 * right / Math.Max(1, all)).ToString("F1", CultureInfo.InvariantCulture);
        }
    }

    private static bool IsHeldGold(int place) => place % GoldParts == HeldGold;

    private static byte[] Label(NameExample example, Weights weights, int[] transitions)
    {
        var decoder = new NameDecoder(transitions);
        Span<short> narrow = stackalloc short[weights.Stride];
        Span<int> scores = stackalloc int[NameLabels.Count];
        decoder.Begin(example.Labels.Length);
        for (int i = 0; i < example.Labels.Length; i++)
        {
            weights.Score(example.FeaturesOf(i), narrow);
            for (int label = 0; label < scores.Length; label++) scores[label] = narrow[label];
            decoder.Add(scores);
        }

        var labels = new byte[example.Labels.Length];
        decoder.Decode(labels);
        return labels;
    }
}
