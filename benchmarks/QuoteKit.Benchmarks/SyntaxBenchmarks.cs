using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using QuoteKit.Mentions;
using QuoteKit.Model;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>Tagger and parser, which are one network, and names beside the tokenizer, by article; and loading the weights.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    private const int Articles = 50;
    private const int Paragraphs = 20;

    private string[] _texts = [];
    private ImmutableArray<TextSpan>[] _tokens = [];
    private ImmutableArray<Sentence>[] _sentences = [];
    private AnnotatedText[] _annotated = [];
    private byte[] _file = [];

    /// <summary>The tokens of an article on average, to turn times into tokens a second.</summary>
    public double Tokens => _tokens.Average(tokens => tokens.Length);

    [GlobalSetup]
    public void Setup()
    {
        _texts = [.. Enumerable.Range(0, Articles).Select(i => NewsText.Article(i, Paragraphs))];
        _tokens = [.. _texts.Select(text => Tokenizer.Tokenize(text))];
        _sentences = [.. _texts.Select((text, i) => SentenceSplitter.Split(text, _tokens[i]))];
        _annotated = [.. _texts.Select((text, i) => Annotate(text, _tokens[i], _sentences[i]))];
        using Stream stream = DataFile.Open("syntax.bin");
        _file = new byte[stream.Length];
        stream.ReadExactly(_file);
        Console.WriteLine(FormattableString.Invariant($"// {Tokens:F0} tokens an article, {_file.Length} bytes of weights"));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int Tokenize() => _texts.Sum(text => Tokenizer.Tokenize(text).Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int TagAndParse()
    {
        int count = 0;
        for (int i = 0; i < _texts.Length; i++) count += SyntaxAnalyzer.Analyze(_texts[i], _tokens[i], _sentences[i]).Length;
        return count;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Names() => _annotated.Sum(text => MentionFinder.Find(text).Length);

    [Benchmark(OperationsPerInvoke = Articles)]
    public int TagParseAndNames()
    {
        int count = 0;
        for (int i = 0; i < _texts.Length; i++) count += MentionFinder.Find(Annotate(_texts[i], _tokens[i], _sentences[i])).Length;
        return count;
    }

    [Benchmark]
    public string[] Load() => SyntaxModel.Of(SyntaxModelData.Read(_file, "syntax.bin")).Tags;

    private static AnnotatedText Annotate(string text, ImmutableArray<TextSpan> tokens, ImmutableArray<Sentence> sentences) =>
        new(text, SyntaxAnalyzer.Analyze(text, tokens, sentences), sentences, ParagraphSplitter.Split(text));
}
