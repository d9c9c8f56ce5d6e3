using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks.Tokens;

/// <summary>Tokens, and tokens with sentences, document by document, beside the simplest ways to part words and beside the floor.</summary>
/// <remarks>The rivals part at every mark and know no clitics, abbreviations, numbers or addresses: they are a measure, not equals.</remarks>
[MemoryDiagnoser]
[Config(typeof(Throughput))]
public partial class TokenBenchmarks : IDisposable
{
    private static readonly byte[] Classes = MakeClasses();

    private readonly PooledList<TextSpan> _tokens = new();
    private readonly PooledList<Sentence> _sentences = new();
    private string[] _texts = [];
    private int[] _pairs = [];

    [Params("news", "web", "marks")]
    public string Texts { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _texts = Corpus.Read(Texts).Texts;
        _pairs = new int[2 * _texts.Max(text => text.Length)];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _tokens.Dispose();
        _sentences.Dispose();
    }

    [Benchmark(Description = "tokens")]
    public int Tokens()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            _tokens.Clear();
            Tokenizer.Tokenize(text, _tokens);
            count += _tokens.Count;
        }

        return count;
    }

    [Benchmark(Description = "tokens and sentences")]
    public int TokensAndSentences()
    {
        int count = 0;
        foreach (string text in _texts)
        {
            _tokens.Clear();
            _sentences.Clear();
            Tokenizer.Tokenize(text, _tokens);
            SentenceSplitter.Split(text, _tokens.Items, BoundaryModel.Default, _sentences);
            count += _sentences.Count;
        }

        return count;
    }

    [Benchmark(Baseline = true, Description = "(a) generated regex")]
    public int GeneratedRegex()
    {
        int count = 0;
        foreach (string text in _texts)
            foreach (ValueMatch match in Words().EnumerateMatches(text))
                count += match.Length > 0 ? 1 : 0;
        return count;
    }

    [Benchmark(Description = "(b) class table")]
    public int ClassTable()
    {
        int count = 0;
        foreach (string text in _texts) count += Part(text, _pairs);
        return count;
    }

    [Benchmark(Description = "string.Split at white space")]
    public int Split()
    {
        int count = 0;
        foreach (string text in _texts) count += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return count;
    }

    [Benchmark(Description = "floor: one vectorised pass")]
    public int Floor()
    {
        int count = 0;
        foreach (string text in _texts) count += text.AsSpan().Count(' ');
        return count;
    }

    /// <summary>Writes start and end of runs of letters and digits and of single other characters.</summary>
    private static int Part(string text, int[] pairs)
    {
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            byte kind = Classes[text[i]];
            int start = i++;
            if (kind == Space) continue;
            if (kind != Other)
                while (i < text.Length && Classes[text[i]] is Letter or Digit)
                    i++;
            pairs[count++] = start;
            pairs[count++] = i;
        }

        return count / 2;
    }

    private const byte Space = 0, Letter = 1, Digit = 2, Other = 3;

    private static byte[] MakeClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (int c = 0; c < classes.Length; c++)
            classes[c] = char.IsWhiteSpace((char)c) ? Space : char.IsLetter((char)c) ? Letter : char.IsDigit((char)c) ? Digit : Other;
        return classes;
    }

    [GeneratedRegex(@"\w+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
