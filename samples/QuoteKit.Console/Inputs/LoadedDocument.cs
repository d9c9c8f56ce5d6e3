namespace QuoteKit.Console.Inputs;

/// <summary>A document in memory, ready to be extracted from.</summary>
internal abstract record LoadedDocument
{
    /// <summary>The document's own id, or <see langword="null"/> if the place where it was found names it.</summary>
    public string? Id { get; init; }

    public abstract ExtractionResult Extract(QuoteExtractor extractor, CancellationToken cancellation);

    /// <summary>Plain text.</summary>
    public sealed record OfText(string Text) : LoadedDocument
    {
        public override ExtractionResult Extract(QuoteExtractor extractor, CancellationToken cancellation) =>
            extractor.ExtractText(Text, cancellation);
    }

    /// <summary>A page whose encoding is still to be found out.</summary>
    public sealed record OfPageBytes(ArraySegment<byte> Bytes, Uri? Url = null) : LoadedDocument
    {
        public override ExtractionResult Extract(QuoteExtractor extractor, CancellationToken cancellation)
        {
            using var stream = new MemoryStream(Bytes.Array!, Bytes.Offset, Bytes.Count, writable: false);
            return extractor.Extract(stream, Url, cancellation: cancellation);
        }
    }

    /// <summary>A page that is text already.</summary>
    public sealed record OfPage(string Html, Uri? Url) : LoadedDocument
    {
        public override ExtractionResult Extract(QuoteExtractor extractor, CancellationToken cancellation) =>
            extractor.Extract(Html, Url, cancellation: cancellation);
    }
}
