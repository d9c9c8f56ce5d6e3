using System.Collections.Immutable;

namespace QuoteKit.Tests.Contract;

/// <summary>What must hold of every result, whatever went in; the names of what does not.</summary>
internal static class ResultInvariants
{
    public static List<string> Broken(ExtractionResult result)
    {
        var broken = new List<string>();
        TokensAndSentences(result, broken);
        Mentions(result, broken);
        Attributions(result, broken);
        Speakers(result, broken);
        Claims(result, broken);
        foreach (Diagnostic d in result.Diagnostics)
            Check(broken, Inside(result, d.Span) && d.Message.Length > 0, $"diagnostic {d}");
        return broken;
    }

    private static void TokensAndSentences(ExtractionResult r, List<string> broken)
    {
        Ascending(r, [.. r.Tokens.Select(t => t.Span)], "tokens", broken);
        int covered = r.Tokens.Sum(t => r.Article.Text.AsSpan(t.Span.Start, t.Span.Length).ToArray().Count(c => !char.IsWhiteSpace(c)));
        Check(broken, covered == r.Article.Text.Count(c => !char.IsWhiteSpace(c)), "tokens cover all that is no white space");
        Check(broken, r.Tokens.All(t => t.Head >= -1 && t.Head < r.Tokens.Length), "token heads");
        Check(broken, r.Tokens.All(t => t.Tag.Length > 0 && t.Lemma is not null && t.Relation.Length > 0), "token tags");
        Ascending(r, [.. r.Sentences.Select(s => s.Span)], "sentences", broken);
        int next = 0;
        foreach (Sentence s in r.Sentences)
        {
            Check(broken, s.FirstToken == next && s.EndToken > s.FirstToken, $"sentence {s} goes on where the one before ended");
            next = s.EndToken;
        }

        Check(broken, next == r.Tokens.Length, "sentences cover all tokens");
    }

    private static void Mentions(ExtractionResult r, List<string> broken)
    {
        Ascending(r, [.. r.Mentions.Select(m => m.Span)], "mentions", broken);
        foreach (Mention m in r.Mentions)
        {
            Check(broken, m.Span.Contains(m.Name) && !m.Name.IsEmpty, $"name inside mention {m.Span}");
            Check(broken, m.HeadToken >= 0 && m.HeadToken < r.Tokens.Length && m.Span.Contains(r.Tokens[m.HeadToken].Span), $"head inside mention {m.Span}");
        }
    }

    private static void Attributions(ExtractionResult r, List<string> broken)
    {
        Check(broken, r.Attributions.Select(a => a.Id).SequenceEqual(Enumerable.Range(1, r.Attributions.Length).Select(i => $"a{i}")), "attribution ids");
        int first = 0;
        var listed = new HashSet<Speaker>(r.Speakers, ReferenceEqualityComparer.Instance);
        foreach (Attribution a in r.Attributions)
        {
            Check(broken, a.Content.Length > 0 && a.Content[0].Start >= first, $"{a.Id} stands in the order of its content");
            if (a.Content.Length > 0) first = a.Content[0].Start;
            foreach (var (spans, what) in new[] { (a.Content, "content"), (a.Quotations, "quotations"), (a.Source, "source"), (a.Cue, "cue") })
                Ascending(r, spans, $"{a.Id} {what}", broken);
            Check(broken, a.Quotations.All(q => a.Content.Any(c => c.Contains(q))), $"{a.Id} content holds its quotations");
            Check(broken, a.Quotations.IsEmpty == (a.Type == AttributionType.Indirect), $"{a.Id} type");
            Check(broken, a.Cue.IsEmpty == (a.CueLemma is null) && a.Cue.IsEmpty == (a.CueClass == CueClass.None), $"{a.Id} cue lemma and class");
            Check(broken, a.Speaker is null == (a.Reason != UnresolvedReason.None), $"{a.Id} speaker or reason");
            Check(broken, a.Speaker is null == (a.ResolvedBy == SpeakerResolution.None), $"{a.Id} speaker and resolution");
            Check(broken, a.Speaker is null || listed.Contains(a.Speaker), $"{a.Id} speaker is listed");
            Check(broken, a.CoSpeakers.All(listed.Contains), $"{a.Id} co-speakers are listed");
            Check(broken, a.CoSpeakers.IsEmpty || (a.Speaker is not null && a.CoSpeakers.Prepend(a.Speaker).Distinct().Count() == a.CoSpeakers.Length + 1), $"{a.Id} co-speakers are others than its speaker");
            Check(broken, a.Confidence is >= 0 and <= 1, $"{a.Id} confidence");
        }

        Ascending(r, [.. r.Attributions.SelectMany(a => a.Quotations).Order()], "quotations, each in one attribution", broken);
    }

