using System.CommandLine.Parsing;

namespace QuoteKit.Console.Commands;

/// <summary>Reads options whose value is a list of names parted by commas.</summary>
internal static class CommaList
{
    public static T[] Parse<T>(ArgumentResult result, IReadOnlyDictionary<string, T> values)
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
