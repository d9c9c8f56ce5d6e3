using QuoteKit.Model;

namespace QuoteKit.Training;

/// <summary>An averaged perceptron over hashed features.</summary>
internal sealed class Perceptron(string[] classes, int bits)
{
    private const double LargestKept = 0.99999;

    private readonly AveragedWeights _weights = new(classes.Length, bits);

    public void Score(ReadOnlySpan<uint> features, Span<int> scores) => _weights.Score(features, scores);

    /// <summary>Learns one yes or no for a model of one class, whose score must be sure by <paramref name="margin"/>.</summary>
    public void Update(ReadOnlySpan<uint> features, bool yes, int score, int margin)
    {
        _weights.NextStep();
        if (yes ? score > margin : score <= -margin) return;
        foreach (uint feature in features) _weights.Change(feature, 0, yes ? 1 : -1);
    }

    public Weights ToWeights() => new(classes, bits, _weights.Scaled(LargestKept));

    public byte[] ToFile() => WeightsFile.Write(classes, bits, _weights.Scaled(LargestKept));
}
