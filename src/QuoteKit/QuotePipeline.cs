using System.Collections.Immutable;
using QuoteKit.Claims;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Speakers;
using QuoteKit.Syntax;

namespace QuoteKit;

/// <summary>The stages in their order: each takes what the stages before it gave and returns a new immutable list.</summary>
internal static class QuotePipeline
{
    private static readonly Diagnostic NotEnglish = new(
        DiagnosticCodes.Language, new TextSpan(0, 0), "The text does not read as English: only what quotation marks tell is given.");

    public static ExtractionResult Run(
        Article article, ImmutableArray<Diagnostic> odd, QuoteExtractorOptions options, Roster roster, CancellationToken cancellation)
    {
        var diagnostics = odd.ToBuilder();

        var annotated = AnnotatedText.Read(article.Text, cancellation);
        bool english = EnglishCheck.IsEnglish(annotated);
        if (!english) diagnostics.Add(NotEnglish);

        var mentions = english ? MentionFinder.Find(annotated, cancellation) : [];
        var quotations = BlockQuotations.Add(annotated, QuotationFinder.Find(annotated, diagnostics), article.Blockquotes);
        var drafts = english
            ? AttributionFinder.Find(annotated, mentions, quotations, options.Scope, cancellation)
            : AttributionFinder.FindByMarks(annotated, quotations);
        var (attributions, speakers) = SpeakerResolver.Resolve(annotated, mentions, drafts, roster, options.KeepCandidates, cancellation);
        var claims = english ? ClaimFinder.Find(annotated, mentions, attributions, speakers, cancellation) : [];

        return new ExtractionResult
        {
            Article = article,
            Tokens = annotated.Tokens,
            Sentences = annotated.Sentences,
            Mentions = mentions,
            Attributions = attributions,
            Speakers = speakers,
            Claims = claims,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }
}
