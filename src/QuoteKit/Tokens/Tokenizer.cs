using System.Collections.Immutable;
using System.Numerics;

namespace QuoteKit.Tokens;

/// <summary>Parts text into the words and marks of Universal Dependencies' English treebanks.</summary>
/// <remarks>
/// One pass forward, 64 characters at a time: their classes tell where words and marks end, and only where they do not
/// (an apostrophe, a hyphen, a stop inside, digits and letters mixed, a character outside ASCII, a word that may be in a
/// list) the rules of <see cref="EndOfToken"/> look. A rule looks ahead of its place by a bounded number of characters,
/// except where all it passes becomes one token (a URL, a run of dots), so the time is linear in the text.
/// </remarks>
internal static class Tokenizer
{
    // The character after a token's end must be seen too.
    private const int LastEnd = CharacterMasks.Width - 2;

    /// <summary>The tokens of <paramref name="text"/>, ascending; they cover every character that is no white space once.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text, CancellationToken cancellation = default)
    {
        using var tokens = new PooledList<TextSpan>();
        Tokenize(text, tokens, cancellation);
        return ImmutableArray.Create(tokens.Items);
    }

    /// <summary>Adds the tokens of <paramref name="text"/> to a list that may be used again and again: then no memory is taken.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, PooledList<TextSpan> tokens, CancellationToken cancellation = default) =>
        Tokenize(text, 0, tokens, cancellation);

    /// <summary>Adds the tokens from <paramref name="at"/> on, where a token or white space begins.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, int at, PooledList<TextSpan> tokens, CancellationToken cancellation = default)
    {
        Span<char> tail = stackalloc char[CharacterMasks.Width];
        while (at < text.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            scoped ReadOnlySpan<char> block = text[at..];
            if (block.Length < CharacterMasks.Width)
            {
                block.CopyTo(tail);
                tail[block.Length..].Fill(' ');
                block = tail;
            }

            CharacterMasks characters = CharacterMasks.Of(block);
            at = AddTokens(text, at, new TokenMasks(characters), characters.Stops, tokens);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Adds the tokens of one block that end in it; returns where the next block begins.</summary>
    private static int AddTokens(ReadOnlySpan<char> text, int at, TokenMasks masks, ulong stops, PooledList<TextSpan> tokens)
    {
        Span<TextSpan> room = tokens.Room(CharacterMasks.Width);
        ulong starts = masks.Starts, ends = masks.Ends;
        int count = 0, next = at + CharacterMasks.Width;
        while (starts != 0)
        {
            int start = BitOperations.TrailingZeroCount(starts), end = BitOperations.TrailingZeroCount(ends);
            if (end <= LastEnd && (masks.Doubtful >> end & 1) == 0
                && PlainWords.Has(text[at + start], text[at + end - 1], end - start, (stops >> end & 1) != 0))
            {
                room[count++] = new TextSpan(at + start, at + end);
                starts &= starts - 1;
                ends &= ends - 1;
                continue;
            }

            if (end > LastEnd && start > 0)
            {
                next = at + start;
                break;
            }

            int after = AfterToken(text, at + start, room, ref count) - at;
            if (after >= CharacterMasks.Width)
            {
                next = at + after;
                break;
            }

            // What the token took is done; a word that it cut goes on as a token of its own.
            starts = (starts | (masks.Words & 1UL << after)) & ulong.MaxValue << after;
            ends &= ulong.MaxValue << after << 1;
        }

        tokens.Advance(count);
        return next;
    }

    /// <summary>Adds the token that the rules see at <paramref name="start"/>, unless white space stands there; returns where to go on.</summary>
    private static int AfterToken(ReadOnlySpan<char> text, int start, Span<TextSpan> room, ref int count)
    {
        if (char.IsWhiteSpace(text[start])) return start + 1;
        int end = Graphemes.Complete(text, start, EndOfToken(text, start));
        room[count++] = new TextSpan(start, end);
        return end;
    }

    /// <summary>The end, by the rules, of the token that begins at <paramref name="start"/>, where no white space stands.</summary>
    public static int EndOfToken(ReadOnlySpan<char> text, int start)
    {
        int end = WebAddress.End(text, start);
        if (end > start) return end;
        if (Characters.IsApostrophe(text[start])) end = Apostrophe.End(text, start);
        if (end > start) return end;
        return Characters.IsWordAt(text, start) ? WordScanner.End(text, start) : MarkScanner.End(text, start);
    }
}
