using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuoteKit.Console.Commands;

/// <summary>Options of the usual kinds.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of some words, of which the first is the default.</summary>
    public static Option<string> Of(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        return option.AcceptOnlyFromAmong(values);
    }

    public static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{result.Option.Name} must not be empty.");
    }
}
