using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>
/// Parts reported speech from quotations in the sentences behind it: She said she had no doubts. “We counted twice.” is
/// one attribution to PolNeAR; users of speech want the quotation by itself, and the claim by itself.
/// </summary>
internal static class SentenceSplit
{
    public static AttributionCandidate Of(AnnotatedText text, QuotationMap quoted, AttributionCandidate candidate)
    {
        if (candidate.IsInsideQuotation) return candidate;
        Sentence own = text.Sentences[text.SentenceOf(candidate.Head)];
        var kept = new List<TokenRange>();
        bool quotes = false;
        foreach (TokenRange range in candidate.Content)
        {
            TokenRange part = range with { End = Math.Min(range.End, own.EndToken) };
            if (part.IsEmpty || range.First < own.FirstToken) continue;
            while (part.Length > 1 && !char.IsLetterOrDigit(text.First(part.End - 1))) part = part with { End = part.End - 1 };
            quotes |= quoted.WordsOutside(part.First, part.End) == 0 || quoted.IsQuoted(part.End - 1);
            kept.Add(part);
        }

        bool goesOn = candidate.Content[^1].End > own.EndToken;
        if (!goesOn || kept.Count == 0 || quotes) return candidate;
        return candidate with { Content = kept, IsQuoting = false };
    }
}
