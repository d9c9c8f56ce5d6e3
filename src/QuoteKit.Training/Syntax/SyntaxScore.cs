using System.Globalization;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>How much of known tokens' syntax a model gets right, in percent: tags, heads, and heads with relations, subtypes aside.</summary>
internal readonly record struct SyntaxScore(double Tags, double Heads, double Relations)
{
    /// <summary>Measures a model on sentences whose tokens are given; what the sentences do not know does not count.</summary>
    public static SyntaxScore Of(SyntaxModel model, IEnumerable<TreebankSentence> sentences)
    {
        int tags = 0, tagged = 0, heads = 0, attached = 0, labeled = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            var whole = new Sentence(new TextSpan(0, sentence.Text.Length), 0, sentence.Spans.Length);
            var tokens = SyntaxAnalyzer.Analyze(model, sentence.Text, [.. sentence.Spans], [whole]);
            for (int i = 0; i < tokens.Length; i++)
            {
                if (sentence.Tags[i] is { } tag)
                {
                    tags++;
                    if (tokens[i].Tag == tag) tagged++;
                }

                if (sentence.Heads[i] == TrainingSentence.Unknown) continue;
                heads++;
                if (tokens[i].Head != sentence.Heads[i]) continue;
                attached++;
                if (WithoutSubtype(tokens[i].Relation).SequenceEqual(WithoutSubtype(sentence.Relations[i]))) labeled++;
            }
        }

        return new(Percent(tagged, tags), Percent(attached, heads), Percent(labeled, heads));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"tags {Tags:F2} UAS {Heads:F2} LAS {Relations:F2}");

    private static double Percent(int part, int all) => 100.0 * part / Math.Max(1, all);

    private static ReadOnlySpan<char> WithoutSubtype(string relation) =>
        relation.IndexOf(':') is var colon and >= 0 ? relation.AsSpan(0, colon) : relation;
}
