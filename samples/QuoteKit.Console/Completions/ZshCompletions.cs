using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Completions;

/// <summary>A script for zsh.</summary>
internal static class ZshCompletions
{
    public static string Of(CommandModel[] commands)
    {
        var script = new StringBuilder();
        script.Append("#compdef quotekit\n# Completions of quotekit for zsh: source <(quotekit completions zsh), or this as _quotekit in a directory of $fpath\n_quotekit() {\n");
        script.Append("    if (( CURRENT == 2 )); then\n        local -a commands=(");
        foreach (CommandModel command in commands) script.Append(CultureInfo.InvariantCulture, $" '{command.Name}:{command.Description}'");
        script.Append(" )\n        _describe command commands\n        _arguments '--help[Show help]' '--version[Show version]'\n        return\n    fi\n");
        script.Append("    local command=${words[2]}\n    shift words\n    (( CURRENT-- ))\n    case $command in\n");
        foreach (CommandModel command in commands)
        {
            script.Append("        ").Append(command.Name).Append(")\n            _arguments");
            foreach (OptionModel option in command.Options)
            {
                foreach (string name in option.Names) script.Append(CultureInfo.InvariantCulture, $" \\\n                '*{name}[{option.Description}]{Value(option)}'");
            }

            script.Append(command.Words.Length > 0 ? $" \\\n                '1:word:({string.Join(' ', command.Words)})'" : " \\\n                '*:input:_files'").Append(" ;;\n");
        }

        return script.Append("    esac\n}\nif [[ $funcstack[1] == _quotekit ]]; then _quotekit \"$@\"; else compdef _quotekit quotekit; fi\n").ToString();
    }

    private static string Value(OptionModel option) =>
        !option.TakesValue ? "" : option.TakesFile ? ":file:_files" : option.Values.Length > 0 ? $":value:({string.Join(' ', option.Values)})" : ":value: ";
}
