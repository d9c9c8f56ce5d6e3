using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteKit.Syntax;

/// <summary>Lets each token see its two neighbours before a layer: their numbers, each times a learned factor, are added to its own.</summary>
internal static class NeighbourMix
{
    /// <summary>Mixes one sentence.</summary>
    /// <param name="factors">The factors for the token before, then as many for the token after.</param>
    /// <param name="inputs">The sentence's tokens, as many numbers each as there are factors for one.</param>
    /// <param name="mixed">Takes the sums.</param>
    public static void Run(ReadOnlySpan<float> factors, ReadOnlySpan<float> inputs, Span<float> mixed)
    {
        int columns = factors.Length / 2;
        ReadOnlySpan<float> before = factors[..columns], after = factors[columns..];
        inputs.CopyTo(mixed);
        for (int at = 0; at < inputs.Length; at += columns)
        {
            Span<float> token = mixed.Slice(at, columns);
            if (at > 0) AddProduct(before, inputs.Slice(at - columns, columns), token);
            if (at + columns < inputs.Length) AddProduct(after, inputs.Slice(at + columns, columns), token);
        }
    }

    /// <summary>Adds the products of two rows' numbers to a third; the count is a multiple of eight.</summary>
    public static void AddProduct(ReadOnlySpan<float> factors, ReadOnlySpan<float> values, Span<float> sums)
    {
        ref float a = ref MemoryMarshal.GetReference(factors);
        ref float b = ref MemoryMarshal.GetReference(values);
        ref float c = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)factors.Length; i += RecurrentLayer.Lanes)
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, i), Vector256.LoadUnsafe(ref b, i), Vector256.LoadUnsafe(ref c, i)).StoreUnsafe(ref c, i);
    }
}
