using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The way back through <see cref="RecurrentLayer"/>.</summary>
internal static class RecurrentGradient
{
    /// <summary>Puts in the place of a sentence's gates what their sums should change by.</summary>
    public static void Run(NetworkShape shape, Span<float> gates, ReadOnlySpan<float> states, ReadOnlySpan<float> outputs)
    {
        int units = shape.Units, length = states.Length / shape.Hidden;
        var carry = new float[units];
        for (int direction = 0; direction < 2; direction++)
        {
            Array.Clear(carry);
            for (int step = length - 1; step >= 0; step--)
            {
                int token = direction == 0 ? step : length - 1 - step;
                int from = token * shape.Hidden + direction * units;
                int before = direction == 0 ? from - shape.Hidden : from + shape.Hidden;
                ReadOnlySpan<float> last = step == 0 ? [] : states.Slice(before, units);
                Step(gates.Slice(token * shape.Gates + 3 * units * direction, 3 * units), last, states.Slice(from, units), outputs.Slice(from, units), carry);
            }
        }
    }

    private static void Step(
        Span<float> gates, ReadOnlySpan<float> last, ReadOnlySpan<float> state, ReadOnlySpan<float> output, Span<float> carry)
    {
        nuint units = (nuint)state.Length;
        ref float update = ref MemoryMarshal.GetReference(gates);
        ref float before = ref MemoryMarshal.GetReference(last);
        ref float now = ref MemoryMarshal.GetReference(state);
        ref float result = ref MemoryMarshal.GetReference(output);
        ref float carried = ref MemoryMarshal.GetReference(carry);
        Vector256<float> one = Vector256<float>.One;
        for (nuint i = 0; i < units; i += RecurrentLayer.Lanes)
        {
            Vector256<float> u = Vector256.LoadUnsafe(ref update, i), c = Vector256.LoadUnsafe(ref update, i + units);
            Vector256<float> o = Vector256.LoadUnsafe(ref update, i + 2 * units), s = Vector256.LoadUnsafe(ref now, i);
            Vector256<float> p = last.IsEmpty ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref before, i);
            Vector256<float> g = Vector256.LoadUnsafe(ref result, i);
            Vector256<float> ds = Vector256.LoadUnsafe(ref carried, i) + g * o;
            (g * s * o * (one - o)).StoreUnsafe(ref update, i + 2 * units);
            (ds * (c - p) * u * (one - u)).StoreUnsafe(ref update, i);
            (ds * u * (one - c * c)).StoreUnsafe(ref update, i + units);
            (ds * (one - u)).StoreUnsafe(ref carried, i);
        }
    }
}
