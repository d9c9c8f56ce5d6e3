using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace QuoteKit.Model;

/// <summary>Tells the processor what will be read soon, so that it is at hand by then. Changes nothing but time.</summary>
/// <remarks>
/// Weights lie scattered over a table that is larger than the near caches; to wait for each would take longer than all the
/// sums. Where the processor is not of Intel's family nothing is done.
/// </remarks>
internal static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line<T>(ref T place)
    {
        // The address may be stale when the collector has moved the array; the processor does not mind.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
