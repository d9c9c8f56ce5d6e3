using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Where speech stands in the text, and who has spoken so far.</summary>
internal sealed class SpeechContext
{
    private readonly AnnotatedText _text;
    private readonly List<TextSpan> _quotations = [];
    private readonly bool[] _sourceTokens;
    private readonly bool[] _contentTokens;

    public SpeechContext(AnnotatedText text, ImmutableArray<AttributionDraft> drafts)
    {
        _text = text;
        Drafts = drafts;
        _sourceTokens = new bool[text.Count + 1];
        _contentTokens = new bool[text.Count + 1];
        Speakers = new Entity?[drafts.Length];
        Others = new ImmutableArray<Entity>[drafts.Length];
        foreach (AttributionDraft draft in drafts)
        {
            _quotations.AddRange(draft.Quotations);
            foreach (TextSpan source in draft.Source) Mark(source, _sourceTokens);
            foreach (TextSpan content in draft.Content) Mark(content, _contentTokens);
        }

        _quotations.Sort();
    }

    public ImmutableArray<AttributionDraft> Drafts { get; }

    /// <summary>The speakers of the drafts that have been resolved.</summary>
    public Entity?[] Speakers { get; }

    /// <summary>Those who said the drafts together with the speakers.</summary>
    public ImmutableArray<Entity>[] Others { get; }

    /// <summary>Whether the offset lies inside a quotation.</summary>
    public bool IsQuoted(int offset)
    {
        int low = 0, high = _quotations.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_quotations[middle].Start > offset) high = middle;
            else low = middle + 1;
        }

        return low > 0 && _quotations[low - 1].Contains(offset);
    }

    /// <summary>Whether the token is part of some source's words.</summary>
    public bool IsSource(int token) => _sourceTokens[token];

    /// <summary>How many drafts begin before the offset.</summary>
    public int StartedBefore(int offset)
    {
        int low = 0, high = Drafts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Drafts[middle].Content[0].Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The last draft that ends before the offset and whose speaker is known, among the few before it; or -1.</summary>
    public int LastBefore(int offset)
    {
        const int MostBack = 5;
        int started = StartedBefore(offset);
        for (int i = started - 1; i >= 0 && i >= started - MostBack; i--)
            if (Speakers[i] is not null && EndOf(i) <= offset) return i;
        return -1;
    }

    /// <summary>Whether the offset lies in what somebody is said to have said.</summary>
    public bool IsReported(int offset) => _contentTokens[_text.TokenAt(offset)];

    private void Mark(TextSpan span, bool[] tokens)
    {
        for (int i = _text.TokenAt(span.Start); i < _text.Count && _text.Tokens[i].Span.Start < span.End; i++) tokens[i] = true;
    }

    /// <summary>The paragraph in which a draft begins.</summary>
    public int FirstParagraph(int draft) => ParagraphAt(Drafts[draft].Content[0].Start);

    /// <summary>The paragraph in which a draft's content, source and cue end.</summary>
    public int LastParagraph(int draft) => ParagraphAt(EndOf(draft) - 1);

    /// <summary>The offset behind a draft's content, source and cue.</summary>
    public int EndOf(int draft)
    {
        AttributionDraft it = Drafts[draft];
        int end = it.Content[^1].End;
        if (!it.Source.IsDefaultOrEmpty) end = Math.Max(end, it.Source[^1].End);
        if (!it.Cue.IsDefaultOrEmpty) end = Math.Max(end, it.Cue[^1].End);
        return end;
    }

    private int ParagraphAt(int offset) => _text.Count == 0 ? 0 : _text.ParagraphOf(Math.Min(_text.TokenAt(offset), _text.Count - 1));
}
