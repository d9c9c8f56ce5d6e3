using QuoteKit.Console.Inputs;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Commands;

/// <summary>What was asked for on the command line.</summary>
internal sealed record ExtractSettings
{
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public InputFormat InputFormat { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>A path, or <see langword="null"/> for the standard output.</summary>
    public string? Output { get; init; }

    public JsonInclude Include { get; init; }

    public AttributionScope Scope { get; init; }

    public ResultFilter Filter { get; init; } = new();

    public int Jobs { get; init; } = 1;
}

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>A table on a terminal, plain lines elsewhere.</summary>
    Auto,

    /// <summary>A table anywhere.</summary>
    Table,
    Json,
    Jsonl,
}
