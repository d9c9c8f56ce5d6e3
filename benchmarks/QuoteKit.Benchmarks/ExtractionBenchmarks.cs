using BenchmarkDotNet.Attributes;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>Who said what in fifty articles, end to end, from text and from pages; and the linguistic stages alone.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private const int Articles = 50;
    private const int Paragraphs = 20;

    private string[] _texts = [];
    private string[] _pages = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Articles).Select(i => NewsText.Article(i, Paragraphs))];
        _pages = [.. Enumerable.Range(0, Articles).Select(i => NewsText.Page(i, Paragraphs))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int Text() => _texts.Sum(text => QuoteExtractor.Default.ExtractText(text).Attributions.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Html() => _pages.Sum(page => QuoteExtractor.Default.Extract(page).Attributions.Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Syntax() => _texts.Sum(text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        return SyntaxAnalyzer.Analyze(text, tokens, SentenceSplitter.Split(text, tokens)).Length;
    });
}
