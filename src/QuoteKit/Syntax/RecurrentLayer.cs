using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteKit.Model;

namespace QuoteKit.Syntax;

/// <summary>
/// A layer that reads a sentence in both directions. Its gates look at the token alone, so that their matrix product is one
/// for all tokens and only this part goes from token to token (quasi-recurrent networks: Bradbury et al. 2017, fo-pooling).
/// </summary>
internal static class RecurrentLayer
{
    /// <summary>The numbers of a vector.</summary>
    public const int Lanes = 8;

    /// <summary>Runs over one sentence.</summary>
    /// <param name="shape">The layer's sizes.</param>
    /// <param name="gates">The sums for update, candidate and output of each direction; the gates themselves afterwards.</param>
    /// <param name="states">Takes the states.</param>
    /// <param name="outputs">Is added the states as far as the output gates let them through.</param>
    public static void Run(NetworkShape shape, Span<float> gates, Span<float> states, Span<float> outputs)
    {
        int units = shape.Units, length = states.Length / shape.Hidden;
        for (int direction = 0; direction < 2; direction++)
        {
            for (int step = 0; step < length; step++)
            {
                int token = direction == 0 ? step : length - 1 - step;
                int from = token * shape.Hidden + direction * units;
                Span<float> state = states.Slice(from, units);
                int before = direction == 0 ? from - shape.Hidden : from + shape.Hidden;
                ReadOnlySpan<float> last = step == 0 ? [] : states.Slice(before, units);
                Step(gates.Slice(token * shape.Gates + 3 * units * direction, 3 * units), last, state, outputs.Slice(from, units));
            }
        }
    }

    // Inside a large caller the compiler would run out of its budget and call the functions below instead of inlining them.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> gates, ReadOnlySpan<float> last, Span<float> state, Span<float> output)
    {
        int units = state.Length;
        ref float update = ref MemoryMarshal.GetReference(gates);
        ref float before = ref MemoryMarshal.GetReference(last);
        ref float now = ref MemoryMarshal.GetReference(state);
        ref float result = ref MemoryMarshal.GetReference(output);
        for (nuint i = 0; i < (nuint)units; i += Lanes)
        {
            Vector256<float> u = VectorMath.Sigmoid(Vector256.LoadUnsafe(ref update, i));
            Vector256<float> c = VectorMath.Tanh(Vector256.LoadUnsafe(ref update, i + (nuint)units));
            Vector256<float> o = VectorMath.Sigmoid(Vector256.LoadUnsafe(ref update, i + 2 * (nuint)units));
            Vector256<float> s = last.IsEmpty ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref before, i);
            s = Vector256.FusedMultiplyAdd(u, c - s, s);
            u.StoreUnsafe(ref update, i);
            c.StoreUnsafe(ref update, i + (nuint)units);
            o.StoreUnsafe(ref update, i + 2 * (nuint)units);
            s.StoreUnsafe(ref now, i);
            Vector256.FusedMultiplyAdd(o, s, Vector256.LoadUnsafe(ref result, i)).StoreUnsafe(ref result, i);
        }
    }
}
