using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace QuoteKit.Syntax;

/// <summary>Gives tokens their Penn Treebank tags, lemmas and Universal Dependencies heads.</summary>
/// <remarks>Each sentence has one root and every other token a head in the same sentence, without cycles.</remarks>
internal static class SyntaxAnalyzer
{
    /// <summary>The tokens with their syntax, one for each of <paramref name="tokens"/>.</summary>
    public static ImmutableArray<Token> Analyze(
        string text, ImmutableArray<TextSpan> tokens, ImmutableArray<Sentence> sentences, CancellationToken cancellation = default) =>
        Analyze(SyntaxModel.Default, text, tokens, sentences, cancellation);

    /// <summary>The tokens with the syntax that another model than the default one gives them.</summary>
    public static ImmutableArray<Token> Analyze(
        SyntaxModel model, string text, ImmutableArray<TextSpan> tokens, ImmutableArray<Sentence> sentences, CancellationToken cancellation = default)
    {
        var analyzed = new Token[tokens.Length];
        using var batch = new SentenceBatch(model, text, tokens, analyzed);
        foreach (Sentence sentence in sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Add(sentence);
        }

        batch.Flush();
        return ImmutableCollectionsMarshal.AsImmutableArray(analyzed);
    }
}
