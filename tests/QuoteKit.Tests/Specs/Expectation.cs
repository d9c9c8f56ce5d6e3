namespace QuoteKit.Tests.Specs;

/// <summary>One line of a spec or gold file: what it asks about, its words, and what they should be.</summary>
/// <param name="Kind">"quotation" for a line without a kind of its own, else the word before the colon.</param>
/// <param name="Words">The quotations that one attribution holds, or the line's words.</param>
/// <param name="Speaker">The speaker's name; <see langword="null"/> for nobody or where the kind has none.</param>
/// <param name="Reason">Why there is nobody, or <see langword="null"/> if that is left open.</param>
internal sealed record Expectation(string Kind, IReadOnlyList<string> Words, string? Speaker, string? Reason)
{
    private static readonly string[] Kinds = ["indirect", "mixed", "together", "speaker", "diagnostic", "title", "author", "published", "site", "absent", "claim"];

    /// <exception cref="FormatException">The line is none of the forms that Specs/README.md lists.</exception>
    public static Expectation Parse(string line)
    {
        if (line is "no quotation" or "no indirect" or "no claim") return new(line, [], null, null);
        string kind = Array.Find(Kinds, k => line.StartsWith(k + ": ", StringComparison.Ordinal)) ?? "quotation";
        string rest = kind == "quotation" ? line : line[(kind.Length + 2)..];
        if (kind is not ("quotation" or "indirect" or "mixed" or "together")) return new(kind, [rest], null, null);

        int dash = rest.LastIndexOf(" -- ", StringComparison.Ordinal);
        if (dash < 0) throw new FormatException($"No speaker in \"{line}\".");
        string name = rest[(dash + 4)..], words = rest[..dash];
        var parts = kind == "quotation" ? words.Split(" + ") : [words];
        if (!name.StartsWith("nobody", StringComparison.Ordinal)) return new(kind, parts, name, null);
        return new(kind, parts, null, name.Length > 8 ? name[8..^1] : null);
    }

    /// <summary>The expectations of a gold file: all its lines but empty ones and comments.</summary>
    public static List<Expectation> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];
}
