using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names: the labeller tells spans and kinds; rules tell the titles and roles beside them, and names that need no model.</summary>
internal sealed class NameFinder(AnnotatedText text, CapitalTokens capitals, NameLabeler labeler)
{
    private const NameLists Listed = NameLists.GivenName | NameLists.Surname | NameLists.Place | NameLists.Company | NameLists.Person
        | NameLists.Organization | NameLists.Thing | NameLists.People;

    private readonly RoleWords _roles = new(text, capitals);
    private readonly List<NameMention> _names = [];
    private readonly HashSet<string> _surnames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the labeller reads of a text.</summary>
    public static NameTokens Read(AnnotatedText text) => new(text, new NameRules(text, new CapitalTokens(text)).Find());

    /// <summary>The names and the titles that stand alone, ascending, not overlapping but for titles that hold names.</summary>
    public List<NameMention> Find(CancellationToken cancellation)
    {
        List<NameMention> rules = new NameRules(text, capitals).Find();
        var tokens = new NameTokens(text, rules);
        byte[] labels = labeler.Label(tokens, cancellation);
        NameConsistency.Apply(tokens, labels);
        List<NameSpan> found = NameSpan.Read(labels);
        found.RemoveAll(name => !IsName(name, tokens));
        for (int i = 0; i < found.Count; i++)
        {
            if (IsPersonsLabel(found[i])) found[i] = found[i] with { Kind = MentionKind.Person };
            if (found[i] is { Kind: MentionKind.Person } name && name.First < name.Last) _surnames.Add(text.Word(name.Last).ToString());
        }

        int rule = 0;
        for (int i = 0; i < found.Count; i++)
        {
            while (rule < rules.Count && rules[rule].Parts.NameLast < found[i].First) Keep(rules[rule++]);
            NameMention? beside = rule < rules.Count && rules[rule].Parts.TitleFirst <= found[i].Last ? rules[rule] : null;
            if (beside is { } person && IsWhole(person, found, i, out int covered)) i = covered;
            else beside = Complete(found[i], beside);
            if (beside is { } name) _names.Add(name);
            while (rule < rules.Count && rules[rule].Parts.NameLast <= _names[^1].Parts.NameLast) rule++;
        }

        while (rule < rules.Count) Keep(rules[rule++]);
        return _names;
    }

    /// <summary>
    /// Whether what the labeller found has a capital somewhere ("iPhone"), a digit or a listed name. Other small words, which
    /// a wrong tag makes look like a name, are one at most where a sentence begins in small letters.
    /// </summary>
    private bool IsName(NameSpan name, NameTokens tokens)
    {
        if (!tokens.IsCapital(text.Sentences[text.SentenceOf(name.First)].FirstToken)) return true;
        for (int i = name.First; i <= name.Last; i++)
        {
            if ((tokens.Lists[i] & Listed) != 0) return true;
            foreach (char c in text.Word(i))
                if (char.IsUpper(c) || char.IsDigit(c)) return true;
        }

        return false;
    }

    /// <summary>Whether a paragraph begins with a given name and a surname before a colon: who speaks there is no place that has the surname's name.</summary>
    private bool IsPersonsLabel(NameSpan name) =>
        name.Last == name.First + 1 && text.First(name.Last + 1) == ':' && IsGivenName(name.First) && text.BeginsParagraph(name.First);

    private int Floor => _names.Count > 0 ? _names[^1].Parts.NameLast + 1 : 0;

    /// <summary>
    /// Whether a person's name that rules are sure of is the labeller's made whole: it holds it, others perhaps, and all
    /// but nicknames are persons: James “Jim” Hale Jr.
    /// </summary>
    private bool IsWhole(NameMention rule, List<NameSpan> found, int index, out int last)
    {
        last = index;
        NameParts parts = rule.Parts;
        if (IsOffice(rule) && found[index].First >= parts.NameFirst)
        {
            while (last + 1 < found.Count && found[last + 1].First <= parts.NameLast) last++;
            return found[last].Last <= parts.NameLast;
        }

        if (rule is not { Kind: MentionKind.Person, Evidence: KindEvidence.Words } || found[index].First < parts.NameFirst) return false;
        for (int i = index; i < found.Count && found[i].First <= parts.NameLast; i++)
        {
            bool inside = found[i].First > parts.NameFirst && found[i].Last < parts.NameLast;
            if (found[i].Last > parts.NameLast || (found[i].Kind != MentionKind.Person && !inside)) return false;
            last = i;
        }

        return true;
    }

    /// <summary>Whether the name is that of somebody's office: "U.S. Attorney's Office for the Eastern District".</summary>
    private bool IsOffice(NameMention rule)
    {
        if (rule is not { Kind: MentionKind.Organization, Evidence: KindEvidence.Words }) return false;
        for (int i = rule.Parts.NameFirst + 1; i < rule.Parts.NameLast; i++)
            if (capitals.IsPossessive(i))
                return true;
        return false;
    }

