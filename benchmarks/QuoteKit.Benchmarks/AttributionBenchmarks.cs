using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>The attributions of fifty articles that were read already, beside finding their tokens and the whole way from text.</summary>
[MemoryDiagnoser]
public class AttributionBenchmarks
{
    private const int Articles = 50;
    private const int Paragraphs = 20;

    private (string Text, AnnotatedText Read, ImmutableArray<Mention> Mentions, ImmutableArray<Quotation> Quotations)[] _articles = [];

    [GlobalSetup]
    public void Setup() => _articles = [.. Enumerable.Range(0, Articles).Select(i =>
    {
        string text = NewsText.Article(i, Paragraphs);
        var read = AnnotatedText.Read(text);
        return (text, read, MentionFinder.Find(read), QuotationFinder.Find(read, ImmutableArray.CreateBuilder<Diagnostic>()));
    })];

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int Tokens() => _articles.Sum(article => Tokenizer.Tokenize(article.Text).Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Attributions() => _articles.Sum(article =>
        AttributionFinder.Find(article.Read, article.Mentions, article.Quotations, AttributionScope.All).Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int TextToAttributions() => _articles.Sum(article => QuoteExtractor.Default.ExtractText(article.Text).Attributions.Length);
}
