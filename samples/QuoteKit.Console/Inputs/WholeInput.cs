namespace QuoteKit.Console.Inputs;

/// <summary>Reads an input that is one document.</summary>
internal static class WholeInput
{
    /// <summary>The most bytes that one document or one line of jsonl may have after gzip was undone.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    public static readonly string TooLarge = $"larger than {MaxLength / 1024 / 1024} MB";

    /// <summary>All bytes.</summary>
    /// <exception cref="InputException">The input is binary, empty, not of the format or too large.</exception>
    public static ArraySegment<byte> Read(Stream content, InputFormat format, CancellationToken cancellation)
    {
        // As soon as enough is there: a huge file of another kind is not read to its end.
        ArraySegment<byte> bytes = ReadAll(content, cancellation, head => InputSniffer.Check(head, format));
        CheckEmpty(bytes);
        return bytes;
    }

    /// <summary>Refuses what is no document of the format.</summary>
    /// <exception cref="InputException">The bytes are binary, empty or not of the format.</exception>
    public static void Check(ArraySegment<byte> bytes, InputFormat format)
    {
        InputSniffer.Check(bytes.AsSpan(0, Math.Min(bytes.Count, InputSniffer.HeadLength)), format);
        CheckEmpty(bytes);
    }

    /// <summary>All bytes, whatever they are.</summary>
    /// <param name="content">Where they come from.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="look">Gets the first bytes when enough of them are there.</param>
    /// <exception cref="InputException">There are too many.</exception>
    public static ArraySegment<byte> ReadAll(Stream content, CancellationToken cancellation, Action<ReadOnlySpan<byte>>? look = null)
    {
        using var all = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = content.Read(chunk);
            all.Write(chunk, 0, read);
            if (look is not null && (read == 0 || all.Length >= InputSniffer.HeadLength))
            {
                look(all.GetBuffer().AsSpan(0, (int)Math.Min(all.Length, InputSniffer.HeadLength)));
                look = null;
            }

            if (read == 0) return new ArraySegment<byte>(all.GetBuffer(), 0, (int)all.Length);
            if (all.Length > MaxLength) throw new InputException(ErrorCodes.TooLarge, TooLarge);
        }
    }

    private static void CheckEmpty(ArraySegment<byte> bytes)
    {
        if (InputSniffer.IsWhite(ByteOrderMark.Skip(bytes, out _)))
            throw new InputException(ErrorCodes.Empty, bytes.Count == 0 ? "no bytes" : "nothing but white space");
    }
}
