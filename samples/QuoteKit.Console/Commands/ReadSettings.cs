using QuoteKit.Console.Inputs;
using QuoteKit.Console.Inputs.Web;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>What is to be read, and what of it is kept: the same for every command that takes many inputs.</summary>
internal record ReadSettings
{
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public InputFormat InputFormat { get; init; }

    public AttributionScope Scope { get; init; }

    public ResultFilter Filter { get; init; } = new();

    /// <summary>How long a page of the web may take.</summary>
    public TimeSpan Timeout { get; init; } = WebClient.UsualTimeout;

    public int Jobs { get; init; } = 1;

    /// <summary>A path, or <see langword="null"/> for the standard output.</summary>
    public string? Output { get; init; }
}
