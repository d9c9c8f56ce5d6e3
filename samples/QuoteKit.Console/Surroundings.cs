using System.Text;

namespace QuoteKit.Console;

/// <summary>What the command sees of the process around it; tests bring their own.</summary>
internal sealed record Surroundings
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>The terminal's width in columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether colours may be used where the output is a terminal (https://no-color.org).</summary>
    public bool Color { get; init; } = true;

    public static Surroundings OfProcess() => new()
    {
        Input = System.Console.OpenStandardInput(),
        Output = Outputs.StandardOutput.Open(),
        Error = new StreamWriter(System.Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        InputIsTerminal = !System.Console.IsInputRedirected,
        OutputIsTerminal = !System.Console.IsOutputRedirected,
        ErrorIsTerminal = !System.Console.IsErrorRedirected,
        Width = WidthOfTerminal(),
        Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    private static int WidthOfTerminal()
    {
        const int Usual = 80;
        if (System.Console.IsOutputRedirected) return Usual;
        try
        {
            return System.Console.WindowWidth is > 0 and int width ? width : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}