    /// <summary>Keeps what rules alone find: a title without a name, a person told by title or given name, a surname in capitals or before a colon.</summary>
    private void Keep(NameMention rule)
    {
        NameParts parts = rule.Parts;
        bool stands = rule.Kind == MentionKind.Noun || IsOffice(rule) || (rule.Kind == MentionKind.Person && (parts.NameFirst < parts.NameLast ? IsSure(rule) : IsKnownLabel(parts.NameLast)));
        if (stands && parts.TitleFirst >= Floor) _names.Add(rule);
    }

    /// <summary>Whether a name of several words begins with a given name that is no other word, in a sentence whose capitals tell something.</summary>
    private bool IsSure(NameMention rule) =>
        rule.Evidence == KindEvidence.Words && capitals.CaseOf(rule.Parts.NameFirst) == SentenceCase.Normal && IsGivenName(rule.Parts.NameFirst);

    /// <summary>Whether the word is a given name and no other word.</summary>
    private bool IsGivenName(int token) => GivenNames.Contains(text.Word(token)) && !CommonWords.IsCommon(text.Word(token));

    private bool IsKnownLabel(int token) =>
        _surnames.Contains(text.Word(token).ToString()) && (NameWords.IsAcronym(text.Word(token)) || text.First(token + 1) == ':');

    private NameMention Complete(NameSpan name, NameMention? rule)
    {
        if (IsPersonElsewhere(name)) name = name with { Kind = MentionKind.Person };
        NameParts parts = name.Kind == MentionKind.Person ? Parts(name, rule) : new NameParts(name.First, name.First, name.Last);
        if (name.Kind == MentionKind.Person && parts.IsTitleAlone) return new(parts, MentionKind.Noun, KindEvidence.Words, null);
        // What the rules say of the same name holds its title and role.
        if (rule is { } same && same.Parts.NameFirst == parts.NameFirst && same.Parts.NameLast == parts.NameLast && (same.Kind == name.Kind || same.Parts.HasTitle || (same.Evidence == KindEvidence.Words && same.Kind == MentionKind.Organization && name.Kind == MentionKind.Person)))
            return same with { Evidence = KindEvidence.Words };
        if (name.Kind != MentionKind.Person) return new(parts, IsPluralAcronym(name) ? MentionKind.Other : name.Kind, KindEvidence.Words, null);
        TextSpan? role = _roles.RoleAfter(parts.NameLast) ?? _roles.RoleBefore(parts.TitleFirst, parts.NameLast, Math.Max(0, parts.TitleFirst - NameRules.NearestRole));
        return new(parts, name.Kind, KindEvidence.Words, role);
    }

    /// <summary>Whether a place is rather a person whom the text names in full: "Alasdair Crewe ... Crewe said".</summary>
    private bool IsPersonElsewhere(NameSpan name) =>
        name.Kind == MentionKind.Location && name.First == name.Last && _surnames.Contains(text.Word(name.First).ToString()) && !NameRules.FollowsPreposition(text, name.First) && !IsDateline(name.First);

    /// <summary>Whether the word is where an agency's story was written: "HALEFORD (AP) — ".</summary>
    private bool IsDateline(int token) => NameWords.IsAcronym(text.Word(token)) && token + 1 < text.Count && text.First(token + 1) is '(' or '—' or '–';

    /// <summary>Parts a person's title from the name, whether the labeller took it in or not, and adds a "Jr." that it left out.</summary>
    private NameParts Parts(NameSpan name, NameMention? rule)
    {
        int last = WithSuffix(name);
        NameParts parts = NameSplitter.Split(text, new NameRun(name.First, last));
        if (parts.HasTitle) return parts;
        if (rule is { } around && around.Parts.TitleFirst < name.First && around.Parts.TitleFirst >= Floor
            && NameSplitter.Split(text, new NameRun(around.Parts.TitleFirst, last)) is var split && split.NameFirst == name.First) return split;
        return parts with { TitleFirst = _roles.TitleBefore(name.First, Floor) };
    }

    private int WithSuffix(NameSpan name)
    {
        if (name.First == name.Last) return name.Last;
        int next = name.Last + 1;
        bool comma = text.First(next) == ',';
        if (comma) next++;
        return next < text.Count && capitals.Adjoin(name.Last, next) && capitals.IsCapital(next) && NameWords.IsSuffix(text.Word(next))
            && (!comma || text.Word(next) is "Jr." or "Sr." or "Jr" or "Sr") ? next : name.Last;
    }

    /// <summary>Awards and shows are called so, organizations are not: "the AMAs".</summary>
    private bool IsPluralAcronym(NameSpan name) =>
        name.First == name.Last && text.Word(name.First) is [.., 's'] word && NameWords.IsAcronym(word[..^1]);
}
