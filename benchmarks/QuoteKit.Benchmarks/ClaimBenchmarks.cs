using BenchmarkDotNet.Attributes;
using QuoteKit.Claims;
using QuoteKit.Sentences;
using QuoteKit.Syntax;

namespace QuoteKit.Benchmarks;

/// <summary>What the Claims stage takes of the whole, from text to claims; its share may be a tenth.</summary>
[MemoryDiagnoser]
public class ClaimBenchmarks
{
    private const int Articles = 50;
    private const int Paragraphs = 20;

    private string[] _texts = [];
    private (AnnotatedText Text, ExtractionResult Result)[] _read = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Articles).Select(i => NewsText.Article(i, Paragraphs))];
        _read = [.. _texts.Select(text => QuoteExtractor.Default.ExtractText(text))
            .Select(result => (new AnnotatedText(result.Article.Text, result.Tokens, result.Sentences, ParagraphSplitter.Split(result.Article.Text)), result))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int Whole() => _texts.Sum(text => QuoteExtractor.Default.ExtractText(text).Claims.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Claims() => _read.Sum(read => ClaimFinder.Find(read.Text, read.Result.Mentions, read.Result.Attributions, read.Result.Speakers).Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Sentences() => _read.Sum(read => read.Result.Sentences.Count(s => CheckWorthinessScorer.Default.Score(read.Result.TextOf(s.Span)).CheckWorthiness > 0.1));
}