    private static void Speakers(ExtractionResult r, List<string> broken)
    {
        Check(broken, r.Speakers.Select(s => s.Id).SequenceEqual(Enumerable.Range(1, r.Speakers.Length).Select(i => $"s{i}")), "speaker ids");
        var speaking = r.Attributions.SelectMany(a => a.CoSpeakers.Select(s => s.Id).Append(a.Speaker?.Id)).ToHashSet();
        foreach (Speaker s in r.Speakers)
        {
            Check(broken, IsOfText(r, s.Name), $"{s.Id} name is the article's: {s.Name}");
            Check(broken, s.Aliases.All(a => IsOfText(r, a)), $"{s.Id} aliases are the article's");
            Check(broken, speaking.Contains(s.Id), $"{s.Id} speaks");
            Ascending(r, s.Mentions, $"{s.Id} mentions", broken);
        }
    }

    private static void Claims(ExtractionResult r, List<string> broken)
    {
        Check(broken, r.Claims.Select(c => c.Id).SequenceEqual(Enumerable.Range(1, r.Claims.Length).Select(i => $"c{i}")), "claim ids");
        int first = 0;
        var listed = new HashSet<Attribution>(r.Attributions, ReferenceEqualityComparer.Instance);
        foreach (Claim c in r.Claims)
        {
            Ascending(r, c.Span, c.Id, broken);
            Check(broken, c.Span.Length > 0 && c.Span[0].Start >= first, $"{c.Id} stands in the text's order");
            if (c.Span.Length > 0) first = c.Span[0].Start;
            if (c.Attribution is { } said)
            {
                Check(broken, c.Span.All(s => said.Content.Any(x => x.Contains(s))), $"{c.Id} lies in its attribution's content");
                Check(broken, listed.Contains(said), $"{c.Id} attribution is listed");
            }

            Ascending(r, [.. c.Pronouns.Select(p => p.Span)], $"{c.Id} pronouns", broken);
            Check(broken, c.Pronouns.All(p => c.Span.Any(s => s.Contains(p.Span)) && r.Speakers.Contains(p.Speaker)), $"{c.Id} pronouns lie in it and mean speakers");
            Check(broken, c.CheckWorthiness is >= 0 and <= 1, $"{c.Id} check-worthiness");
        }
    }

    private static void Ascending(ExtractionResult r, ImmutableArray<TextSpan> spans, string what, List<string> broken)
    {
        int end = 0;
        foreach (TextSpan s in spans)
        {
            Check(broken, Inside(r, s) && s.Start >= end && !s.IsEmpty, $"{what}: {s} after {end}");
            end = s.End;
        }
    }

    /// <summary>Whether the name has words, and the text has each of them.</summary>
    private static bool IsOfText(ExtractionResult r, string name)
    {
        string[] parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(p => r.Article.Text.Contains(p, StringComparison.Ordinal));
    }

    private static bool Inside(ExtractionResult r, TextSpan s) => s.Start >= 0 && s.End >= s.Start && s.End <= r.Article.Text.Length;

    private static void Check(List<string> broken, bool holds, string what)
    {
        if (!holds) broken.Add(what);
    }
}
