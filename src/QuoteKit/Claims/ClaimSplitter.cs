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

    /// <summary>Ends the claim that is being read; one without a word is dropped.</summary>
    private void Finish()
    {
        while (_runs.Count > 0 && Trim(_runs[^1]) is var last && last != _runs[^1]) Replace(_runs.Count - 1, last);
        while (_runs.Count > 0 && TrimStart(_runs[0]) is var first && first != _runs[0]) Replace(0, first);
        if (_runs.Count > 0) _claims.Add(new ClaimTokens(_text, [.. _runs]));
        _runs.Clear();
        _hasVerb = false;
    }

    private void Replace(int at, TokenRange run)
    {
        if (run.IsEmpty) _runs.RemoveAt(at);
        else _runs[at] = run;
    }

    private TokenRange Trim(TokenRange run)
    {
        int end = run.End;
        while (end > run.First && !HasWord(end - 1) && !IsAmount(end - 1) && !_text.Is(end - 1, "?")) end--;
        return run with { End = end };
    }

    private TokenRange TrimStart(TokenRange run)
    {
        int first = run.First;
        while (first < run.End && !HasWord(first) && !IsAmount(first)) first++;
        while (first < run.End - 1 && (_text.Is(first, "that") && ClaimShape.BeginsClause(_text, first + 1, run.End) || _text.Tag(first) == "CC")) first++;
        return run with { First = first };
    }

    private bool HasWord(int token)
    {
        foreach (char c in _text.Word(token))
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private bool IsAmount(int token) => _text.First(token) is '%' or '$' or '£' or '€';

    private bool IsQuotationMark(int token) => _text.First(token) is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»';
}
