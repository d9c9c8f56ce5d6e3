using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Splits the contents of attributions into checkable statements.</summary>
internal static class ClaimFinder
{
    /// <summary>The claims in the order of the text.</summary>
    public static ImmutableArray<Claim> Find(AnnotatedText text, ImmutableArray<Attribution> attributions, CancellationToken cancellation = default)
    {
        var claims = new List<Claim>();
        foreach (Attribution attribution in attributions)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ClaimTokens tokens in ClaimSplitter.Split(text, attribution.Content))
                claims.Add(Describe(text, attribution, tokens));
        }

        // A stable order: of claims that begin at one place, the outer attribution's comes first, as the attributions do.
        return [.. claims.OrderBy(claim => claim.Span[0].Start).Select((claim, i) => claim with { Id = $"c{i + 1}" })];
    }

    private static Claim Describe(AnnotatedText text, Attribution attribution, ClaimTokens tokens)
    {
        ClaimStance stance = ClaimStanceReader.Read(text, attribution, tokens);
        bool verifiable = attribution.CueClass != CueClass.Ask && ClaimShape.IsStatement(tokens);
        ImmutableArray<string> why = ClaimSigns.Of(tokens);
        return new Claim
        {
            Id = "",
            Attribution = attribution,
            Span = tokens.Spans,
            Stance = stance,
            Negated = tokens.Has(ClaimSign.Negation),
            Hedged = tokens.Has(ClaimSign.Hedge) || ClaimStanceReader.CueHas(text, attribution.Cue, ClaimSign.Hedge),
            Verifiable = verifiable,
            CheckWorthiness = ClaimSigns.CheckWorthiness(why, verifiable),
            Why = why,
        };
    }
}
