using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Splits the contents of attributions, and what the article says itself, into checkable statements.</summary>
internal sealed class ClaimFinder
{
    private readonly AnnotatedText _text;
    private readonly MentionLookup _mentions;
    private readonly ClaimReasons _reasons;
    private readonly PronounReader _pronouns;
    private readonly WorthinessJudge _judge = new(WorthinessModel.Default);

    private ClaimFinder(AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<Speaker> speakers)
    {
        _text = text;
        _mentions = new MentionLookup(text, mentions);
        _reasons = new ClaimReasons(text, _mentions);
        _pronouns = new PronounReader(text, _mentions, speakers);
    }

    /// <summary>The claims in the order of the text.</summary>
    public static ImmutableArray<Claim> Find(
        AnnotatedText text, ImmutableArray<Mention> mentions, ImmutableArray<Attribution> attributions, ImmutableArray<Speaker> speakers,
        CancellationToken cancellation = default)
    {
        var finder = new ClaimFinder(text, mentions, speakers);
        var splitter = new ClaimSplitter(text);
        var claims = new List<Claim>();
        var parts = new List<ClaimTokens>();
        foreach (Attribution attribution in attributions)
        {
            cancellation.ThrowIfCancellationRequested();
            parts.Clear();
            splitter.SplitContent(attribution.Content, parts);
            ClaimStance told = CueStances.English.Read(text, attribution.Cue, attribution.Content, attribution.CueClass);
            bool hedged = finder.IsHedged(attribution.Cue);
            foreach (ClaimTokens part in parts) claims.Add(finder.Describe(part, attribution, told, hedged));
        }

        parts.Clear();
        new ArticleClauses(text, attributions).Find(splitter, parts, cancellation);
        foreach (ClaimTokens part in parts) claims.Add(finder.Describe(part, null, ClaimStance.Affirms, false));

        // A stable order: of claims that begin at one place, the outer attribution's comes first, as the attributions do.
        return [.. claims.OrderBy(claim => claim.Span[0].Start).Select((claim, i) => claim with { Id = $"c{i + 1}" })];
    }

    private Claim Describe(ClaimTokens tokens, Attribution? attribution, ClaimStance told, bool hedged)
    {
        var reading = new ClaimReading(tokens);
        ImmutableArray<ClaimReference> references = _pronouns.Of(tokens, attribution);
        ImmutableArray<string> why = _reasons.Of(tokens, reading.Signs);
        bool ownVoice = reading.IsFirstPerson(reading.Subject) || IsClaimer(reading.Subject, attribution, references);
        ClaimStance stance = ClaimStanceReader.Read(tokens, reading, told, attribution?.Type == AttributionType.Indirect, ownVoice);
        bool verifiable = stance != ClaimStance.Questions && ClaimShape.Of(tokens) == ClaimForm.Statement && !IsOpinion(reading, ownVoice, why);
        SentenceScore score = verifiable ? _judge.Score(tokens, _mentions) : WorthinessJudge.Nothing;
        return new Claim
        {
            Id = "",
            Attribution = attribution,
            Span = tokens.Spans(attribution?.Content ?? []),
            Stance = stance,
            Negated = reading.IsNegated,
            Hedged = hedged || reading.IsHedged,
            Verifiable = verifiable,
            CheckWorthiness = score.CheckWorthiness,
            Features = score.Features,
            Why = why,
            Pronouns = references,
        };
    }

    /// <summary>What ought to be, what the claimer feels, and what a word of judgement says of something, unless a number or a date can be looked up.</summary>
    private static bool IsOpinion(ClaimReading reading, bool ownVoice, ImmutableArray<string> why) =>
        reading.IsNormative || (ownVoice && reading.Feels && !reading.Thinks) || (reading.Judges && !why.Contains("quantity") && !why.Contains("date"));

    private bool IsClaimer(int subject, Attribution? attribution, ImmutableArray<ClaimReference> references)
    {
        if (subject < 0 || attribution?.Speaker is not { } claimer) return false;
        foreach (ClaimReference reference in references)
            if (reference.Span.Start == _text.Tokens[subject].Span.Start) return reference.Speaker.Id == claimer.Id;
        return false;
    }

    /// <summary>Whether a word of the cue hedges: "might say", "reportedly".</summary>
    private bool IsHedged(ImmutableArray<TextSpan> cue)
    {
        foreach (TextSpan span in cue)
            for (int token = _text.TokenAt(span.Start); token < _text.Count && _text.Tokens[token].Span.Start < span.End; token++)
                if (ClaimReading.SignsOf(_text, token).HasFlag(ClaimSign.Hedge)) return true;
        return false;
    }
}
