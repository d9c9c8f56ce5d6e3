using System.Globalization;
using System.Text;
using Spectre.Console;

namespace QuoteKit.Console.Formats;

/// <summary>Tables as text, for a terminal of some width or for a file.</summary>
internal static class TextTable
{
    public static readonly Style Quiet = new(decoration: Decoration.Dim);

    // Told apart on dark and on light grounds; white, black and grey are left to the text itself.
    private static readonly Color[] Palette =
        [Color.Teal, Color.Olive, Color.Green, Color.Purple, Color.Blue, Color.Maroon, Color.DodgerBlue1, Color.DarkOrange, Color.DeepPink3, Color.Chartreuse4];

    /// <summary>The colour of the speaker at a place from 0.</summary>
    public static Color ColorOf(int place) => Palette[place % Palette.Length];

    public static Table Make() => new() { Border = TableBorder.Rounded, BorderStyle = Quiet };

    public static byte[] Render(int width, bool color, Action<IAnsiConsole> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(width, 40);
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        write(console);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
