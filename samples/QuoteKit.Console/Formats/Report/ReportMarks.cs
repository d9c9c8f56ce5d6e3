using System.Collections.Immutable;

namespace QuoteKit.Console.Formats.Report;

/// <summary>A stretch of text inside which nothing begins or ends.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Contents">The attributions whose content it is part of, by their places; the innermost comes last.</param>
/// <param name="Sources">Those whose source it is part of.</param>
/// <param name="Cues">Those whose cue it is part of.</param>
/// <param name="Claims">The claims it is part of, by their places.</param>
internal readonly record struct MarkedSpan(TextSpan Span, IReadOnlyList<int> Contents, IReadOnlyList<int> Sources, IReadOnlyList<int> Cues, IReadOnlyList<int> Claims);

/// <summary>Cuts an article wherever a content, source, cue or claim begins or ends, so that marks never overlap.</summary>
internal sealed class ReportMarks
{
    private readonly Sweep _contents, _sources, _cues, _claims;
    private readonly int[] _cuts;
    private int _next;

    public ReportMarks(ExtractionResult result, IEnumerable<int> claims)
    {
        ImmutableArray<Attribution> attributions = result.Attributions;
        IEnumerable<int> all = Enumerable.Range(0, attributions.Length);
        _contents = new Sweep(all, i => attributions[i].Content);
        _sources = new Sweep(all, i => attributions[i].Source);
        _cues = new Sweep(all, i => attributions[i].Cue);
        _claims = new Sweep(claims, i => result.Claims[i].Span);
        _cuts = [.. new[] { _contents, _sources, _cues, _claims }.SelectMany(sweep => sweep.Cuts).Distinct().Order()];
    }

    /// <summary>The stretches of a paragraph, from its beginning to its end. Paragraphs must be asked for in their order.</summary>
    public IEnumerable<MarkedSpan> In(TextSpan paragraph)
    {
        for (int start = paragraph.Start; start < paragraph.End;)
        {
            while (_next < _cuts.Length && _cuts[_next] <= start) _next++;
            int end = _next < _cuts.Length ? Math.Min(_cuts[_next], paragraph.End) : paragraph.End;
            yield return new MarkedSpan(new TextSpan(start, end), _contents.At(start), _sources.At(start), _cues.At(start), _claims.At(start));
            start = end;
        }
    }

    /// <summary>Which spans cover a place that only moves on.</summary>
    private sealed class Sweep
    {
        private readonly (TextSpan Span, int Item)[] _spans;
        private readonly List<(TextSpan Span, int Item)> _open = [];
        private int _next;

        public Sweep(IEnumerable<int> items, Func<int, ImmutableArray<TextSpan>> spansOf) =>
            // The longer one comes first, so that of nested ones the inner is last.
            _spans = [.. items.SelectMany(item => spansOf(item).Select(span => (span, item))).Where(entry => !entry.span.IsEmpty)
                .OrderBy(entry => entry.span.Start).ThenByDescending(entry => entry.span.End)];

        public IEnumerable<int> Cuts => _spans.SelectMany(entry => new[] { entry.Span.Start, entry.Span.End });

        public IReadOnlyList<int> At(int place)
        {
            _open.RemoveAll(entry => entry.Span.End <= place);
            while (_next < _spans.Length && _spans[_next].Span.Start <= place)
            {
                if (_spans[_next].Span.End > place) _open.Add(_spans[_next]);
                _next++;
            }

            return _open.Count == 0 ? [] : [.. _open.Select(entry => entry.Item).Distinct()];
        }
    }
}
