using BenchmarkDotNet.Attributes;
using QuoteKit.Mentions;
using QuoteKit.Model;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>Names and all mentions in fifty articles whose tokens have tags already, beside tokenizing them and beside tags and parses.</summary>
/// <remarks>Times are of one token; the texts have 43,786.</remarks>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private const int Articles = 50, Paragraphs = 20, Tokens = 43_786;

    private string[] _texts = [];
    private AnnotatedText[] _tagged = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Articles).Select(i => NewsText.Article(i, Paragraphs))];
        _tagged = [.. _texts.Select(text => AnnotatedText.Read(text))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Tokens)]
    public int Tokenize() => _texts.Sum(text => Tokenizer.Tokenize(text).Length);

    [Benchmark(OperationsPerInvoke = Tokens)]
    public int TagParseAndNames() => _texts.Sum(text => MentionFinder.Find(AnnotatedText.Read(text)).Length);

    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Mentions() => _tagged.Sum(text => MentionFinder.Find(text).Length);

    [Benchmark(OperationsPerInvoke = Tokens)]
    public int NamesAlone() => _tagged.Sum(text => NameLabeler.Default.Label(NameFinder.Read(text)).Length);

    /// <summary>Reading the weights of names from the assembly.</summary>
    [Benchmark]
    public int Load() => new NameLabeler(WeightsFile.Read("names.bin")).GetHashCode() ^ _tagged.Length;
}
