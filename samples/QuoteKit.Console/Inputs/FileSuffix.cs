namespace QuoteKit.Console.Inputs;

/// <summary>What a file's name tells about its format; ".gz" at the end does not count.</summary>
internal static class FileSuffix
{
    public static InputFormat FormatOf(string name)
    {
        ReadOnlySpan<char> stem = name;
        if (stem.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) stem = stem[..^3];
        if (stem.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) return InputFormat.Html;
        if (stem.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) return InputFormat.Html;
        if (stem.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return InputFormat.Text;
        if (stem.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) return InputFormat.Jsonl;
        if (stem.EndsWith(".warc", StringComparison.OrdinalIgnoreCase)) return InputFormat.Warc;
        return InputFormat.Auto;
    }
}
