namespace QuoteKit.Quotes;

/// <summary>Sums and maxima over all label sequences of a window.</summary>
/// <param name="emissions">The score of each label at each token.</param>
/// <param name="kinds">The kind of boundary before each token.</param>
/// <param name="table">The scores of going on from label to label.</param>
internal readonly ref struct LabelLattice(ReadOnlySpan<float> emissions, ReadOnlySpan<byte> kinds, TransitionTable table)
{
    private const int L = LabelFeatures.Labels;

    private readonly ReadOnlySpan<float> _emissions = emissions;
    private readonly ReadOnlySpan<byte> _kinds = kinds;

    private int Length => _kinds.Length;

    /// <summary>Fills in each label's probability at each token; gives the logarithm of the sum over all sequences.</summary>
    /// <param name="marginals">Takes the probabilities.</param>
    /// <param name="pairs">Takes the probabilities of each pair of labels, summed over the tokens of a kind, if not empty.</param>
    public double Marginals(Span<float> marginals, Span<float> pairs = default)
    {
        // Each token's sums are divided by their total, so that nothing overflows.
        var factors = new float[L * Length];
        var forward = new float[L * Length];
        var backward = new float[L * Length];
        double logZ = 0;
        for (int i = 0; i < Length; i++)
        {
            float largest = Largest(i), total = 0;
            for (int b = 0; b < L; b++) factors[L * i + b] = MathF.Exp(_emissions[L * i + b] - largest);
            Span<float> sums = forward.AsSpan(L * i, L);
            if (i == 0) sums.Fill(1);
            for (int a = 0; a < L && i > 0; a++)
            {
                ReadOnlySpan<float> steps = table.Factors(_kinds[i], a);
                float from = forward[L * (i - 1) + a];
                for (int b = 0; b < L; b++) sums[b] += from * steps[b];
            }

            for (int b = 0; b < L; b++) total += sums[b] *= factors[L * i + b];
            for (int b = 0; b < L; b++) sums[b] /= total;
            logZ += Math.Log(total) + largest;
        }

        backward.AsSpan(L * (Length - 1), L).Fill(1);
        for (int i = Length - 2; i >= 0; i--)
        {
            float total = 0;
            for (int a = 0; a < L; a++)
            {
                ReadOnlySpan<float> steps = table.Factors(_kinds[i + 1], a);
                float sum = 0;
                for (int b = 0; b < L; b++) sum += steps[b] * factors[L * (i + 1) + b] * backward[L * (i + 1) + b];
                total += backward[L * i + a] = sum;
            }

            for (int a = 0; a < L; a++) backward[L * i + a] /= total;
        }

        for (int i = 0; i < Length; i++)
        {
            float total = 0;
            for (int b = 0; b < L; b++) total += forward[L * i + b] * backward[L * i + b];
            for (int b = 0; b < L; b++) marginals[L * i + b] = forward[L * i + b] * backward[L * i + b] / total;
            if (i > 0 && !pairs.IsEmpty) AddPairs(i, factors, forward, backward, pairs);
        }

        return logZ;
    }

    /// <summary>The best labels in which the token <paramref name="cue"/> is one of the cue's; gives their score.</summary>
    public double Best(int cue, SpanLabel[] labels)
    {
        var best = new float[L * Length];
        var from = new byte[L * Length];
        for (int i = 0; i < Length; i++)
        {
            Span<float> scores = best.AsSpan(L * i, L);
            if (i > 0) scores.Fill(float.NegativeInfinity);
            for (int a = 0; a < L && i > 0; a++)
            {
                ReadOnlySpan<float> steps = table.Scores(_kinds[i], a);
                for (int b = 0; b < L; b++)
                {
                    float through = best[L * (i - 1) + a] + steps[b];
                    if (through <= scores[b]) continue;
                    scores[b] = through;
                    from[L * i + b] = (byte)a;
                }
            }

            for (int b = 0; b < L; b++)
                scores[b] = i == cue && b != (int)SpanLabel.Cue ? float.NegativeInfinity : scores[b] + _emissions[L * i + b];
        }

        int last = 0;
        for (int b = 1; b < L; b++)
            if (best[L * (Length - 1) + b] > best[L * (Length - 1) + last]) last = b;
        double score = best[L * (Length - 1) + last];
        for (int i = Length - 1; i >= 0; i--)
        {
            labels[i] = (SpanLabel)last;
            last = from[L * i + last];
        }

        return score;
    }

    private void AddPairs(int i, float[] factors, float[] forward, float[] backward, Span<float> pairs)
    {
        Span<float> joint = stackalloc float[L * L];
        float total = 0;
        for (int a = 0; a < L; a++)
        {
            ReadOnlySpan<float> steps = table.Factors(_kinds[i], a);
            for (int b = 0; b < L; b++)
                total += joint[L * a + b] = forward[L * (i - 1) + a] * steps[b] * factors[L * i + b] * backward[L * i + b];
        }

        Span<float> into = pairs.Slice(_kinds[i] * L * L, L * L);
        for (int k = 0; k < joint.Length; k++) into[k] += joint[k] / total;
    }

    private float Largest(int i)
    {
        ReadOnlySpan<float> four = _emissions.Slice(L * i, L);
        return Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
    }
}
