using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>What the words of a claim's main clause and of the whole claim are signs of, gathered in one pass.</summary>
internal sealed class ClaimReading
{
    private readonly ClaimTokens _claim;
    private readonly AnnotatedText _text;
    private readonly bool _wishes;

    /// <summary>A relative pronoun behind the subject that the parse hangs on the main clause, or -1.</summary>
    private readonly int _relative = -1;

    public ClaimReading(ClaimTokens claim)
    {
        (_claim, _text) = (claim, claim.Text);
        foreach (int token in claim.Tokens)
        {
            ClaimSign signs = SignsOf(_text, token);
            if (Subject < 0 && _text.Tokens[token].Head == claim.Head && Relations.IsSubject(_text.Tokens[token].Relation)) Subject = token;
            if (_relative < 0 && Subject >= 0 && token > Subject && _text.Tokens[token].Head == claim.Head && _text.Tag(token) is "WP" or "WDT") _relative = token;
            if (signs != ClaimSign.None) Add(token, signs);
            IsNormative |= _text.Tag(token) == "MD" && (_text.Is(token, "should") || _text.Is(token, "must") || _text.Is(token, "ought")) && IsInMainClause(token);
            _wishes |= _text.Is(token, "would") && (_text.Is(token + 1, "rather") || _text.Is(token + 1, "like") || _text.Is(token + 1, "prefer") || _text.Is(token + 1, "love")) && IsInMainClause(token);
            IsFuture |= (signs.HasFlag(ClaimSign.Future) || IsGoingTo(token)) && IsInMainClause(token);
        }
    }

    /// <summary>What any word is a sign of.</summary>
    public ClaimSign Signs { get; private set; }

    /// <summary>The main clause's subject, or -1.</summary>
    public int Subject { get; } = -1;

    /// <summary>Whether the main clause is negated ("did not sign", "nobody signed").</summary>
    public bool IsNegated { get; private set; }

    /// <summary>Whether the main clause is hedged ("may", "reportedly", "is believed to", "I think").</summary>
    public bool IsHedged { get; private set; }

    /// <summary>Whether the main clause tells what will be ("will", "is going to").</summary>
    public bool IsFuture { get; }

    /// <summary>Whether the main clause says what ought to be ("should", "must").</summary>
    public bool IsNormative { get; }

    /// <summary>Whether a word that judges is the main clause's predicate, or stands with it ("is a terrible plan").</summary>
    public bool Judges { get; private set; }

    /// <summary>Whether the main clause tells what its subject feels, wishes or thinks ("hopes", "would rather", "believes").</summary>
    public bool Feels => _wishes || SignsOf(_text, _claim.Head, _text.Lemma(_claim.Head)).HasFlag(ClaimSign.Feeling) && PennTags.IsVerb(_text.Tag(_claim.Head));

    /// <summary>Whether the main clause tells what its subject takes to be so ("thinks").</summary>
    public bool Thinks => _text.Lemma(_claim.Head) is "think" or "believe" or "guess" or "suppose" or "suspect";

    /// <summary>Whether the token is "I" or "we".</summary>
    public bool IsFirstPerson(int token) => token >= 0 && (_text.Is(token, "I") || _text.Is(token, "we"));

    /// <summary>What a word is a sign of; a name is only ever a sign of a date, and "may" never.</summary>
    public static ClaimSign SignsOf(AnnotatedText text, int token) => SignsOf(text, token, text.Word(token));

    /// <summary>"at least", "at most": a bound, no comparison.</summary>
    public static bool IsAtLeast(AnnotatedText text, int token) => text.Is(token - 1, "at") && text.Tag(token) is "JJS" or "RBS" or "JJ" or "RB";

    private static ClaimSign SignsOf(AnnotatedText text, int token, ReadOnlySpan<char> word)
    {
        ClaimSign signs = ClaimWords.Default.Of(word);
        if (signs == ClaimSign.None) return signs;
        if (IsAtLeast(text, token)) signs &= ~ClaimSign.Comparison;
        string tag = text.Tag(token);
        return PennTags.IsName(tag) ? signs & ClaimSign.Date : tag == "MD" ? signs & ~ClaimSign.Date : signs;
    }

    private void Add(int token, ClaimSign signs)
    {
        Signs |= signs;
        if ((signs & (ClaimSign.Negation | ClaimSign.Hedge | ClaimSign.Opinion | ClaimSign.Feeling)) == 0) return;
        if (signs.HasFlag(ClaimSign.Opinion)) Judges |= IsPredicate(token);
        if (!IsInMainClause(token)) return;
        IsNegated |= signs.HasFlag(ClaimSign.Negation) && !IsNoNegation(token);
        IsHedged |= signs.HasFlag(ClaimSign.Hedge) && !IsPastAbility(token);
        // "is believed to", and "I think".
        IsHedged |= signs.HasFlag(ClaimSign.Feeling) && (_text.Tag(token) == "VBN" ? _text.Tag(token + 1) == "TO" : IsThought(token));
    }

    private bool IsInMainClause(int token) => _claim.IsInMainClause(token) && !IsInRelativeClause(token);

    /// <summary>
    /// Whether the token stands before the verb of a relative clause that the parse took for a part of the main one: "the man
    /// who did not sign | bought the mill".
    /// </summary>
    private bool IsInRelativeClause(int token)
    {
        const int Reach = 6;
        if (_relative < 0 || token < _relative) return false;
        for (int i = token + 1; i < _claim.Head && i - token <= Reach; i++)
            if (PennTags.IsVerb(_text.Tag(i))) return true;
        return false;
    }

    private bool IsThought(int token) => Thinks && token == _claim.Head
        && (IsFirstPerson(token - 1) || (PennTags.IsAdverb(_text.Tag(token - 1)) && IsFirstPerson(token - 2)));

    /// <summary>"not only", "no doubt", and the "no" that answers.</summary>
    private bool IsNoNegation(int token) =>
        _text.Tag(token) == "UH" || _text.Tokens[token].Relation == "discourse"
        || (_text.Is(token, "no") && (_text.Is(token + 1, ",") || _text.Is(token + 1, "doubt") || _text.Is(token + 1, "wonder") || _text.Is(token + 1, "matter")))
        || (_text.Is(token, "not") && (_text.Is(token + 1, "only") || _text.Is(token + 1, "just") || _text.Is(token + 1, "merely") || _text.Is(token - 1, "or")));

    /// <summary>"could not find": what was not possible, no guess.</summary>
    private bool IsPastAbility(int token) => _text.Is(token, "could") && ClaimWords.Default.Of(_text.Word(token + 1)).HasFlag(ClaimSign.Negation);

    private bool IsPredicate(int token)
    {
        if (PennTags.IsVerb(_text.Tag(_claim.Head)) && _text.Lemma(_claim.Head) != "be") return false;
        int head = _text.Tokens[token].Head;
        return token > Subject && (token == _claim.Head || head == _claim.Head);
    }

    private bool IsGoingTo(int token) => _text.Is(token, "going") && _text.Tag(token + 1) == "TO" && _text.Tag(token + 2) is "VB" or "RB";
}
