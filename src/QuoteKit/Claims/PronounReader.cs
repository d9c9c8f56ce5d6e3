using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Finds whom the pronouns inside a claim stand for, among the article's speakers.</summary>
/// <remarks>
/// What the Speakers stage resolved holds. Beside it: the first person inside a quotation is its speaker, and in reported
/// speech a third person that agrees with the claimer is the claimer, if nobody else was named there before it.
/// </remarks>
internal sealed class PronounReader
{
    private readonly AnnotatedText _text;
    private readonly MentionLookup _mentions;
    private readonly Dictionary<int, Speaker> _resolved = [];
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    public PronounReader(AnnotatedText text, MentionLookup mentions, ImmutableArray<Speaker> speakers)
    {
        (_text, _mentions) = (text, mentions);
        foreach (Speaker speaker in speakers)
            foreach (TextSpan span in speaker.Mentions) _resolved[span.Start] = speaker;
        foreach (Mention mention in mentions.All)
            if (mention.Gender != Gender.Unknown && _resolved.TryGetValue(mention.Name.Start, out Speaker? speaker)) _genders.TryAdd(speaker.Id, mention.Gender);
    }

    /// <summary>The claim's pronouns whose speaker is known, ascending.</summary>
    public ImmutableArray<ClaimReference> Of(ClaimTokens claim, Attribution? attribution)
    {
        ImmutableArray<ClaimReference>.Builder? references = null;
        foreach (int token in claim.Tokens)
        {
            if (_text.Tag(token) is not ("PRP" or "PRP$") || !PronounTable.TryGet(_text.Word(token), out Pronoun form)) continue;
            Speaker? speaker = _resolved.TryGetValue(_text.Tokens[token].Span.Start, out Speaker? resolved) ? resolved
                : attribution?.Speaker is { } claimer && IsClaimer(token, form, claimer, attribution) ? claimer : null;
            if (speaker is not null) (references ??= ImmutableArray.CreateBuilder<ClaimReference>()).Add(new ClaimReference(_text.Tokens[token].Span, speaker));
        }

        return references?.ToImmutable() ?? [];
    }

    private bool IsClaimer(int pronoun, Pronoun form, Speaker claimer, Attribution attribution)
    {
        bool several = claimer.Kind is SpeakerKind.Group or SpeakerKind.Organization;
        Token token = _text.Tokens[pronoun];
        bool quoted = IsIn(attribution.Quotations, token.Span);
        if (form.Person == 1) return quoted && form.IsPlural == several;
        if (form.Person != 3 || quoted) return false;
        if (form.IsPlural) return several && IsFirst(token.Span, attribution, static other => other.IsPlural);
        if (form.Gender == Gender.Neuter)
        {
            // "it is said that", "it rained": no organization.
            bool empty = token.Relation == "expl" || (token.Head >= 0 && _text.Lemma(token.Head) == "be");
            return claimer.Kind == SpeakerKind.Organization && !empty && IsFirst(token.Span, attribution, static other => other.Kind == MentionKind.Organization);
        }

        return !several && _genders.GetValueOrDefault(claimer.Id) == form.Gender
            && IsFirst(token.Span, attribution, other =>
                other.Kind is MentionKind.Person or MentionKind.Noun && !other.IsPlural && (other.Gender == form.Gender || other.Gender == Gender.Unknown));
    }

    /// <summary>Whether nobody else whom the pronoun could mean stands before it in the content.</summary>
    private bool IsFirst(TextSpan pronoun, Attribution attribution, Func<Mention, bool> fits)
    {
        const int MostLookedAt = 64;
        int seen = 0;
        foreach (TextSpan span in attribution.Content)
        {
            foreach (Mention other in _mentions.Within(span))
            {
                if (other.Span.End > pronoun.Start) return true;
                if (++seen > MostLookedAt) return false;
                bool isClaimer = _resolved.TryGetValue(other.Name.Start, out Speaker? known) && known.Id == attribution.Speaker?.Id;
                if (other.Kind != MentionKind.Pronoun && !isClaimer && fits(other)) return false;
            }
        }

        return true;
    }

    private static bool IsIn(ImmutableArray<TextSpan> spans, TextSpan span)
    {
        foreach (TextSpan outer in spans)
            if (outer.Contains(span)) return true;
        return false;
    }
}
