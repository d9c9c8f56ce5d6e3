using System.Collections.Immutable;

namespace QuoteKit.Tokens;

/// <summary>Parts text into the words and marks of Universal Dependencies' English treebanks.</summary>
/// <remarks>
/// One pass forward. A decision looks ahead of its place by a bounded number of characters, except where all it passes
/// becomes one token (a URL, a run of dots), so the time is linear in the text.
/// </remarks>
internal static class Tokenizer
{
    private const int CancellationStride = 1 << 14;

    /// <summary>The tokens of <paramref name="text"/>, ascending; they cover every character that is no white space once.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text, CancellationToken cancellation = default)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>(text.Length / 5 + 1);
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = EndOfToken(text, i);
            tokens.Add(new TextSpan(i, end));
            i = end;
            if (tokens.Count % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
        }

        cancellation.ThrowIfCancellationRequested();
        return tokens.DrainToImmutable();
    }

    private static int EndOfToken(string text, int start)
    {
        int end = WebAddress.End(text, start);
        if (end > start) return end;
        if (Characters.IsApostrophe(text[start])) end = Apostrophe.End(text, start);
        if (end > start) return end;
        return Characters.IsWordAt(text, start) ? WordScanner.End(text, start) : MarkScanner.End(text, start);
    }
}
