using BenchmarkDotNet.Attributes;
using QuoteKit.Benchmarks.Tokens;
using QuoteKit.Mentions;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>Real news from text to tokens, to names and to attributions with their speakers and claims: the first articles of PolNeAR's training part.</summary>
/// <remarks>
/// Times are of one token. The models learned from these articles, which makes them no faster. Needs the folder shared/data
/// beside the checkout.
/// </remarks>
[MemoryDiagnoser]
public class NewsBenchmarks
{
    private const int Articles = 60, TokenCount = 52_665;

    private string[] _texts = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = Corpus.Read("news").Texts[..Articles];
        int tokens = Tokenize();
        if (tokens != TokenCount) throw new InvalidDataException($"The articles have {tokens} tokens, not {TokenCount}.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = TokenCount)]
    public int Tokenize() => _texts.Sum(text => Tokenizer.Tokenize(text).Length);

    [Benchmark(OperationsPerInvoke = TokenCount)]
    public int TagParseAndNames() => _texts.Sum(text => MentionFinder.Find(AnnotatedText.Read(text)).Length);

    [Benchmark(OperationsPerInvoke = TokenCount)]
    public int TextToAttributions() => _texts.Sum(text => QuoteExtractor.Default.ExtractText(text).Attributions.Length);
}
