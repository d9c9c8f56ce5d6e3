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
        using var all = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        bool isChecked = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = content.Read(chunk);
            all.Write(chunk, 0, read);
            // As soon as enough is there: a huge file of another kind is not read to its end.
            if (!isChecked && (read == 0 || all.Length >= InputSniffer.HeadLength))
            {
                InputSniffer.Check(all.GetBuffer().AsSpan(0, (int)Math.Min(all.Length, InputSniffer.HeadLength)), format);
                isChecked = true;
            }

            if (read == 0) break;
            if (all.Length > MaxLength) throw new InputException(ErrorCodes.TooLarge, TooLarge);
        }

        var bytes = new ArraySegment<byte>(all.GetBuffer(), 0, (int)all.Length);
        if (InputSniffer.IsWhite(ByteOrderMark.Skip(bytes, out _)))
            throw new InputException(ErrorCodes.Empty, all.Length == 0 ? "no bytes" : "nothing but white space");
        return bytes;
    }
}
