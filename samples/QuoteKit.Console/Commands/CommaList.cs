using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuoteKit.Console.Commands;

/// <summary>Reads options whose value is a list of names parted by commas.</summary>
internal static class CommaList
{
    /// <summary>An option that takes such a list.</summary>
    public static Option<T[]> Of<T>(string name, string description, IReadOnlyDictionary<string, T> values)
    {
        var option = new Option<T[]>(name) { Description = description, HelpName = "LIST", CustomParser = result => Parse(result, values) };
        option.CompletionSources.Add([.. values.Keys]);
        return option;
    }

    private static T[] Parse<T>(ArgumentResult result, IReadOnlyDictionary<string, T> values)
    {
        List<T> list = [];
        foreach (string name in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (values.TryGetValue(name, out T? value)) list.Add(value);
            else result.AddError($"'{name}' is not known here. Must be one of: {string.Join(", ", values.Keys)}.");
        }

        return [.. list];
    }
}
