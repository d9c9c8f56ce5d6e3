using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Lays names, noun phrases and pronouns into one ascending list; the longer noun phrase takes in the name inside it.</summary>
internal sealed class MentionMerger(AnnotatedText text, CapitalTokens capitals, List<NameMention> names)
{
    private readonly ImmutableArray<Mention>.Builder _mentions = ImmutableArray.CreateBuilder<Mention>();
    private readonly NounPhraseFinder _nouns = new(text, capitals);
    private readonly NameKinds _kinds = new(text, capitals);

    /// <summary>The token after the last noun or titled name; a noun phrase may take in names behind it.</summary>
    private int _floor;

    public ImmutableArray<Mention> Merge()
    {
        int next = 0;
        for (int i = 0; i < text.Count; i++)
        {
            while (next < names.Count && names[next].Parts.NameLast < i) next++;
            if (next < names.Count && names[next].Parts.TitleFirst <= i)
            {
                AddName(names[next]);
                i = names[next].Parts.NameLast;
            }
            else if (PronounTable.TryGet(text.Word(i), out Pronoun pronoun)) AddPronoun(i, pronoun);
            else AddNoun(i);
        }

        return _mentions.ToImmutable();
    }

    private void AddName(NameMention name)
    {
        NameParts parts = name.Parts;
        if (name.Kind == MentionKind.Noun)
        {
            if (_nouns.FirstTokenOf(parts.NameLast, _floor, out PersonNoun noun) is var first and >= 0) AddNounPhrase(first, parts.NameLast, noun);
            else if (PersonNouns.TryGet(text.Word(parts.TitleFirst), out noun)) AddNounPhrase(Determined(parts.TitleFirst), parts.NameLast, noun);
            else AddNounPhrase(Determined(parts.TitleFirst), parts.NameLast, new PersonNoun(text.Word(parts.NameLast).ToString(), false, Gender.Unknown, true));
            return;
        }

        // An organization's name may end in a noun for people: "Fort Hill Police" is a name, "White House officials" is not.
        bool isPlural = name.Kind == MentionKind.Other && text.Word(parts.NameLast)[^1] == 's' && NameWords.IsPeople(text.Word(parts.NameLast));
        TextSpan span = text.SpanOf(parts.TitleFirst, parts.NameLast);
        ImmutableArray<Mention> inner = TakeFrom(span.Start);
        _mentions.Add(new Mention
        {
            Span = span,
            Kind = name.Kind,
            Name = text.SpanOf(parts.NameFirst, parts.NameLast),
            HeadToken = parts.NameLast,
            Title = parts.HasTitle ? text.SpanOf(parts.TitleFirst, parts.NameFirst - 1) : null,
            Role = name.Role,
            Gender = name.Kind switch
            {
                MentionKind.Person => _kinds.GenderOf(parts, name.Role),
                MentionKind.Other => Gender.Unknown,
                _ => Gender.Neuter,
            },
            IsPlural = isPlural,
            Names = inner,
        });
        if (parts.HasTitle) _floor = parts.NameLast + 1;
    }

    private void AddPronoun(int token, Pronoun pronoun) => _mentions.Add(new Mention
    {
        Span = text.Tokens[token].Span,
        Kind = MentionKind.Pronoun,
        Name = text.Tokens[token].Span,
        HeadToken = token,
        Gender = pronoun.Gender,
        IsPlural = pronoun.IsPlural,
    });

    private void AddNoun(int token)
    {
        if (_nouns.FirstTokenOf(token, _floor, out PersonNoun noun) is var first and >= 0) AddNounPhrase(first, token, noun);
    }

    private void AddNounPhrase(int first, int head, PersonNoun noun)
    {
        TextSpan span = text.SpanOf(first, head);
        // A text or company of somebody's leaves the owner a mention of his own; only people are called by whom they belong to.
        if (!noun.IsPerson && OwnsAsPerson(span)) return;
        ImmutableArray<Mention> inner = TakeFrom(span.Start);
        _mentions.Add(new Mention
        {
            Span = span,
            Kind = MentionKind.Noun,
            Name = span,
            HeadToken = head,
            Gender = noun.Gender,
            IsPlural = noun.IsPlural || IsCounted(first),
            Names = inner,
        });
        _floor = head + 1;
    }

    /// <summary>Takes away the mentions that reach beyond an offset, which a longer one takes in; gives the names among them.</summary>
    private ImmutableArray<Mention> TakeFrom(int start)
    {
        var names = new List<Mention>();
        while (_mentions.Count > 0 && _mentions[^1] is var last && last.Span.End > start)
        {
            if (last.Kind <= MentionKind.Other && last.Name.Start >= start) names.Add(last);
            names.AddRange(last.Names.Reverse());
            _mentions.RemoveAt(_mentions.Count - 1);
        }

        names.Reverse();
        return [.. names];
    }

    private bool OwnsAsPerson(TextSpan span)
    {
        for (int i = _mentions.Count - 1; i >= 0 && _mentions[i].Span.End > span.Start; i--)
        {
            if (_mentions[i].Kind == MentionKind.Person && capitals.IsPossessive(_mentions[i].HeadToken + 1)) return true;
        }

        return false;
    }

    private int Determined(int first) => first > 0 && text.Word(first - 1) is "the" or "The" or "a" or "A" or "an" or "his" or "her" or "their" && capitals.Adjoin(first - 1, first) ? first - 1 : first;

    private bool IsCounted(int first) => text.Word(first) is "two" or "three" or "four" or "five" or "six" or "several" or "many" or "both" or "Two" or "Three" or "Several" or "Many" or "Both";
}
