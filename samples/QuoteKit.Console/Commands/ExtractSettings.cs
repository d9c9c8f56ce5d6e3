using QuoteKit.Output;

namespace QuoteKit.Console.Commands;

/// <summary>What "extract" was asked for.</summary>
internal sealed record ExtractSettings : ReadSettings
{
    public OutputFormat Format { get; init; }

    public JsonInclude Include { get; init; }

    /// <summary>Whether table and csv show the claims instead of the attributions.</summary>
    public bool Claims { get; init; }

    /// <summary>Whether to go on with an interrupted run.</summary>
    public bool Resume { get; init; }
}

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>A table on a terminal, plain lines elsewhere.</summary>
    Auto,

    /// <summary>A table anywhere.</summary>
    Table,
    Plain,
    Json,
    Jsonl,
    Csv,
    Markdown,
    Html,
    JsonLd,
}
