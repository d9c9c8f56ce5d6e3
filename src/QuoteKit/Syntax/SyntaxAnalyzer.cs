using System.Buffers;
using System.Collections.Immutable;

namespace QuoteKit.Syntax;

/// <summary>Gives tokens their Penn Treebank tags, lemmas and Universal Dependencies heads.</summary>
/// <remarks>Each sentence has one root and every other token a head in the same sentence, without cycles.</remarks>
internal static class SyntaxAnalyzer
{
    private const string Root = "root";

    /// <summary>The tokens with their syntax, one for each of <paramref name="tokens"/>.</summary>
    public static ImmutableArray<Token> Analyze(
        string text, ImmutableArray<TextSpan> tokens, ImmutableArray<Sentence> sentences, CancellationToken cancellation = default)
    {
        var analyzed = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        var lemmas = new LemmaCache(Lemmatizer.Default, Tagger.Default.Tags);
        foreach (Sentence sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            Analyze(text, tokens.AsSpan()[sentence.FirstToken..sentence.EndToken], sentence.FirstToken, lemmas, analyzed);
        }

        return analyzed.MoveToImmutable();
    }

    private static void Analyze(
        string text, ReadOnlySpan<TextSpan> spans, int first, LemmaCache lemmas, ImmutableArray<Token>.Builder analyzed)
    {
        int length = spans.Length;
        WordFeatures[] rentedWords = ArrayPool<WordFeatures>.Shared.Rent(length);
        byte[] rentedTags = ArrayPool<byte>.Shared.Rent(2 * length);
        try
        {
            Span<WordFeatures> words = rentedWords.AsSpan(0, length);
            Span<byte> tags = rentedTags.AsSpan(0, length), labels = rentedTags.AsSpan(length, length);
            for (int i = 0; i < length; i++) words[i] = WordFeatures.Of(spans[i].Of(text));
            Tagger.Default.Tag(words, SentenceStyles.Of(text, spans), tags);
            ParserState parsed = DependencyParser.Default.Parse(words, tags);
            DependencyParser.Default.Label(parsed, words, tags, labels);
            for (int i = 0; i < length; i++)
            {
                bool root = parsed.Heads[i] == length;
                analyzed.Add(new Token(
                    spans[i], Tagger.Default.Tags[tags[i]], lemmas.Lemma(spans[i].Of(text), tags[i]),
                    root ? -1 : first + parsed.Heads[i], root ? Root : NameOf(labels[i])));
            }
        }
        finally
        {
            ArrayPool<WordFeatures>.Shared.Return(rentedWords);
            ArrayPool<byte>.Shared.Return(rentedTags);
        }
    }

    /// <summary>An arc that does not come from the root is never called so.</summary>
    private static string NameOf(byte label) => DependencyParser.Default.Relations[label] is var name && name == Root ? "dep" : name;
}
