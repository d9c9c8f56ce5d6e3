using System.CommandLine.Parsing;
using QuoteKit.Console.Inputs;

namespace QuoteKit.Console.Commands;

/// <summary>Refuses inputs that could never be read, before anything is.</summary>
internal static class InputValidation
{
    public static void Check(ArgumentResult result, int literal)
    {
        int standardInput = 0, options = result.Tokens.Count - literal;
        foreach (string input in result.Tokens.Select(token => token.Value))
        {
            // The parser takes an option that it does not know for an input.
            if (options-- > 0 && input.Length > 1 && input[0] == '-')
                result.AddError($"'{input}' is no option. A file of that name is ./{input}, or stands behind --.");
            else if (input.Length == 0)
                result.AddError("An input must not be empty.");
            else if (input == InputWalker.StandardInput && ++standardInput == 2)
                result.AddError("Standard input (-) can be read only once.");
        }
    }
}
