namespace QuoteKit.Console.Inputs;

/// <summary>Counts the bytes that are read from the inputs, and how many there are. Thread-safe.</summary>
internal sealed class InputMeter
{
    private long _read;
    private long _skipped;
    private long _total = -1;

    public long Read => Interlocked.Read(ref _read);

    /// <summary>The bytes of inputs that an earlier run has done and this one does not open.</summary>
    public long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>The bytes of all inputs, or <see langword="null"/> while or where that is not known.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and long total ? total : null;

    /// <summary>The source with its reading counted.</summary>
    public InputSource Watch(InputSource source) => source with { Open = () => new CountingStream(source.Open(), this) };

    public void Skip(InputDocument document) => Interlocked.Add(ref _skipped, document.Size?.Invoke() ?? 0);

    /// <summary>Adds up the sizes; meant to run beside the work.</summary>
    public void Measure(IEnumerable<InputSource> sources, CancellationToken cancellation)
    {
        long sum = 0;
        foreach (InputSource source in sources)
        {
            if (cancellation.IsCancellationRequested || source.Size is null) return;
            sum += source.Size();
        }

        Interlocked.Exchange(ref _total, sum);
    }

    private sealed class CountingStream(Stream inner, InputMeter meter) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            Interlocked.Add(ref meter._read, read);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
