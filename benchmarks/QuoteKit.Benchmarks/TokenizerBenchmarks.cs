using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using QuoteKit.Tokens;

namespace QuoteKit.Benchmarks;

/// <summary>The tokenizer beside the two simplest ways to part words: a generated regex and a table of character classes.</summary>
/// <remarks>The rivals part at every mark and know no clitics, abbreviations, numbers or addresses: they are the floor, not equals.</remarks>
[MemoryDiagnoser]
public partial class TokenizerBenchmarks
{
    private static readonly byte[] Classes = MakeClasses();

    private string _text = "";

    [GlobalSetup]
    public void Setup() => _text = string.Join("\n\n", Enumerable.Range(0, 50).Select(i => NewsText.Article(i, 20)));

    [Benchmark(Baseline = true)]
    public int QuoteKit() => Tokenizer.Tokenize(_text).Length;

    [Benchmark]
    public int GeneratedRegex()
    {
        int count = 0;
        foreach (ValueMatch match in Words().EnumerateMatches(_text)) count += match.Length > 0 ? 1 : 0;
        return count;
    }

    [Benchmark]
    public int ClassTable()
    {
        int count = 0;
        byte before = 0;
        foreach (char c in _text)
        {
            byte now = Classes[c];
            if (now == 2 || (now == 1 && before != 1)) count++;
            before = now;
        }

        return count;
    }

    [GeneratedRegex(@"\w+|[^\w\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>0 for white space, 1 for letters and digits, 2 for marks.</summary>
    private static byte[] MakeClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (int c = 0; c < classes.Length; c++)
            classes[c] = char.IsWhiteSpace((char)c) ? (byte)0 : char.IsLetterOrDigit((char)c) ? (byte)1 : (byte)2;
        return classes;
    }
}
