namespace QuoteKit.Sentences;

/// <summary>A place between two tokens of one paragraph where a sentence may end; it moves from place to place.</summary>
/// <remarks>
/// A mark that closes stays with the token before it and one that opens with the token after it, so no sentence ends
/// with an opening mark and none begins with a closing one.
/// </remarks>
internal ref struct BoundaryPlace
{
    // A comma ends the closing words of a letter ("Regards, Ada") only near the begin of the sentence.
    private const int LongestClosing = 3;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private QuietPlaces _quiet;
    private LineBreaks _breaks;
    private int _begin;
    private int _number;

    /// <summary>Stands before the text.</summary>
    /// <param name="text">The article text.</param>
    /// <param name="tokens">All its tokens.</param>
    public BoundaryPlace(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        _text = text;
        _tokens = tokens;
        _quiet = new QuietPlaces(text, tokens);
        _breaks = new LineBreaks(text, tokens);
        Next = -1;
    }

    /// <summary>The first token of the sentence that the place may end.</summary>
    public int First { get; private set; }

    /// <summary>The token after the place; at the paragraph's end its last one.</summary>
    public int Next { get; private set; }

    /// <summary>The shape of <see cref="Next"/>.</summary>
    public WordShape NextShape { get; private set; }

    /// <summary>The last token before the place that is no closing mark.</summary>
    public int Stop { get; private set; }

    /// <summary>The shape of <see cref="Stop"/>.</summary>
    public WordShape StopShape { get; private set; }

    /// <summary>What closes between <see cref="Stop"/> and the place: 1 for brackets, 2 for quotation marks, 3 for both.</summary>
    public uint Closers { get; private set; }

    /// <summary>Whether an odd number of straight double marks comes before the place in its paragraph.</summary>
    public bool Open { get; private set; }

    /// <summary>How many brackets of the sentence are open.</summary>
    public uint Depth { get; private set; }

    /// <summary>Whether a sentence begins with "1." and the place stands before "2.": it ends here.</summary>
    public bool CountGoesOn { get; private set; }

    /// <summary>How many spaces stand in the place: 2 for more than one.</summary>
    public readonly uint Gap => (uint)Math.Min(2, _tokens[Next].Start - _tokens[Next - 1].End);

    /// <summary>The first token after the place that opens nothing, but not further than two marks.</summary>
    public readonly int FirstWordAfter
    {
        get
        {
            int i = Next;
            for (WordShape shape = NextShape; i < Next + 2 && Has(i + 1) && (Opens(shape) || shape is WordShape.SingleQuote); shape = Shape(i)) i++;
            return i;
        }
    }

    /// <summary>Goes to the begin of the next paragraph; false if no token is left.</summary>
    public bool Enter()
    {
        if (Next + 1 == _tokens.Length) return false;
        _begin = Stop = ++Next;
        (Closers, Open) = (0, false);
        Cut();
        return true;
    }

    /// <summary>Goes to the next place where a sentence may end; false at the paragraph's end.</summary>
    public bool Move()
    {
        while (true)
        {
            if (_number == 0) PassOverQuiet();
            int token = Next;
            if (_breaks.EndAfter(token)) return false;
            Next = token + 1;
            WordShape shape = WordShapes.Of(Inside(token));
            if (Pass(token, shape)) continue;
            NextShape = WordShapes.Of(Inside(Next));
            StopShape = Stop == token ? shape : WordShapes.Of(Inside(Stop));
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

    /// <summary>Whether the paragraph has such a token, not far behind <see cref="Next"/>.</summary>
    public readonly bool Has(int token)
    {
        if (token < _begin) return false;
        for (int i = Next; i < token; i++)
            if (_breaks.WillEndAfter(i)) return false;
        return true;
    }

    /// <summary>The token's shape; none if the paragraph has no such token.</summary>
    public readonly WordShape Shape(int token) => Has(token) ? WordShapes.Of(Inside(token)) : WordShape.None;

    public readonly int Length(int token) => Has(token) ? _tokens[token].Length : 0;

    /// <summary>Whether the token begins with a letter or digit.</summary>
    public readonly bool IsWord(int token) =>
        Has(token) && CharacterKinds.Of(_text[_tokens[token].Start]) is CharacterKind.Lower or CharacterKind.Upper or CharacterKind.Digit;

    /// <summary>The token's characters; none if the paragraph has no such token.</summary>
    public readonly ReadOnlySpan<char> Word(int token) => Has(token) ? Inside(token) : default;

    /// <summary>The characters of a token that the paragraph has.</summary>
    private readonly ReadOnlySpan<char> Inside(int token)
    {
        TextSpan span = _tokens[token];
        return _text[span.Start..span.End];
    }

    private void PassOverQuiet()
    {
        int token = _quiet.PassOver(Next);
        if (token > Next) (Stop, Closers, Next) = (token - 1, 0, token);
    }

    /// <summary>Leaves a token behind; true if it opens something.</summary>
    private bool Pass(int token, WordShape shape)
    {
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
        WordShape stop = StopShape, next = NextShape;
        if (WordShapes.NeverBegins(next) || Closes(Next, next)) return false;
        // Edited text goes on after a quoted or bracketed stop with a small letter: “Stop!” she said.
        if (Closers > 0 && next == WordShape.Lower && Shape(First) != WordShape.Lower) return false;
        // “Why?” Olsen asked.
        if (stop is WordShape.Question or WordShape.Exclamation && BoundarySigns.CueFollows(this)) return false;
        if (_number > 0 && Stop <= First + 2) return false;
        if (stop == WordShape.Abbreviation) return !BoundarySigns.IsTitle(this);
        if (WordShapes.IsStop(stop)) return true;
        if (Gap == 0) return false;
        if (Closers > 0) return true;
        return stop switch
        {
            WordShape.Lower => false,
            WordShape.Title => next is WordShape.Digits,
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
        bool spaceBefore = i == 0 || _tokens[i].Start > _tokens[i - 1].End;
        bool spaceAfter = i + 1 == _tokens.Length || _tokens[i + 1].Start > _tokens[i].End;
        if (shape == WordShape.SingleQuote) return !spaceBefore;
        return spaceBefore == spaceAfter ? Open : !spaceBefore;
    }
}
