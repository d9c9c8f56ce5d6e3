using System.Globalization;
using System.Text;

namespace QuoteKit.Tests.Contract;

/// <summary>A whole result as one text, so that two results can be compared.</summary>
internal static class Digest
{
    public static string Of(ExtractionResult r)
    {
        var s = new StringBuilder();
        Article a = r.Article;
        Line($"{a.Title}|{string.Join(',', a.Authors)}|{a.PublishedAt:O}|{a.SiteName}|{a.Language}|{a.Url}\n{a.Text}");
        foreach (Token t in r.Tokens) Line($"{t.Span} {t.Tag} {t.Lemma} {t.Head} {t.Relation}");
        foreach (Sentence x in r.Sentences) Line($"{x}");
        foreach (Mention m in r.Mentions) Line($"{m}");
        foreach (Speaker x in r.Speakers)
            Line($"{x.Id} {x.Name} {x.Kind} {x.Honorific} {x.Role} {string.Join(',', x.Aliases)} {string.Join(',', x.Mentions)}");
        foreach (Attribution x in r.Attributions)
        {
            Line($"{x.Id} {x.Type} {string.Join(',', x.Content)} {string.Join(',', x.Quotations)} {string.Join(',', x.Source)} {string.Join(',', x.Cue)}");
            Line($"  {x.CueLemma} {x.CueClass} {x.Speaker?.Id} {x.ResolvedBy} {x.Reason} {x.Confidence}");
        }

        foreach (Claim c in r.Claims)
            Line($"{c.Id} {c.Attribution?.Id} {string.Join(',', c.Span)} {c.Stance} {c.Negated} {c.Hedged} {c.Verifiable} {c.CheckWorthiness} {string.Join(',', c.Why)} {string.Join(',', c.Pronouns.Select(p => $"{p.Span}={p.Speaker.Id}"))}");
        foreach (Diagnostic d in r.Diagnostics) Line($"{d}");
        return s.ToString();

        void Line(FormattableString line) => s.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
