using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Completions;

/// <summary>A script for fish.</summary>
internal static class FishCompletions
{
    public static string Of(CommandModel[] commands)
    {
        var script = new StringBuilder();
        script.Append("# Completions of quotekit for fish: quotekit completions fish | source\n");
        script.Append("complete -c quotekit -n __fish_use_subcommand -f -l help -d 'Show help'\ncomplete -c quotekit -n __fish_use_subcommand -f -l version -d 'Show version'\n");
        foreach (CommandModel command in commands)
        {
            string seen = $"'__fish_seen_subcommand_from {command.Name}'";
            script.Append(CultureInfo.InvariantCulture, $"complete -c quotekit -n __fish_use_subcommand -f -a {command.Name} -d '{command.Description}'\n");
            if (command.Words.Length > 0) script.Append(CultureInfo.InvariantCulture, $"complete -c quotekit -n {seen} -f -a '{string.Join(' ', command.Words)}'\n");
            foreach (OptionModel option in command.Options)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c quotekit -n {seen}");
                foreach (string name in option.Names) script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}");
                if (option.TakesFile) script.Append(" -r -F");
                else if (option.TakesValue) script.Append(" -x").Append(option.Values.Length > 0 ? $" -a '{string.Join(' ', option.Values)}'" : "");
                script.Append(CultureInfo.InvariantCulture, $" -d '{option.Description}'\n");
            }
        }

        return script.ToString();
    }
}
