namespace QuoteKit.Console.Inputs.Warc;

/// <summary>A record of a web archive (ISO 28500), or the damage in the place of one.</summary>
/// <param name="Number">Which record of the file, from 1.</param>
internal sealed record WarcRecord(int Number)
{
    public HeaderFields Fields { get; init; } = HeaderFields.None;

    /// <summary>The block; empty for records that hold no page.</summary>
    public byte[] Block { get; init; } = [];

    /// <summary>Why the record cannot be read, or <see langword="null"/>.</summary>
    public InputException? Error { get; init; }

    /// <summary>The record's id without its angle brackets, or <see langword="null"/> if it has none.</summary>
    public string? Id => Fields["WARC-Record-ID"]?.Trim().TrimStart('<').TrimEnd('>') is { Length: > 0 } id ? id : null;
}
