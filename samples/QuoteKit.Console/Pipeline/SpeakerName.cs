namespace QuoteKit.Console.Pipeline;

/// <summary>Finds a speaker by a name as somebody types it.</summary>
internal static class SpeakerName
{
    /// <summary>Whether the asked words stand side by side in the name, with or without title, or in an alias; in any case of letters.</summary>
    public static bool Matches(Speaker speaker, string asked)
    {
        string[] words = Words(asked);
        return words.Length > 0 && speaker.Aliases.Prepend(speaker.Name).Any(name => Holds(Words($"{speaker.Honorific} {name}"), words));
    }

    private static bool Holds(string[] name, string[] words)
    {
        for (int start = 0; start + words.Length <= name.Length; start++)
        {
            if (name.AsSpan(start, words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
