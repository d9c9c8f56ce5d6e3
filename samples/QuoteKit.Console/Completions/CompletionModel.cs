using System.CommandLine;
using System.CommandLine.Completions;

namespace QuoteKit.Console.Completions;

/// <summary>An option as far as a shell can help with it.</summary>
/// <param name="Names">Its names with their dashes, the long one first.</param>
/// <param name="Description">What it does, in a few words.</param>
/// <param name="TakesValue">Whether a value follows it.</param>
/// <param name="TakesFile">Whether that is a file's name.</param>
/// <param name="Values">The values that it can have; empty if it can have any.</param>
internal sealed record OptionModel(string[] Names, string Description, bool TakesValue, bool TakesFile, string[] Values);

/// <summary>A command as far as a shell can help with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Words">The words that it takes, or nothing if it takes files.</param>
/// <param name="Options">Its options.</param>
internal sealed record CommandModel(string Name, string Description, string[] Words, OptionModel[] Options);

/// <summary>Reads the commands and options from the command line's own definition, so that no list can be out of date.</summary>
internal static class CompletionModel
{
    public static CommandModel[] Of(RootCommand root) => [.. root.Subcommands.Select(command => new CommandModel(
        command.Name,
        Short(command.Description),
        [.. command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label)],
        [.. command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(OptionOf)]))];

    private static OptionModel OptionOf(Option option)
    {
        bool takesValue = option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0 && option is not System.CommandLine.Help.HelpOption;
        string[] values = takesValue ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)] : [];
        string[] names = [.. option.Aliases.Append(option.Name).Where(name => name.StartsWith('-') && name != "-?").OrderByDescending(name => name.Length)];
        return new OptionModel(names, Short(option.Description), takesValue, option.HelpName == "FILE", values);
    }

    /// <summary>The first sentence, without what shells take for their own.</summary>
    private static string Short(string? text)
    {
        text ??= "";
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.').Replace("'", "", StringComparison.Ordinal).Replace(':', ',').Replace('[', '(').Replace(']', ')');
    }
}
