using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>Changes weights by their gradients' running mean and size (Kingma and Ba 2015); rows only when they were used.</summary>
internal sealed class Adam(int count)
{
    private const float MeanKept = 0.9f, SizeKept = 0.99f, Least = 1e-8f;

    private readonly float[] _means = new float[count];
    private readonly float[] _sizes = new float[count];

    /// <summary>Takes a step with some of the weights and clears their gradient.</summary>
    public void Step(Span<float> weights, Span<float> gradient, int start, float rate, int step)
    {
        float meanLeft = 1 - MathF.Pow(MeanKept, Math.Min(step, 1000)), sizeLeft = 1 - MathF.Pow(SizeKept, Math.Min(step, 10000));
        Vector256<float> pace = Vector256.Create(rate / meanLeft), sizeScale = Vector256.Create(1 / sizeLeft), least = Vector256.Create(Least);
        Vector256<float> keptMean = Vector256.Create(MeanKept), keptSize = Vector256.Create(SizeKept);
        Vector256<float> newMean = Vector256.Create(1 - MeanKept), newSize = Vector256.Create(1 - SizeKept);
        ref float weight = ref MemoryMarshal.GetReference(weights);
        ref float slope = ref MemoryMarshal.GetReference(gradient);
        ref float mean = ref _means[start];
        ref float size = ref _sizes[start];
        for (nuint i = 0; i < (nuint)weights.Length; i += RecurrentLayer.Lanes)
        {
            Vector256<float> g = Vector256.LoadUnsafe(ref slope, i);
            Vector256<float> m = Vector256.LoadUnsafe(ref mean, i) * keptMean + g * newMean;
            Vector256<float> s = Vector256.LoadUnsafe(ref size, i) * keptSize + g * g * newSize;
            m.StoreUnsafe(ref mean, i);
            s.StoreUnsafe(ref size, i);
            Vector256<float> change = m * pace / (Vector256.Sqrt(s * sizeScale) + least);
            (Vector256.LoadUnsafe(ref weight, i) - change).StoreUnsafe(ref weight, i);
            Vector256<float>.Zero.StoreUnsafe(ref slope, i);
        }
    }
}
