using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>A name with what stands beside it, in tokens.</summary>
/// <param name="Parts">Title and name; a title alone is a noun for somebody ("the Prime Minister").</param>
/// <param name="Kind">What it names.</param>
/// <param name="Evidence">How sure the kind is.</param>
/// <param name="Role">The apposition after it, or null.</param>
internal readonly record struct NameMention(NameParts Parts, MentionKind Kind, KindEvidence Evidence, TextSpan? Role);

/// <summary>Finds names with their titles, roles and kinds.</summary>
internal sealed class NameFinder(AnnotatedText text, CapitalTokens capitals)
{
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
        TextSpan? role = _roles.RoleAfter(parts.NameLast);
        var (kind, evidence) = _kinds.Of(parts, role is not null);
        if (kind is MentionKind.Organization or MentionKind.Location && evidence == KindEvidence.Words) return new(parts, kind, evidence, kind == MentionKind.Location ? null : role);
        int title = _roles.TitleBefore(parts.TitleFirst, floor);
        if (title < parts.TitleFirst)
        {
            parts = parts with { TitleFirst = title };
            (kind, evidence) = (MentionKind.Person, KindEvidence.Words);
        }

        return new(parts, kind, evidence, kind == MentionKind.Person ? role : null);
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
                persons.Add(text.Word(name.Parts.NameFirst).ToString());
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
            else if (single && name.Kind is not MentionKind.Location && persons.Contains(LastWord(name.Parts))) names[i] = name with { Kind = MentionKind.Person };
        }
    }

    private string LastWord(NameParts parts)
    {
        int last = parts.NameLast;
        while (last > parts.NameFirst && (NameWords.IsSuffix(text.Word(last)) || text.First(last) == ',')) last--;
        return text.Word(last).ToString();
    }

    private string Name(NameParts parts) => text.SpanOf(parts.NameFirst, parts.NameLast).Of(text.Text).ToString();
}
