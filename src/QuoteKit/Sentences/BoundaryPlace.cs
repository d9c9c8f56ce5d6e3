namespace QuoteKit.Sentences;

/// <summary>A place between two tokens of one paragraph where a sentence may end; it moves from place to place.</summary>
/// <remarks>
/// A mark that closes stays with the token before it and one that opens with the token after it, so no sentence ends
/// with an opening mark and none begins with a closing one.
/// </remarks>
/// <param name="text">The article text.</param>
/// <param name="tokens">All its tokens.</param>
/// <param name="first">The paragraph's first token.</param>
/// <param name="end">The index after the paragraph's last token.</param>
internal ref struct BoundaryPlace(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, int first, int end)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _tokens = tokens;
    private readonly int _begin = first;
    private int _number = -1;

    /// <summary>The first token of the sentence that the place may end.</summary>
    public int First { get; private set; } = first;

    /// <summary>The token after the place.</summary>
    public int Next { get; private set; } = first;

    /// <summary>The last token before the place that is no closing mark.</summary>
    public int Stop { get; private set; } = first;

    /// <summary>What closes between <see cref="Stop"/> and the place: 1 for brackets, 2 for quotation marks, 3 for both.</summary>
    public uint Closers { get; private set; }

    /// <summary>Whether an odd number of straight double marks comes before the place in its paragraph.</summary>
    public bool Open { get; private set; }

    /// <summary>How many brackets of the sentence are open.</summary>
    public uint Depth { get; private set; }

    /// <summary>Whether a sentence begins with "1." and the place stands before "2.": it ends here.</summary>
    public bool CountGoesOn { get; private set; }

    /// <summary>The index after the paragraph's last token.</summary>
    public readonly int End => end;

    /// <summary>How many spaces stand in the place: 2 for more than one.</summary>
    public readonly uint Gap => (uint)Math.Min(2, _tokens[Next].Start - _tokens[Next - 1].End);

    /// <summary>The first token after the place that opens nothing, but not further than two marks.</summary>
    public readonly int FirstWordAfter
    {
        get
        {
            int i = Next, last = Math.Min(Next + 2, end - 1);
            while (i < last && (Opens(Shape(i)) || Shape(i) is WordShape.SingleQuote)) i++;
            return i;
        }
    }

    /// <summary>Goes to the next place where a sentence may end; false at the paragraph's end.</summary>
    public bool Move()
    {
        while (Next + 1 < end)
        {
            bool opens = Pass(Next++);
            if (opens) continue;
            if (_number < 0) _number = Numbering.At(this, First);
            CountGoesOn = _number > 0 && Numbering.At(this, Next) == _number + 1;
            if (CountGoesOn || MayEnd()) return true;
        }

        return false;
    }

    /// <summary>The sentence from <see cref="First"/> to before the token at <paramref name="after"/>.</summary>
    public readonly Sentence Sentence(int after) => new(new TextSpan(_tokens[First].Start, _tokens[after - 1].End), First, after);

    /// <summary>Ends the sentence here.</summary>
    public void Cut() => (First, Depth, _number) = (Next, 0, -1);

    public readonly WordShape Shape(int token) => Has(token) ? WordShapes.Of(Word(token)) : WordShape.None;

    public readonly uint Key(int token) => Has(token) ? WordKey.Of(Word(token)) : 0;

    public readonly int Length(int token) => Has(token) ? _tokens[token].Length : 0;

    public readonly ReadOnlySpan<char> Word(int token) => Has(token) ? _text[_tokens[token].Start.._tokens[token].End] : default;

    private readonly bool Has(int token) => token >= _begin && token < end;

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
        WordShape stop = Shape(Stop), next = Shape(Next);
        if (WordShapes.NeverBegins(next) || Closes(Next, next)) return false;
        // Edited text goes on after a quoted or bracketed stop with a small letter: “Stop!” she said.
        if (Closers > 0 && next == WordShape.Lower && Shape(First) != WordShape.Lower) return false;
        // “Why?” Olsen asked.
        if (stop is WordShape.Question or WordShape.Exclamation && BoundarySigns.CueFollows(this)) return false;
        if (_number > 0 && Stop <= First + 2) return false;
        if (WordShapes.IsStop(stop)) return true;
        if (Gap == 0) return false;
        if (Closers > 0) return true;
        return stop switch
        {
            WordShape.Lower or WordShape.Title => next is WordShape.Digits or WordShape.Dash or WordShape.OpenBracket or WordShape.Symbol,
            WordShape.Comma => next is WordShape.Title or WordShape.Capitals,
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
        bool spaceAfter = i + 1 >= end || _tokens[i + 1].Start > _tokens[i].End;
        if (shape == WordShape.SingleQuote) return !spaceBefore;
        return spaceBefore == spaceAfter ? Open : !spaceBefore;
    }
}
