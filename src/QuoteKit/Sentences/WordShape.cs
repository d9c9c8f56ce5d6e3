using QuoteKit.Tokens;

namespace QuoteKit.Sentences;

/// <summary>What a token looks like, as far as the end of a sentence depends on it.</summary>
internal enum WordShape : byte
{
    /// <summary>No token: the paragraph's begin or end.</summary>
    None,
    Lower,
    Title,
    Capitals,
    Initial,
    Digits,

    /// <summary>A word with its own full stop: "Mr.", "U.S.".</summary>
    Abbreviation,
    Address,
    Stop,
    Exclamation,
    Question,
    Dots,
    Comma,
    Colon,
    Semicolon,
    Dash,
    OpenBracket,
    CloseBracket,
    OpenQuote,
    CloseQuote,
    StraightQuote,
    SingleQuote,
    Symbol,
}

/// <summary>Tells the shapes of tokens.</summary>
internal static class WordShapes
{
    // Tokens of one character, as most marks are.
    private static readonly WordShape[] Single = MakeSingle();

    public static WordShape Of(ReadOnlySpan<char> word) => word.Length == 1 ? Single[word[0]] : OfAny(word);

    private static WordShape OfAny(ReadOnlySpan<char> word)
    {
        char first = word[0];
        CharacterKind kind = CharacterKinds.Of(first);
        if (kind is CharacterKind.Lower or CharacterKind.Upper) return OfLetters(word);
        if (kind is CharacterKind.Digit) return word[^1] == '.' ? WordShape.Abbreviation : WordShape.Digits;
        switch (first)
        {
            case '.' or '!' or '?' or '…': return OfStops(word);
            case ',': return WordShape.Comma;
            case ':': return word.Length == 1 ? WordShape.Colon : WordShape.Symbol;
            case ';': return word.Length == 1 ? WordShape.Semicolon : WordShape.Symbol;
            case '(' or '[' or '{': return WordShape.OpenBracket;
            case ')' or ']' or '}': return WordShape.CloseBracket;
            case '“' or '„' or '«' or '`' or '‘': return WordShape.OpenQuote;
            case '”' or '»': return WordShape.CloseQuote;
            case '"': return WordShape.StraightQuote;
            case '\'' or '’':
                if (word.Length == 1) return WordShape.SingleQuote;
                // Two of them are a double mark that, like a straight one, does not show its side.
                return word[1] == first ? WordShape.StraightQuote : WordShape.Lower;
            case '@' or '#': return word.Length > 1 ? WordShape.Address : WordShape.Symbol;
            default: return Characters.IsDash(first) && word.Length < 4 ? WordShape.Dash : WordShape.Symbol;
        }
    }

    /// <summary>Whether a sentence may end with such a token without more ado.</summary>
    public static bool IsStop(WordShape shape) => IsIn(
        1 << (int)WordShape.Stop | 1 << (int)WordShape.Exclamation | 1 << (int)WordShape.Question | 1 << (int)WordShape.Dots | 1 << (int)WordShape.Abbreviation, shape);

    /// <summary>Whether no sentence begins with such a token.</summary>
    public static bool NeverBegins(WordShape shape) => IsIn(
        1 << (int)WordShape.Comma | 1 << (int)WordShape.Colon | 1 << (int)WordShape.Semicolon
        | 1 << (int)WordShape.Stop | 1 << (int)WordShape.Exclamation | 1 << (int)WordShape.Question | 1 << (int)WordShape.Dots, shape);

    private static bool IsIn(int shapes, WordShape shape) => (shapes >> (int)shape & 1) != 0;

    /// <summary>Whether a word holds what only addresses of the web do.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        const int ShortestAddress = 6;
        return word.Length >= ShortestAddress && !IsLetters(word) && word.ContainsAny('@', '/', '.');
    }

    /// <summary>Tells of most words of four or more letters that they are nothing else: no character comes before A. May be wrong about "A" itself.</summary>
    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        const ulong FirstLetter = 0x0041_0041_0041_0041, Borrowed = 0x8000_8000_8000_8000;
        ulong last = WordKey.Four(word[^4..]), below = (last - FirstLetter) & ~last;
        for (int i = 0; i < word.Length - 4; i += 4)
        {
            ulong four = WordKey.Four(word[i..]);
            below |= (four - FirstLetter) & ~four;
        }

        return (below & Borrowed) == 0;
    }

    private static WordShape OfLetters(ReadOnlySpan<char> word)
    {
        if (word[^1] == '.') return WordShape.Abbreviation;
        if (IsAddress(word)) return WordShape.Address;
        if (!char.IsUpper(word[0])) return WordShape.Lower;
        if (word.Length == 1) return WordShape.Initial;
        return char.IsUpper(word[1]) ? WordShape.Capitals : WordShape.Title;
    }

    private static WordShape OfStops(ReadOnlySpan<char> word)
    {
        if (word.Contains('?')) return WordShape.Question;
        if (word.Contains('!')) return WordShape.Exclamation;
        if (word is ".") return WordShape.Stop;
        return char.IsDigit(word[^1]) ? WordShape.Digits : WordShape.Dots;
    }

    private static WordShape[] MakeSingle()
    {
        var shapes = new WordShape[char.MaxValue + 1];
        for (int c = 0; c < shapes.Length; c++) shapes[c] = OfAny([(char)c]);
        return shapes;
    }
}
