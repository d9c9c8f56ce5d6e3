using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>Tells which capitals are evidence of a name: not those that a sentence's start or a headline asks for.</summary>
internal sealed class CapitalTokens
{
    private readonly AnnotatedText _text;
    private readonly SentenceCase[] _cases;
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _knownLookup;

    public CapitalTokens(AnnotatedText text)
    {
        _text = text;
        _cases = SentenceCases.Of(text);
        _knownLookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        HasTags = AnyNameTag(text);
        for (int i = 0; i < text.Count; i++)
        {
            if (IsCapital(i) && CaseOf(i) == SentenceCase.Normal && !IsStart(i) && !CommonWords.IsDate(text.Word(i))) _knownLookup.Add(text.Word(i));
        }
    }

    /// <summary>Whether the text has been tagged.</summary>
    public bool HasTags { get; }

    public SentenceCase CaseOf(int token) => _cases[_text.SentenceOf(token)];

    public bool IsCapital(int token) => char.IsUpper(_text.First(token)) && !(_text.Tokens[token].Span.Length == 1 && _text.First(token) == 'I');

    /// <summary>Whether the two tokens follow each other in one sentence and paragraph.</summary>
    public bool Adjoin(int left, int right) =>
        left >= 0 && right < _text.Count && _text.SentenceOf(left) == _text.SentenceOf(right) && _text.ParagraphOf(left) == _text.ParagraphOf(right);

    /// <summary>Whether no white space stands between a token and the next.</summary>
    public bool IsGlued(int token) => token + 1 < _text.Count && _text.Tokens[token].Span.End == _text.Tokens[token + 1].Span.Start;

    /// <summary>Whether this mark follows the token with no white space between.</summary>
    public bool IsGluedTo(int token, char mark) => IsGlued(token) && _text.First(token + 1) == mark;

    /// <summary>Whether the token is a possessive mark.</summary>
    public bool IsPossessive(int token) =>
        token > 0 && token < _text.Count
        && (_text.Word(token) is "'s" or "’s" || (_text.Word(token) is "'" or "’" && IsGlued(token - 1) && !IsGlued(token) && (_text.Word(token - 1)[^1] | 0x20) == 's'));

    /// <summary>Whether the word stood with a capital where nothing but a name asks for one.</summary>
    public bool IsKnown(int token) => _knownLookup.Contains(_text.Word(token));

    /// <summary>Whether the token opens a sentence, a quotation or what follows a colon, so that its capital tells little.</summary>
    public bool IsStart(int token)
    {
        int first = _text.Sentences[_text.SentenceOf(token)].FirstToken;
        if (token == first) return true;
        char before = _text.First(token - 1);
        if (before is '"' or '“' or '‘' or '«' or '„' or '\'' or '`' or ':' or '(' or '[' or '•' or '–' or '—' or '-' or '…' or '.' or '?' or '!' or '*' or '>' or '|')
        {
            // A hyphen inside a compound and a mark that closes are no start.
            return !(before is '-' or '\'' or '.' && _text.Tokens[token - 1].Span.End == _text.Tokens[token].Span.Start && char.IsLetterOrDigit(_text.Text[_text.Tokens[token].Span.Start - 1]));
        }

        return char.IsDigit(before) && token - 1 == first;
    }

    /// <summary>Whether a name may begin here.</summary>
    public bool CanBegin(int token)
    {
        if (!IsCapital(token)) return false;
        ReadOnlySpan<char> word = _text.Word(token);
        bool nextIsCapital = token + 1 < _text.Count && Adjoin(token, token + 1) && IsCapital(token + 1) && !CommonWords.IsOpener(_text.Word(token + 1));
        if (CommonWords.IsDate(word)) return nextIsCapital && GivenNames.Contains(word) && !CommonWords.IsDate(_text.Word(token + 1)) && !CommonWords.IsCommon(_text.Word(token + 1));
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase)) return false;
        if (CaseOf(token) != SentenceCase.Normal) return CanContinue(token);
        if (!IsStart(token)) return !CommonWords.IsOpener(word) || (nextIsCapital && _text.First(token) != 'I' && TagIsName(token));
        if (CommonWords.IsOpener(word)) return false;
        // "Engineers at the port": a plural for people, which only its place gives a capital.
        if (HasTags && !nextIsCapital && _text.Tag(token) == "NNS" && PersonNouns.TryGet(word, out PersonNoun noun) && noun is { IsPlural: true, IsPerson: true }) return false;
        if (!CommonWords.IsCommon(word) || NameWords.IsAcronym(word)) return true;
        if (HasTags && TagIsName(token)) return true;
        if (IsKnown(token) && (!HasTags || (nextIsCapital && IsKnown(token + 1)))) return true;
        if (!nextIsCapital) return false;
        if (TitleWords.KindOf(word) != TitleKind.None || GivenNames.Contains(word)) return true;
        return !HasTags && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal);
    }

    /// <summary>Whether a name that has begun may go on with this word.</summary>
    public bool CanContinue(int token)
    {
        if (!IsCapital(token)) return false;
        ReadOnlySpan<char> word = _text.Word(token);
        if (CommonWords.IsDate(word)) return false;
        if (CaseOf(token) == SentenceCase.Normal) return !word.Equals("the", StringComparison.OrdinalIgnoreCase) && !(IsStart(token) && CommonWords.IsOpener(word));
        return IsKnown(token) ? !CommonWords.IsOpener(word) : !CommonWords.IsCommon(word);
    }

    private bool TagIsName(int token) => !HasTags || _text.Tag(token).StartsWith("NNP", StringComparison.Ordinal);

    private static bool AnyNameTag(AnnotatedText text)
    {
        foreach (Token token in text.Tokens)
        {
            if (token.Tag is "DT" or "IN" or "VBD" or "NNP") return true;
        }

        return false;
    }
}
