using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace QuoteKit.Console.Pipeline;

/// <summary>Does several things at once and gives what came of them in their own order.</summary>
internal static class OrderedPipeline
{
    /// <summary>Runs the work on each input; the first exception of the inputs or the work ends it.</summary>
    /// <remarks>
    /// No more than <paramref name="jobs"/> run at once, and few more than twice as many are held, so that memory
    /// stays bounded when one is slow. Leaving the loop stops the rest without waiting for it: a read may hang for ever.
    /// </remarks>
    public static async IAsyncEnumerable<TOut> RunAsync<TIn, TOut>(
        IEnumerable<TIn> inputs, Func<TIn, CancellationToken, TOut> work, int jobs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        CancellationToken stopped = stop.Token;
        var queue = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(2 * jobs) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(() => FeedAsync(inputs, work, jobs, queue.Writer, stopped), CancellationToken.None);
        try
        {
            await foreach (Task<TOut> next in queue.Reader.ReadAllAsync(stopped).ConfigureAwait(false))
                yield return await next.WaitAsync(stopped).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IEnumerable<TIn> inputs, Func<TIn, CancellationToken, TOut> work, int jobs, ChannelWriter<Task<TOut>> queue, CancellationToken stopped)
    {
        // Not disposed: work that is left behind still gives its slot back.
        var slots = new SemaphoreSlim(jobs);
        try
        {
            foreach (TIn input in inputs)
            {
                await slots.WaitAsync(stopped).ConfigureAwait(false);
                Task<TOut> task = Task.Run(() =>
                {
                    try
                    {
                        return work(input, stopped);
                    }
                    finally
                    {
                        slots.Release();
                    }
                }, CancellationToken.None);
                await queue.WriteAsync(task, stopped).ConfigureAwait(false);
            }

            queue.Complete();
        }
        catch (Exception e)
        {
            queue.Complete(e);
        }
    }
}
