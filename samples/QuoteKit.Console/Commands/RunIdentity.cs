using System.Globalization;
using System.Reflection;

namespace QuoteKit.Console.Commands;

/// <summary>What shapes the bytes of an output, as a line of text: two runs with the same line write the same of a document.</summary>
internal static class RunIdentity
{
    public static string Version { get; } =
        typeof(RunIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static string Of(ExtractSettings settings) => Formats.CleanText.Of(string.Create(CultureInfo.InvariantCulture,
        $"quotekit {Version}, input {settings.InputFormat}, format {settings.Format}{(settings.Claims ? " of claims" : "")}, include {settings.Include}, scope {settings.Scope}, speaker [{string.Join(" | ", settings.Filter.Speakers)}], type [{string.Join(' ', settings.Filter.Types)}], confidence {settings.Filter.MinConfidence}"));
}
