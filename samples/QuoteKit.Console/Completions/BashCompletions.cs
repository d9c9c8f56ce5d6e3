using System.Text;

namespace QuoteKit.Console.Completions;

/// <summary>A script for bash.</summary>
internal static class BashCompletions
{
    public static string Of(CommandModel[] commands)
    {
        var script = new StringBuilder();
        script.Append("# Completions of quotekit for bash: source <(quotekit completions bash)\n_quotekit() {\n");
        script.Append("    local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} prev=${COMP_WORDS[COMP_CWORD-1]} words=\n    COMPREPLY=()\n");
        script.Append("    if ((COMP_CWORD == 1)); then\n        words='").AppendJoin(' ', commands.Select(command => command.Name)).Append(" --help --version'\n    else\n        case \"$command $prev\" in\n");
        foreach (CommandModel command in commands)
        {
            foreach (OptionModel option in command.Options.Where(option => option.TakesValue && !option.TakesFile))
                script.Append("            ").AppendJoin('|', option.Names.Select(name => $"'{command.Name} {name}'")).Append(") mapfile -t COMPREPLY < <(compgen -W '").AppendJoin(' ', option.Values).Append("' -- \"$cur\"); return ;;\n");
        }

        script.Append("        esac\n        case $command in\n");
        foreach (CommandModel command in commands)
            script.Append("            ").Append(command.Name).Append(") [[ $cur == -* ]] && words='").AppendJoin(' ', command.Options.SelectMany(option => option.Names)).Append(command.Words.Length > 0 ? $"' || words='{string.Join(' ', command.Words)}" : "").Append("' ;;\n");
        script.Append("        esac\n    fi\n");
        script.Append("    if [[ -n $words ]]; then mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n    else mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); fi\n}\n");
        return script.Append("complete -o filenames -F _quotekit quotekit\n").ToString();
    }
}
