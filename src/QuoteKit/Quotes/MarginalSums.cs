namespace QuoteKit.Quotes;

/// <summary>Running sums of one label's probabilities over a window's words, to judge spans against.</summary>
internal sealed class MarginalSums
{
    private readonly float[] _sums;
    private readonly CueWindow _window;
    private readonly FeatureText _view;

    public MarginalSums(FeatureText view, Labelling labelling, SpanLabel label)
    {
        (_view, _window) = (view, labelling.Window);
        _sums = new float[_window.Length + 1];
        for (int i = 0; i < _window.Length; i++)
            _sums[i + 1] = _sums[i] + (view.IsWord(_window.First + i) ? labelling.Marginal(_window.First + i, label) : 0);
        foreach (TokenRange run in Decoded = labelling.Runs(label)) DecodedWords += view.Words(run.First, run.End);
    }

    /// <summary>The runs of the label in the best labelling.</summary>
    public List<TokenRange> Decoded { get; }

    public int DecodedWords { get; }

    public float Total => _sums[^1];

    /// <summary>How many words with the label are to be expected among the tokens.</summary>
    public float In(TokenRange range)
    {
        int first = Math.Clamp(range.First - _window.First, 0, _window.Length), end = Math.Clamp(range.End - _window.First, 0, _window.Length);
        return Math.Max(0, _sums[end] - _sums[first]);
    }

    /// <summary>How many words the ranges share with the best labelling.</summary>
    public int Shared(TokenRange range)
    {
        int shared = 0;
        foreach (TokenRange run in Decoded)
        {
            int first = Math.Max(run.First, range.First), end = Math.Min(run.End, range.End);
            if (first < end) shared += _view.Words(first, end);
        }

        return shared;
    }
}
