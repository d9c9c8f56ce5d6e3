using QuoteKit.Tests.House;

namespace QuoteKit.Tests.Readme;

/// <summary>The fenced blocks of README.md.</summary>
internal static class ReadmeFile
{
    private static readonly List<(string Language, string Body)> Blocks = Read(File.ReadAllLines(Repository.PathOf("README.md")));

    /// <summary>The first block in a language that has these words.</summary>
    public static string Block(string language, string words) => Blocks[Find(language, words)].Body;

    /// <summary>What the README shows right after the C# example.</summary>
    public static string ExampleOutput => Blocks[Find("csharp", "QuoteExtractor") + 1].Body;

    /// <summary>What the README shows for its first command: the last block that holds plain text.</summary>
    public static string CommandOutput => Blocks.FindLast(b => b.Language == "text").Body;

    private static int Find(string language, string words)
    {
        int at = Blocks.FindIndex(b => b.Language == language && b.Body.Contains(words, StringComparison.Ordinal));
        return at >= 0 ? at : throw new InvalidOperationException($"README.md has no {language} block with {words}.");
    }

    private static List<(string Language, string Body)> Read(string[] lines)
    {
        var blocks = new List<(string, string)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            blocks.Add((lines[i][3..], string.Concat(lines[(i + 1)..end].Select(l => l + "\n"))));
            i = end;
        }

        return blocks;
    }
}
