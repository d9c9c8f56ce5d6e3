namespace QuoteKit.Speakers;

/// <summary>Whose age the article tells: "Ruth Hale, 58, said".</summary>
internal sealed class AgeIndex
{
    private readonly Dictionary<string, Entity> _byYears = new(StringComparer.Ordinal);
    private readonly HashSet<Entity> _known = [];

    public AgeIndex(EntityIndex index)
    {
        var text = index.Text;
        for (int i = 0; i < index.Mentions.Length; i++)
        {
            Mention mention = index.Mentions[i];
            if (mention.Kind != MentionKind.Person || index.Of(i) is not { } person) continue;
            int comma = text.TokenAt(mention.Name.End);
            if (comma + 1 >= text.Count || text.First(comma) != ',' || text.Tag(comma + 1) != "CD") continue;
            // "Hale, 58 years after": an age ends with a mark.
            if (comma + 2 < text.Count && text.First(comma + 2) is not (',' or '.' or ';')) continue;
            Learn(person, text.Word(comma + 1));
        }
    }

    public void Learn(Entity person, ReadOnlySpan<char> years)
    {
        _known.Add(person);
        _byYears.TryAdd(years.ToString(), person);
    }

    public Entity? Bearer(ReadOnlySpan<char> years) => _byYears.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(years, out Entity? person) ? person : null;

    public bool IsKnown(Entity person) => _known.Contains(person);
}
