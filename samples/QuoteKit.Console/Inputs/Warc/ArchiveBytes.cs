namespace QuoteKit.Console.Inputs.Warc;

/// <summary>The bytes of a web archive after gzip was undone, with a way to go on behind damage.</summary>
internal abstract class ArchiveBytes
{
    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or breaks off.</exception>
    public abstract int Read(Span<byte> buffer);

    /// <summary>Makes sure that what was read so far is undamaged, as far as checksums tell.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public virtual void Verify()
    {
    }

    /// <summary>After an exception: goes to the next place where undamaged data begins; false if there is none.</summary>
    public virtual bool SkipDamage() => false;

    public static ArchiveBytes Of(OpenedInput input) => input.IsPacked ? new GzipArchive(input.Content) : new PlainArchive(input.Content);

    private sealed class PlainArchive(Stream stream) : ArchiveBytes
    {
        public override int Read(Span<byte> buffer) => stream.Read(buffer);
    }
}
