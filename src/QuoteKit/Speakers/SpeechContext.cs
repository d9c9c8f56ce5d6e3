using System.Collections.Immutable;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Where speech stands in the text, and who has spoken so far.</summary>
internal sealed class SpeechContext
{
    private readonly AnnotatedText _text;
    private readonly List<TextSpan> _quotations = [];
    private readonly HashSet<int> _sourceTokens = [];

    public SpeechContext(AnnotatedText text, ImmutableArray<AttributionDraft> drafts)
    {
        _text = text;
        Drafts = drafts;
        Speakers = new Entity?[drafts.Length];
        foreach (AttributionDraft draft in drafts)
        {
            _quotations.AddRange(draft.Quotations);
            foreach (TextSpan source in draft.Source)
            {
                for (int i = text.TokenAt(source.Start); i < text.Count && text.Tokens[i].Span.Start < source.End; i++) _sourceTokens.Add(i);
            }
        }

        _quotations.Sort();
    }

    public ImmutableArray<AttributionDraft> Drafts { get; }

    /// <summary>The speakers of the drafts that have been resolved.</summary>
    public Entity?[] Speakers { get; }

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
    public bool IsSource(int token) => _sourceTokens.Contains(token);

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
