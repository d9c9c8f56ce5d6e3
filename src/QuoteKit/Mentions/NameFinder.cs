using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Finds names: the labeller tells spans and kinds, rules the titles and roles beside them.</summary>
internal sealed class NameFinder(AnnotatedText text, CapitalTokens capitals, NameLabeler labeler)
{
    private readonly RoleWords _roles = new(text, capitals);

    /// <summary>What the labeller reads of a text.</summary>
    public static NameTokens Read(AnnotatedText text) => new(text, new NameRules(text, new CapitalTokens(text)).Find());

    /// <summary>The names and the titles that stand alone, ascending, not overlapping.</summary>
    public List<NameMention> Find(CancellationToken cancellation)
    {
        List<NameMention> rules = new NameRules(text, capitals).Find();
        var tokens = new NameTokens(text, rules);
        byte[] labels = labeler.Label(tokens, cancellation);
        NameConsistency.Apply(tokens, labels);
        var names = new List<NameMention>();
        int rule = 0, first = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Begins(labels[i])) first = i;
            if (!NameLabels.Ends(labels[i])) continue;
            while (rule < rules.Count && LastOf(rules[rule]) < first) Keep(rules[rule++], names);
            NameMention? beside = rule < rules.Count && rules[rule].Parts.TitleFirst <= i ? rules[rule] : null;
            int last = WithSuffix(first, i, NameLabels.KindOf(labels[i]), labels);
            names.Add(Complete(first, last, NameLabels.KindOf(labels[i]), beside, names.Count > 0 ? names[^1].Parts.NameLast + 1 : 0));
            while (rule < rules.Count && LastOf(rules[rule]) <= i) rule++;
        }

        while (rule < rules.Count) Keep(rules[rule++], names);
        return names;
    }

    /// <summary>The last token of a person's name with the "Jr." behind it, which the labeller at times leaves out.</summary>
    private int WithSuffix(int first, int last, MentionKind kind, byte[] labels)
    {
        if (kind != MentionKind.Person || first == last) return last;
        int next = last + 1;
        if (next + 1 < text.Count && text.First(next) == ',') next++;
        return next < text.Count && labels[next] == NameLabels.Outside && capitals.Adjoin(last, next) && capitals.IsCapital(next) && NameWords.IsSuffix(text.Word(next))
            && (next == last + 1 || text.Word(next) is "Jr." or "Sr." or "Jr" or "Sr") ? next : last;
    }

    private static int LastOf(NameMention name) => name.Parts.NameLast;

    /// <summary>Keeps what rules alone find: a title without a name, and a person whose given name or title tells it.</summary>
    private static void Keep(NameMention rule, List<NameMention> names)
    {
        bool stands = rule.Kind == MentionKind.Noun || rule is { Kind: MentionKind.Person, Evidence: KindEvidence.Words } && rule.Parts.NameFirst < rule.Parts.NameLast;
        if (stands && (names.Count == 0 || names[^1].Parts.NameLast < rule.Parts.TitleFirst)) names.Add(rule);
    }

    private NameMention Complete(int first, int last, MentionKind kind, NameMention? rule, int floor)
    {
        if (rule is { } same && same.Parts.NameFirst == first && same.Parts.NameLast == last && (same.Kind == kind || same.Parts.HasTitle))
            return same with { Evidence = KindEvidence.Words };
        var parts = new NameParts(first, first, last);
        if (kind != MentionKind.Person) return new(parts, kind, KindEvidence.Words, null);
        if (rule is { } around && around.Parts.TitleFirst < first && around.Parts.TitleFirst >= floor
            && NameSplitter.Split(text, new NameRun(around.Parts.TitleFirst, last)) is var split && split.NameFirst == first) parts = split;
        else parts = parts with { TitleFirst = _roles.TitleBefore(first, floor) };
        TextSpan? role = _roles.RoleAfter(last) ?? _roles.RoleBefore(parts.TitleFirst, last, Math.Max(0, parts.TitleFirst - NameRules.NearestRole));
        return new(parts, kind, KindEvidence.Words, role);
    }
}
