namespace QuoteKit.Tests.Claims;

/// <summary>A claim in the form that Claims.md writes it: its words, its claimer, and all its marks.</summary>
internal static class ClaimLine
{
    public static string Of(ExtractionResult result, Claim claim)
    {
        var marks = new List<string>();
        if (claim.Stance != ClaimStance.Affirms) marks.Add(claim.Stance.ToString());
        if (claim.Negated) marks.Add("negated");
        if (claim.Hedged) marks.Add("hedged");
        if (!claim.Verifiable) marks.Add("unverifiable");
        marks.AddRange(claim.Why);
        marks.AddRange(claim.Pronouns.Select(p => $"{result.TextOf(p.Span)} = {p.Speaker.Name}"));
        string claimer = claim.Attribution is null ? "the author" : claim.Claimer?.Name ?? "nobody";
        string words = string.Join(" + ", claim.Span.Select(result.TextOf));
        return $"{words} -- {claimer}{(marks.Count > 0 ? $" ({string.Join("; ", marks)})" : "")}";
    }
}
