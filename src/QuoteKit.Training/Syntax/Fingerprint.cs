using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>A checksum of what a model is learned from.</summary>
internal static class Fingerprint
{
    // To be raised when the trainer itself changes.
    private const uint Trainer = 1;

    public static uint Of(IEnumerable<TreebankSentence> gold, IEnumerable<TreebankSentence> silver, SyntaxSettings settings)
    {
        uint hash = WordFeatures.Mix(2166136261, Trainer);
        Add(ref hash, settings.ToString());
        foreach (TreebankSentence sentence in gold.Concat(silver))
        {
            Add(ref hash, sentence.Text);
            for (int i = 0; i < sentence.Spans.Length; i++)
            {
                hash = WordFeatures.Mix(hash, (uint)sentence.Spans[i].Start);
                hash = WordFeatures.Mix(hash, (uint)sentence.Heads[i]);
                Add(ref hash, sentence.Relations[i]);
                Add(ref hash, sentence.Tags[i] ?? "");
            }
        }

        return hash;
    }

    private static void Add(ref uint hash, string text)
    {
        foreach (char c in text) hash = WordFeatures.Mix(hash, c);
        hash = WordFeatures.Mix(hash, 0x10000);
    }
}
