using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Finds the quotation that another one, without a source of its own, repeats the beginning of.</summary>
internal sealed class RepeatedQuotations
{
    /// <summary>As many words in a row are no accident.</summary>
    private const int Words = 4;

    private readonly AnnotatedText _text;
    private readonly SpeechContext _speech;
    private readonly Dictionary<string, int> _drafts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Resolution[] _resolutions;

    public RepeatedQuotations(AnnotatedText text, SpeechContext speech, Resolution[] resolutions)
    {
        _text = text;
        _speech = speech;
        _resolutions = resolutions;
        if (!speech.Drafts.Any(draft => draft.Form is SourceForm.Floating or SourceForm.Line)) return;
        for (int i = 0; i < resolutions.Length; i++)
        {
            if (resolutions[i].Speaker is null || speech.Drafts[i].Form != SourceForm.Stated) continue;
            foreach (TextSpan quotation in speech.Drafts[i].Quotations)
            {
                foreach (string run in Runs(quotation)) _drafts.TryAdd(run, i);
            }
        }
    }

    /// <summary>The speaker of the quotation whose words the draft's quotation begins with, or null.</summary>
    public Entity? SpeakerOf(int draft)
    {
        if (_speech.Drafts[draft].Quotations is not [var quotation, ..]) return null;
        string? first = Runs(quotation).FirstOrDefault();
        return first is not null && _drafts.TryGetValue(first, out int other) && other != draft ? _resolutions[other].Speaker : null;
    }

    /// <summary>Each run of words in the span, in its order.</summary>
    private IEnumerable<string> Runs(TextSpan span)
    {
        var words = new Queue<string>(Words);
        for (int i = _text.TokenAt(span.Start); i < _text.Count && _text.Tokens[i].Span.Start < span.End; i++)
        {
            if (!char.IsLetterOrDigit(_text.First(i))) continue;
            if (words.Count == Words) words.Dequeue();
            words.Enqueue(_text.Word(i).ToString());
            if (words.Count == Words) yield return string.Join(' ', words);
        }
    }
}
