using System.Text;
using System.Text.Json;
using QuoteKit.Console;
using QuoteKit.Console.Commands;

namespace QuoteKit.Tests.Console;

/// <summary>The command run inside the test, with everything it said.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    /// <summary>The output's lines without their ends.</summary>
    public string[] Lines => Output.Length == 0 ? [] : Output[..^1].Split('\n');

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each output line as JSON.</summary>
    public JsonElement[] Documents => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public string?[] Ids => [.. Documents.Select(document => document.GetProperty("id").GetString())];

    /// <summary>The error code of the only document.</summary>
    public string? Code => Documents.Single().GetProperty("error").GetProperty("code").GetString();

    public static Task<CommandRun> Of(params string[] args) => WithInput([], args);

    public static Task<CommandRun> WithInput(string input, params string[] args) => WithInput(Encoding.UTF8.GetBytes(input), args);

    public static Task<CommandRun> WithInput(byte[] input, params string[] args) => With(around => around with { Input = new MemoryStream(input) }, args);

    public static async Task<CommandRun> With(Func<Surroundings, Surroundings> change, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        Surroundings around = change(new Surroundings { Input = Stream.Null, Output = output, Error = error });
        int status = await QuoteKitCommand.RunAsync(args, around, CancellationToken.None);
        return new CommandRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
