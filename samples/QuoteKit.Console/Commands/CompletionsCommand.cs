using System.CommandLine;
using QuoteKit.Console.Completions;

namespace QuoteKit.Console.Commands;

/// <summary>The command "completions": prints a script that lets a shell complete commands, options and values.</summary>
internal sealed class CompletionsCommand : Command, IHasExamples
{
    public CompletionsCommand(RootCommand root)
        : base("completions", "Print a script with which a shell completes commands, options and values.")
    {
        Argument<string> shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." }.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Arguments.Add(shell);
        SetAction(parsed =>
        {
            CommandModel[] commands = CompletionModel.Of(root);
            parsed.InvocationConfiguration.Output.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => BashCompletions.Of(commands),
                "zsh" => ZshCompletions.Of(commands),
                "fish" => FishCompletions.Of(commands),
                _ => PowerShellCompletions.Of(commands),
            });
            return ExitStatus.Done;
        });
    }

    public string Examples => """
        source <(quotekit completions bash)             in ~/.bashrc
        source <(quotekit completions zsh)              in ~/.zshrc, behind compinit
        quotekit completions fish > ~/.config/fish/completions/quotekit.fish
        quotekit completions pwsh | Out-String | Invoke-Expression
        """;
}
