using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>A name with what stands beside it, in tokens.</summary>
/// <param name="Parts">Title and name; a title alone is a noun for somebody ("the Prime Minister").</param>
/// <param name="Kind">What it names.</param>
/// <param name="Evidence">How sure the kind is.</param>
/// <param name="Role">The apposition after it, or null.</param>
internal readonly record struct NameMention(NameParts Parts, MentionKind Kind, KindEvidence Evidence, TextSpan? Role);

/// <summary>Finds names with their titles, roles and kinds by rules: evidence for the labeller, and what titles it leaves alone.</summary>
internal sealed class NameRules(AnnotatedText text, CapitalTokens capitals)
{
    /// <summary>How many tokens before a name its role may begin.</summary>
    public const int NearestRole = 12;

    private readonly NameKinds _kinds = new(text, capitals);
    private readonly RoleWords _roles = new(text, capitals);

    public List<NameMention> Find()
    {
        var names = new List<NameMention>();
        int floor = 0;
        foreach (NameRun run in new NameRuns(text, capitals).Find())
        {
            NameParts parts = NameSplitter.Split(text, run);
            if (!parts.IsTitleAlone)
            {
                NameMention name = Classify(parts, floor);
                // The title may take in the run before: "White House | spokesman Paul Hale".
                while (names.Count > 0 && names[^1].Parts.NameLast >= name.Parts.TitleFirst) names.RemoveAt(names.Count - 1);
                names.Add(name);
            }
            else names.Add(new NameMention(parts, MentionKind.Noun, KindEvidence.Words, null));

            floor = names.Count > 1 ? names[^2].Parts.NameLast + 1 : 0;
            floor = Math.Min(floor, run.First);
        }

        Propagate(names);
        return names;
    }

    private NameMention Classify(NameParts parts, int floor)
    {
        TextSpan? role = _roles.RoleAfter(parts.NameLast) ?? _roles.RoleBefore(parts.TitleFirst, parts.NameLast, Math.Max(0, parts.TitleFirst - NearestRole));
        var (kind, evidence) = _kinds.Of(parts, role is not null);
        if (kind is MentionKind.Organization or MentionKind.Location && evidence == KindEvidence.Words) return new(parts, kind, evidence, kind == MentionKind.Location ? null : role);
        if (PlaceOfRole(parts) is var name and > 0)
        {
            int place = parts.NameFirst;
            return new(new NameParts(_roles.TitleBefore(place - 1, floor), name, parts.NameLast), MentionKind.Person, KindEvidence.Words, role);
        }

        int title = _roles.TitleBefore(parts.TitleFirst, floor);
        if (title < parts.TitleFirst)
        {
            parts = parts with { TitleFirst = title };
            (kind, evidence) = (MentionKind.Person, KindEvidence.Words);
        }

        return new(parts, kind, evidence, kind == MentionKind.Person ? role : null);
    }

    /// <summary>Where the name begins if the run begins with the place of the role before it ("ambassador to Norland | Ann Hale"), or -1.</summary>
    private int PlaceOfRole(NameParts parts)
    {
        if (parts.HasTitle || parts.TitleFirst < 2 || text.Word(parts.TitleFirst - 1) is not ("to" or "of" or "for" or "in")) return -1;
        int name = parts.NameFirst + 1;
        if (name > parts.NameLast || !NameWords.IsPlace(text.Word(parts.NameFirst)) || NameWords.IsOrganizationWord(text.Word(parts.NameLast))) return -1;
        return PersonNouns.IsOnePerson(text.Word(parts.TitleFirst - 2)) ? name : -1;
    }

    /// <summary>A name whose own place tells little takes the kind that its last word has elsewhere in the text.</summary>
    private void Propagate(List<NameMention> names)
    {
        var persons = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var kinds = new Dictionary<string, MentionKind>(StringComparer.OrdinalIgnoreCase);
        foreach (NameMention name in names)
        {
            if (name.Kind == MentionKind.Noun || name.Evidence < KindEvidence.Context) continue;
            if (name.Kind == MentionKind.Person)
            {
                persons.Add(LastWord(name.Parts));
                if (name.Parts.NameFirst < name.Parts.NameLast) persons.Add(text.Word(name.Parts.NameFirst).ToString());
            }

            string whole = Name(name.Parts);
            if (!kinds.TryGetValue(whole, out _) || name.Evidence == KindEvidence.Words) kinds[whole] = name.Kind;
        }

        for (int i = 0; i < names.Count; i++)
        {
            NameMention name = names[i];
            if (name.Kind == MentionKind.Noun || name.Evidence == KindEvidence.Words && name.Kind != MentionKind.Location) continue;
            bool single = name.Parts.NameFirst == name.Parts.NameLast;
            if (kinds.TryGetValue(Name(name.Parts), out MentionKind known) && name.Evidence < KindEvidence.Words) names[i] = name with { Kind = known };
            else if (single && persons.Contains(LastWord(name.Parts)) && (name.Kind != MentionKind.Location || !FollowsPreposition(text, name.Parts.TitleFirst))) names[i] = name with { Kind = MentionKind.Person };
        }
    }

    /// <summary>Whether a preposition of place stands before the token.</summary>
    public static bool FollowsPreposition(AnnotatedText text, int token) =>
        text.Word(token - 1) is "in" or "at" or "from" or "to" or "near" or "of" or "across" or "outside" or "In" or "At" or "From" or "Near";

    private string LastWord(NameParts parts)
    {
        int last = parts.NameLast;
        while (last > parts.NameFirst && (NameWords.IsSuffix(text.Word(last)) || text.First(last) == ',')) last--;
        return text.Word(last).ToString();
    }

    private string Name(NameParts parts) => text.SpanOf(parts.NameFirst, parts.NameLast).Of(text.Text).ToString();
}
