using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Speakers;
using QuoteKit.Syntax;

namespace QuoteKit.Benchmarks;

/// <summary>The Speakers stage beside the whole pipeline, on articles of growing length: its share, and that it grows with the length.</summary>
public class SpeakerBenchmarks
{
    private string _text = "";
    private AnnotatedText _annotated = null!;
    private ImmutableArray<Mention> _mentions;
    private ImmutableArray<AttributionDraft> _drafts;

    /// <summary>How many paragraphs the article has.</summary>
    [Params(20, 80, 320)]
    public int Paragraphs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = NewsText.Article(1, Paragraphs);
        _annotated = AnnotatedText.Read(_text);
        _mentions = MentionFinder.Find(_annotated);
        var quotations = QuotationFinder.Find(_annotated, ImmutableArray.CreateBuilder<Diagnostic>());
        _drafts = AttributionFinder.Find(_annotated, _mentions, quotations, AttributionScope.Speech);
    }

    [Benchmark(Baseline = true)]
    public int Pipeline() => QuoteExtractor.Default.ExtractText(_text).Speakers.Length;

    [Benchmark]
    public int Speakers() => SpeakerResolver.Resolve(_annotated, _mentions, _drafts, Roster.Empty).Speakers.Length;
}
