using System.Collections.Immutable;

namespace QuoteKit.Tokens;

/// <summary>Parts text into the words and marks of Universal Dependencies' English treebanks.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, ascending; they cover every character that is no white space once.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text, CancellationToken cancellation = default)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = 0; i < text.Length;)
        {
            int start = i++;
            if (char.IsWhiteSpace(text[start])) continue;
            if (char.IsLetterOrDigit(text[start]))
                while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            tokens.Add(new TextSpan(start, i));
        }

        cancellation.ThrowIfCancellationRequested();
        return tokens.ToImmutable();
    }
}
