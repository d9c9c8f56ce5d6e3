using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Splits an attribution's content into claims: sentences, and clauses of a sentence that could stand alone.</summary>
/// <remarks>Linear in the content's length: each place is looked at with a bounded number of words after it.</remarks>
internal sealed class ClaimSplitter
{
    private readonly AnnotatedText _text;
    private readonly List<ClaimTokens> _claims = [];
    private readonly List<TokenRange> _runs = [];
    private bool _hasVerb;

    private ClaimSplitter(AnnotatedText text) => _text = text;

    public static List<ClaimTokens> Split(AnnotatedText text, ImmutableArray<TextSpan> content)
    {
        var splitter = new ClaimSplitter(text);
        foreach (TextSpan span in content) splitter.Add(span);
        splitter.Finish();
        return splitter._claims;
    }

    private void Add(TextSpan span)
    {
        int start = _text.TokenAt(span.Start);
        while (start < _text.Count && _text.Tokens[start].Span.Start < span.Start) start++;
        int end = start;
        while (end < _text.Count && _text.Tokens[end].Span.End <= span.End) end++;
        if (!GoesOn(start, end)) Finish();

        int first = start;
        for (int token = start; token < end; token++)
        {
            if (token > first && BeginsClaim(token, end))
            {
                _runs.Add(new TokenRange(first, token));
                Finish();
                first = token;
            }

            _hasVerb |= PennTags.IsFinite(_text.Tag(token));
        }

        if (end > first) _runs.Add(new TokenRange(first, end));
    }

    /// <summary>Whether a content span goes on with the sentence of the span before: no stop there, a small letter here.</summary>
    private bool GoesOn(int start, int end)
    {
        if (_runs.Count == 0) return false;
        int last = _runs[^1].End - 1, next = start;
        while (last > _runs[^1].First && IsQuotationMark(last)) last--;
        while (next < end && !char.IsLetterOrDigit(_text.First(next))) next++;
        return _text.First(last) is not ('.' or '!' or '?') && next < end && !char.IsUpper(_text.First(next));
    }

    private bool BeginsClaim(int token, int end)
    {
        if (_text.SentenceOf(token) != _text.SentenceOf(token - 1)) return true;
        if (_text.Is(token - 1, ";")) return true;
        if (!_hasVerb || _text.Tag(token) != "CC") return false;
        // "that A and that B"; ", and" with a subject and verb of its own.
        return _text.Is(token + 1, "that") ? ClaimShape.BeginsClause(_text, token + 2, end)
            : _text.Is(token - 1, ",") && ClaimShape.BeginsClause(_text, token + 1, end);
    }

    /// <summary>Ends the claim that is being read; runs without a word are dropped.</summary>
    private void Finish()
    {
        _runs.RemoveAll(run => !HasWord(run));
        if (_runs.Count > 0)
        {
            _runs[0] = WithoutMarksBefore(_runs[0]);
            _runs[^1] = WithoutMarksAfter(_runs[^1]);
            _runs[0] = WithoutConjunction(_runs[0]);
            _claims.Add(new ClaimTokens(_text, [.. _runs]));
        }

        _runs.Clear();
        _hasVerb = false;
    }

    private TokenRange WithoutMarksBefore(TokenRange run)
    {
        int first = run.First;
        while (!HasWord(first) && !IsAmount(first)) first++;
        return run with { First = first };
    }

    /// <summary>Without a joining "and" and the "that" before a clause; the last token always stays.</summary>
    private TokenRange WithoutConjunction(TokenRange run)
    {
        int first = run.First;
        while (first < run.End - 1 && (_text.Tag(first) == "CC" || IsConjunction(first, run.End))) first++;
        return run with { First = first };
    }

    /// <summary>Without stop and marks at the end; the mark stays that closes one inside.</summary>
    private TokenRange WithoutMarksAfter(TokenRange run)
    {
        int end = run.End;
        while (!HasWord(end - 1) && !IsAmount(end - 1) && !_text.Is(end - 1, "?")) end--;
        int marks = 0;
        for (int token = run.First; token < end; token++) marks += IsQuotationMark(token) ? 1 : 0;
        for (int token = end; token < run.End && marks % 2 == 1; token++)
            if (IsQuotationMark(token)) (end, marks) = (token + 1, marks + 1);
        return run with { End = end };
    }

    private bool IsConjunction(int token, int end) =>
        _text.Is(token, "that") && (_text.Tag(token) == "IN" || ClaimShape.BeginsClause(_text, token + 1, end));

    private bool HasWord(TokenRange run)
    {
        for (int token = run.First; token < run.End; token++)
            if (HasWord(token)) return true;
        return false;
    }

    private bool HasWord(int token)
    {
        foreach (char c in _text.Word(token))
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private bool IsAmount(int token) => _text.First(token) is '%' or '$' or '£' or '€';

    /// <summary>Whether the token is a quotation mark alone, not the apostrophe of "’s".</summary>
    private bool IsQuotationMark(int token) => _text.Word(token) is "\"" or "“" or "”" or "‘" or "’" or "'" or "«" or "»" or "''" or "``";
}
