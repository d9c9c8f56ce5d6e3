namespace QuoteKit.Sentences;

/// <summary>A place between two tokens of one paragraph where a sentence may end; it moves from place to place.</summary>
/// <remarks>
/// A mark that closes stays with the token before it and one that opens with the token after it, so no sentence ends
/// with an opening mark and none begins with a closing one.
/// </remarks>
internal ref struct BoundaryPlace
{
    // How far a letter's closing words go before their comma.
    private const int LongestClosing = 3;

    // By the last character of the token before: the first characters of the token after where a look is needed.
    private static readonly ushort[] Looked = MakeLooked();

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private readonly int _begin;
    private CharacterKind _last;
    private int _number;

    /// <summary>Stands at the begin of a paragraph.</summary>
    /// <param name="text">The article text.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">The index after the paragraph's last token, greater than <paramref name="first"/>.</param>
    public BoundaryPlace(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, int first, int end)
    {
        _text = text;
        _tokens = tokens;
        (_begin, End) = (first, end);
        Next = Stop = first;
        _last = CharacterKinds.Of(text[tokens[first].End - 1]);
        Cut();
    }

    /// <summary>The first token of the sentence that the place may end.</summary>
    public int First { get; private set; }

    /// <summary>The token after the place.</summary>
    public int Next { get; private set; }

    /// <summary>The last token before the place that is no closing mark.</summary>
    public int Stop { get; private set; }

    /// <summary>What closes between <see cref="Stop"/> and the place: 1 for brackets, 2 for quotation marks, 3 for both.</summary>
    public uint Closers { get; private set; }

    /// <summary>Whether an odd number of straight double marks comes before the place in its paragraph.</summary>
    public bool Open { get; private set; }

    /// <summary>How many brackets of the sentence are open.</summary>
    public uint Depth { get; private set; }

    /// <summary>Whether a sentence begins with "1." and the place stands before "2.": it ends here.</summary>
    public bool CountGoesOn { get; private set; }

    /// <summary>The index after the paragraph's last token.</summary>
    public int End { get; }

    /// <summary>How many spaces stand in the place: 2 for more than one.</summary>
    public readonly uint Gap => (uint)Math.Min(2, _tokens[Next].Start - _tokens[Next - 1].End);

    /// <summary>The first token after the place that opens nothing, but not further than two marks.</summary>
    public readonly int FirstWordAfter
    {
        get
        {
            int i = Next, last = Math.Min(Next + 2, End - 1);
            while (i < last && (Opens(Shape(i)) || Shape(i) is WordShape.SingleQuote)) i++;
            return i;
        }
    }

    /// <summary>Goes to the next place where a sentence may end; false at the paragraph's end.</summary>
    public bool Move()
    {
        while (true)
        {
            if (_number == 0) SkipQuiet();
            if (Next + 1 >= End) return false;
            int token = Next++;
            _last = CharacterKinds.Of(_text[_tokens[Next].End - 1]);
            if (Pass(token)) continue;
            CountGoesOn = _number > 0 && Numbering.At(this, Next) == _number + 1;
            if (CountGoesOn || MayEnd()) return true;
        }
    }

    /// <summary>The sentence from <see cref="First"/> to before the token at <paramref name="after"/>.</summary>
    public readonly Sentence Sentence(int after) => new(new TextSpan(_tokens[First].Start, _tokens[after - 1].End), First, after);

    /// <summary>Ends the sentence here.</summary>
    public void Cut()
    {
        (First, Depth) = (Next, 0);
        _number = Numbering.At(this, First);
    }

    public readonly WordShape Shape(int token) => Has(token) ? WordShapes.Of(Word(token)) : WordShape.None;

    public readonly uint Key(int token) => Has(token) ? WordKey.Of(Word(token)) : 0;

    public readonly int Length(int token) => Has(token) ? _tokens[token].Length : 0;

    public readonly ReadOnlySpan<char> Word(int token) => Has(token) ? _text[_tokens[token].Start.._tokens[token].End] : default;

    private readonly bool Has(int token) => token >= _begin && token < End;

    /// <summary>Passes over places whose two characters tell that no sentence ends there and nothing opens or closes.</summary>
    private void SkipQuiet()
    {
        int token = Next;
        CharacterKind last = _last;
        for (; token + 1 < End; token++)
        {
            TextSpan next = _tokens[token + 1];
            CharacterKind begins = CharacterKinds.Of(_text[next.Start]);
            if ((Looked[(int)last] >> (int)begins & 1) != 0 && !IsQuiet(token, last, begins)) break;
            last = CharacterKinds.Of(_text[next.End - 1]);
        }

        if (token == Next) return;
        (Stop, Closers, Next, _last) = (token - 1, 0, token, last);
    }

    private readonly bool IsQuiet(int token, CharacterKind last, CharacterKind begins)
    {
        if (last != CharacterKind.Lower) return false;
        // A name before a date ends lines of letters, an address before a word with a capital too.
        return begins == CharacterKind.Digit
            ? CharacterKinds.Of(_text[_tokens[token].Start]) != CharacterKind.Upper
            : !WordShapes.IsAddress(Word(token));
    }

    /// <summary>Leaves a token behind; true if it opens something.</summary>
    private bool Pass(int token)
    {
        WordShape shape = Shape(token);
        bool closes = Closes(token, shape);
        if (shape == WordShape.StraightQuote) Open = !Open;
        if (shape == WordShape.OpenBracket) Depth = Math.Min(Depth + 1, 3);
        if (shape == WordShape.CloseBracket && Depth > 0) Depth--;
        if (closes) Closers |= shape == WordShape.CloseBracket ? 1u : 2u;
        else (Stop, Closers) = (token, 0);
        return !closes && Opens(shape);
    }

    /// <summary>Whether the model is asked: after stops, and where lines without a stop often end.</summary>
    private readonly bool MayEnd()
    {
        WordShape next = Shape(Next);
        if (WordShapes.NeverBegins(next) || Closes(Next, next)) return false;
        // Edited text goes on after a quoted or bracketed stop with a small letter: “Stop!” she said.
        if (Closers > 0 && next == WordShape.Lower && Shape(First) != WordShape.Lower) return false;
        WordShape stop = Shape(Stop);
        // “Why?” Olsen asked.
        if (stop is WordShape.Question or WordShape.Exclamation && BoundarySigns.CueFollows(this)) return false;
        if (_number > 0 && Stop <= First + 2) return false;
        if (stop == WordShape.Abbreviation) return !BoundarySigns.IsTitle(this);
        if (WordShapes.IsStop(stop)) return true;
        if (Gap == 0) return false;
        if (Closers > 0) return true;
        return stop switch
        {
            WordShape.Lower or WordShape.Title => next is WordShape.Digits,
            // "Regards, Ada"
            WordShape.Comma => Stop <= First + LongestClosing,
            WordShape.Dash => next != WordShape.Lower,
            WordShape.Capitals or WordShape.Digits or WordShape.Initial => next != WordShape.Lower,
            _ => true,
        };
    }

    private static bool Opens(WordShape shape) => shape is WordShape.OpenBracket or WordShape.OpenQuote or WordShape.StraightQuote;

    /// <summary>Whether a mark closes: by its shape, else by the spaces around it, else by what is open.</summary>
    private readonly bool Closes(int i, WordShape shape)
    {
        if (shape is WordShape.CloseBracket or WordShape.CloseQuote) return true;
        if (shape is not (WordShape.StraightQuote or WordShape.SingleQuote)) return false;
        bool spaceBefore = i == _begin || _tokens[i].Start > _tokens[i - 1].End;
        bool spaceAfter = i + 1 >= End || _tokens[i + 1].Start > _tokens[i].End;
        if (shape == WordShape.SingleQuote) return !spaceBefore;
        return spaceBefore == spaceAfter ? Open : !spaceBefore;
    }

    private static ushort[] MakeLooked()
    {
        const int All = ushort.MaxValue;
        var looked = new ushort[(int)CharacterKind.Quote + 1];
        Array.Fill(looked, (ushort)All);
        int afterWord = Of(CharacterKind.Upper, CharacterKind.Digit);
        looked[(int)CharacterKind.Lower] = looked[(int)CharacterKind.Upper] = (ushort)afterWord;
        looked[(int)CharacterKind.Digit] = (ushort)(afterWord | Of(CharacterKind.Dash, CharacterKind.OpenBracket, CharacterKind.Quote, CharacterKind.Other));
        looked[(int)CharacterKind.Comma] = (ushort)Of(CharacterKind.Upper);
        return looked;

        static int Of(params ReadOnlySpan<CharacterKind> kinds)
        {
            int bits = 0;
            foreach (CharacterKind kind in kinds) bits |= 1 << (int)kind;
            return bits;
        }
    }
}
