using System.Collections.Immutable;
using QuoteKit.Model;
using QuoteKit.Tokens;

namespace QuoteKit.Sentences;

/// <summary>Decides after which tokens of one paragraph a sentence ends.</summary>
/// <param name="text">The article text.</param>
/// <param name="tokens">All its tokens.</param>
/// <param name="first">The paragraph's first token.</param>
/// <param name="end">The index after the paragraph's last token.</param>
internal readonly struct SentenceBoundary(string text, ImmutableArray<TextSpan> tokens, int first, int end)
{
    // After a quoted question a name and its cue are near; further on there is a new sentence.
    private const int LongestName = 5;

    private static readonly WordList Starters = WordList.Read("sentence-starters.txt");
    private static readonly WordList Cues = WordList.Read("sentence-cues.txt");

    public ImmutableArray<TextSpan> Tokens => tokens;

    public int First => first;

    public int End => end;

    /// <summary>The index after the sentence's last token if one ends with the stop at <paramref name="stop"/>, else <paramref name="stop"/>.</summary>
    /// <param name="stop">The token to look at.</param>
    /// <param name="start">The sentence's first token.</param>
    /// <param name="open">Whether an odd number of straight double marks comes before it in the paragraph.</param>
    public int EndAt(int stop, int start, bool open)
    {
        char mark = LastOf(stop);
        if (mark is not ('.' or '!' or '?' or '…')) return stop;
        bool isStop = IsMark(stop);
        if (!isStop && mark != '.') return stop;

        int next = EndOfClosers(stop + 1, open, out bool quoted);
        if (next >= end) return next;
        if (!isStop) return MayEndAfterAbbreviation(stop, next) ? next : stop;
        if (IsNumbering(stop, start) || GoesOn(stop, next, quoted)) return stop;
        return next;
    }

    public bool IsStraightMark(int token) => text[tokens[token].Start] == '"';

    private bool GoesOn(int stop, int next, bool quoted)
    {
        char c = text[tokens[next].Start];
        if (c is ',' or ';' or ':' or ')' or ']' or '.' or '!' or '?' or '%' or '…') return true;
        bool closed = next > stop + 1;
        bool lower = char.IsLower(c);
        bool question = LastOf(stop) is '!' or '?';
        if (closed && (lower || c is '-' or '–' or '—')) return true;
        if (question && lower && Cues.Contains(Word(next))) return true;
        if (question && quoted && CueFollows(next)) return true;
        bool ellipsis = LastOf(stop) is '…' || (LastOf(stop) is '.' && tokens[stop].Length > 1);
        return ellipsis && (lower || (IsQuote(c) && !BeginsWithCapital(next + 1)));
    }

    /// <summary>Names, then a cue verb: "Smith asked".</summary>
    private bool CueFollows(int next)
    {
        for (int i = next; i < end && i - next <= LongestName; i++)
        {
            if (i > next && Cues.Contains(Word(i))) return true;
            if (!char.IsUpper(text[tokens[i].Start]) || (i == next && Starters.Contains(Word(i)))) return false;
        }

        return false;
    }

    private bool MayEndAfterAbbreviation(int stop, int next)
    {
        ReadOnlySpan<char> word = Word(stop)[..^1];
        if (word.Length == 1 || (Abbreviation.TryGet(word, out StopKind kind) && kind is StopKind.Title or StopKind.Number)) return false;
        int begin = next;
        while (begin < end && (IsQuote(text[tokens[begin].Start]) || text[tokens[begin].Start] is '(')) begin++;
        return BeginsWithCapital(begin) && (begin > next || Starters.Contains(Word(begin)));
    }

    /// <summary>"1." before a heading or a list's item.</summary>
    private bool IsNumbering(int stop, int start)
    {
        if (stop != start + 1) return false;
        ReadOnlySpan<char> word = Word(start);
        return char.IsAsciiDigit(word[0]) ? word.Length <= 3 : word.Length == 1 && char.IsLetter(word[0]) && word[0] != 'I';
    }

    /// <summary>The index after the marks that close at <paramref name="i"/>: brackets, quotation marks, faces, bracketed references.</summary>
    private int EndOfClosers(int i, bool open, out bool quoted)
    {
        quoted = false;
        for (; i < end; i++)
        {
            char c = text[tokens[i].Start];
            if (c is '[' && i + 2 < end && IsReference(i))
            {
                i += 2;
                continue;
            }

            if (c is ')' or ']' or '}') continue;
            if (c is ':' or ';' or '=' && tokens[i].Length > 1) continue;
            if (!IsQuote(c) || !Closes(i, open)) break;
            open ^= c is '"';
            quoted = true;
        }

        return i;
    }

    private bool IsReference(int bracket) =>
        char.IsAsciiDigit(text[tokens[bracket + 1].Start]) && tokens[bracket + 1].Length <= 3 && text[tokens[bracket + 2].Start] == ']';

    /// <summary>Whether a quotation mark after a stop closes: by its shape, else by the spaces around it.</summary>
    private bool Closes(int i, bool open)
    {
        char c = text[tokens[i].Start];
        if (c is '”' or '»') return true;
        if (c is '“' or '‘' or '„' or '«' or '`') return false;
        bool spaceBefore = tokens[i].Start > tokens[i - 1].End;
        bool spaceAfter = i + 1 >= end || tokens[i + 1].Start > tokens[i].End;
        if (spaceBefore != spaceAfter) return !spaceBefore;
        return !spaceBefore && (open || c is not '"');
    }

    private bool IsMark(int token)
    {
        char c = text[tokens[token].Start];
        return c is '.' or '!' or '?' or '…' && !char.IsLetterOrDigit(text[tokens[token].End - 1]);
    }

    private bool BeginsWithCapital(int token) => token < end && char.IsUpper(text[tokens[token].Start]);

    private char LastOf(int token) => text[tokens[token].End - 1];

    private ReadOnlySpan<char> Word(int token) => tokens[token].Of(text);

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '‘' or '’' or '\'' or '`' or '«' or '»' or '„';
}
