namespace QuoteKit.Tests.Specs;

/// <summary>Holds a result's speakers against lines such as "Ada Blom; kind: Person; honorific: Dr.".</summary>
internal static class SpeakerCheck
{
    /// <exception cref="FormatException">The line lists something that speakers do not have.</exception>
    public static string? Complaint(ExtractionResult result, string line)
    {
        string[] parts = line.Split("; ");
        Speaker? speaker = result.Speakers.FirstOrDefault(s => Names.Same(s.Name, parts[0]));
        if (speaker is null) return $"no speaker {parts[0]}; there is {string.Join(", ", result.Speakers.Select(s => s.Name))}";
        foreach (string part in parts.Skip(1))
        {
            int colon = part.IndexOf(": ", StringComparison.Ordinal);
            string key = colon < 0 ? part : part[..colon], want = part[(colon + 2)..];
            bool right = key switch
            {
                "kind" => speaker.Kind.ToString() == want,
                "honorific" => speaker.Honorific == want,
                "role" => Names.Same(speaker.Role, want),
                "alias" => speaker.Aliases.Contains(want),
                _ => throw new FormatException($"Speakers have no \"{key}\"."),
            };
            if (!right)
            {
                return $"{parts[0]} should have {part}, but has kind {speaker.Kind}, honorific {speaker.Honorific}, "
                    + $"role {speaker.Role}, aliases {string.Join(", ", speaker.Aliases)}";
            }
        }

        return null;
    }
}
