using System.Globalization;
using System.Text;

namespace QuoteKit.Console.Completions;

/// <summary>A script for PowerShell.</summary>
internal static class PowerShellCompletions
{
    public static string Of(CommandModel[] commands)
    {
        var script = new StringBuilder();
        script.Append("# Completions of quotekit for PowerShell: quotekit completions pwsh | Out-String | Invoke-Expression\n");
        script.Append("Register-ArgumentCompleter -Native -CommandName quotekit -ScriptBlock {\n    param($word, $ast, $cursor)\n    $words = @{\n        '' = ").Append(List(commands.Select(command => command.Name).Concat(["--help", "--version"]))).Append('\n');
        foreach (CommandModel command in commands)
        {
            script.Append(CultureInfo.InvariantCulture, $"        '{command.Name}' = {List(command.Words.Concat(command.Options.SelectMany(option => option.Names)))}\n");
            foreach (OptionModel option in command.Options.Where(option => option.Values.Length > 0))
            {
                foreach (string name in option.Names) script.Append(CultureInfo.InvariantCulture, $"        '{command.Name} {name}' = {List(option.Values)}\n");
            }
        }

        return script.Append("""
                }
                $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" } | Select-Object -Skip 1)
                $command = if ($typed.Count) { $typed[0] } else { '' }
                $choices = $words["$command $($typed[-1])"]
                if (-not $choices -and ($word -like '-*' -or -not $command -or $command -eq 'completions')) { $choices = $words[$command] }
                $choices | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(word => $"'{word}'"))})";
}
