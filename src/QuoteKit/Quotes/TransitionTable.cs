namespace QuoteKit.Quotes;

/// <summary>The scores of going on from one label to the next, by the kind of boundary between the two tokens.</summary>
internal sealed class TransitionTable
{
    /// <summary>How many kinds of boundary there are: see <see cref="KindOf"/>.</summary>
    public const int Kinds = 4;

    private const int L = LabelFeatures.Labels;
    private const uint Template = 900;

    private readonly float[] _scores = new float[Kinds * L * L];
    private readonly float[] _factors = new float[Kinds * L * L];

    /// <summary>Makes the table out of what a model says of each feature.</summary>
    /// <param name="score">The model's score of a label for a feature.</param>
    public TransitionTable(Func<uint, SpanLabel, float> score)
    {
        for (int kind = 0; kind < Kinds; kind++)
        {
            for (int before = 0; before < L; before++)
            {
                uint feature = FeatureOf(kind, (SpanLabel)before);
                for (int label = 0; label < L; label++)
                {
                    int cell = (kind * L + before) * L + label;
                    _scores[cell] = score(feature, (SpanLabel)label);
                    _factors[cell] = MathF.Exp(_scores[cell]);
                }
            }
        }
    }

    /// <summary>The four scores of the labels that may follow <paramref name="before"/>.</summary>
    public ReadOnlySpan<float> Scores(int kind, int before) => _scores.AsSpan((kind * L + before) * L, L);

    /// <summary>Their exponentials.</summary>
    public ReadOnlySpan<float> Factors(int kind, int before) => _factors.AsSpan((kind * L + before) * L, L);

    /// <summary>The feature under which a model keeps the four scores.</summary>
    public static uint FeatureOf(int kind, SpanLabel before) => HashedFeatures.Mix(HashedFeatures.Mix(Template, (uint)kind), (uint)before);

    /// <summary>Between words 0, beside a mark 1, where a quotation begins or ends 2, where a sentence begins 3.</summary>
    public static int KindOf(FeatureText view, int token)
    {
        if (token == 0 || view.Text.SentenceOf(token) != view.Text.SentenceOf(token - 1)) return 3;
        if (view.Quoted.At(token) != view.Quoted.At(token - 1)) return 2;
        return view.IsWord(token) && view.IsWord(token - 1) ? 0 : 1;
    }
}
