using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Finds what the article itself claims: clauses that nobody is said to have said.</summary>
internal sealed class ArticleClauses
{
    private readonly AnnotatedText _text;
    private readonly ClauseBreaks _breaks;
    private readonly bool[] _isAttributed;

    public ArticleClauses(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        _text = text;
        _breaks = new ClauseBreaks(text);
        _isAttributed = new bool[text.Count];
        foreach (Attribution attribution in attributions)
        {
            Mark(attribution.Content);
            Mark(attribution.Cue);
            Mark(attribution.Source);
        }
    }

    /// <summary>The article's own claims, in the order of the text.</summary>
    public void Find(ClaimSplitter splitter, List<ClaimTokens> claims, CancellationToken cancellation)
    {
        var parts = new List<ClaimTokens>();
        foreach (Sentence sentence in _text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsAttributed(sentence)) continue;
            parts.Clear();
            int first = sentence.FirstToken;
            for (int token = first + 1; token < sentence.EndToken; token++)
            {
                if (!EndsReport(token, sentence.EndToken)) continue;
                splitter.SplitTokens(first, token, parts);
                first = token;
            }

            splitter.SplitTokens(first, sentence.EndToken, parts);
            foreach (ClaimTokens part in parts)
                if (IsOwn(part)) claims.Add(part);
        }
    }

    /// <summary>Whether the clause's verb and subject stand outside of what is attributed; headings and lists without a verb are no claims.</summary>
    private bool IsOwn(ClaimTokens part)
    {
        if (_isAttributed[part.Head]) return false;
        bool subject = false;
        foreach (int token in part.Tokens)
        {
            if (_isAttributed[token]) continue;
            string tag = _text.Tag(token);
            if (subject && PennTags.IsFinite(tag)) return true;
            subject |= ClaimShape.CanBeSubject(tag);
        }

        return ClaimShape.Of(part) == ClaimForm.Question;
    }

    /// <summary>Whether a joiner behind a content leads on to a clause of the article's: "Hill said it rained, but the crowd stayed".</summary>
    private bool EndsReport(int token, int end)
    {
        if (_isAttributed[token] || !_breaks.IsJoiner(token) || token + 1 >= end || _isAttributed[token + 1]) return false;
        int before = _text.Is(token - 1, ",") ? token - 2 : token - 1;
        return before >= 0 && _isAttributed[before] && _breaks.BeginsClause(token + 1, end);
    }

    private bool IsAttributed(Sentence sentence)
    {
        for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (!_isAttributed[token] && Marks.HasLetterOrDigit(_text.Word(token))) return false;
        return true;
    }

    private void Mark(ImmutableArray<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
            for (int token = _text.TokenAt(span.Start); token < _text.Count && _text.Tokens[token].Span.Start < span.End; token++)
                _isAttributed[token] = true;
    }
}
