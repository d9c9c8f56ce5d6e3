namespace QuoteKit.Tests.Specs;

/// <summary>One example of a spec: its place, the sentence before it, its text and what that should give.</summary>
internal sealed record SpecExample(string Name, string Text, IReadOnlyList<Expectation> Expected);

/// <summary>Reads the examples of a Markdown file in the form that Specs/README.md describes.</summary>
internal static class SpecFile
{
    /// <exception cref="FormatException">An example lists nothing, or a line cannot be understood.</exception>
    public static List<SpecExample> Read(string file, IEnumerable<string> lines)
    {
        var examples = new List<SpecExample>();
        var text = new List<string>();
        var expected = new List<Expectation>();
        string prose = "";
        bool inside = false, pending = false;
        foreach (string line in lines)
        {
            if (inside && line != "```") text.Add(line);
            else if (line == "```text")
            {
                Finish();
                (inside, pending) = (true, true);
            }
            else if (line == "```") inside = false;
            else if (pending && line.StartsWith("- ", StringComparison.Ordinal)) expected.Add(Expectation.Parse(line[2..]));
            else if (line.Length > 0)
            {
                Finish();
                prose = line;
            }
        }

        Finish();
        return examples;

        void Finish()
        {
            if (!pending) return;
            string name = $"{file} {examples.Count + 1:00}: {prose}";
            if (inside || expected.Count == 0) throw new FormatException($"\"{name}\" is not closed or lists nothing.");
            examples.Add(new SpecExample(name, string.Join('\n', text), [.. expected]));
            text.Clear();
            expected.Clear();
            pending = false;
        }
    }
}
