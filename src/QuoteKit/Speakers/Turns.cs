using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Tells who has the word in transcripts and interviews, where labels begin the turns: "HALE: ...", "Q: ... A: ...".</summary>
internal sealed class Turns
{
    /// <summary>Fewer labels make no transcript.</summary>
    private const int FewestLabels = 3;

    /// <summary>The most tokens of a label.</summary>
    private const int LongestLabel = 7;

    private readonly EntityIndex _index;
    private readonly AnnotatedText _text;
    private readonly SourceReader _sources;

    /// <summary>For each paragraph the label of the turn that it belongs to, or an empty span.</summary>
    private readonly TextSpan[] _labels;
    private readonly Dictionary<string, Entity?> _speakers = new(StringComparer.OrdinalIgnoreCase);

    public Turns(EntityIndex index, SourceReader sources)
    {
        (_index, _text, _sources) = (index, index.Text, sources);
        _labels = FindLabels(_text);
    }

    /// <summary>Who has the word at the offset, or null outside transcripts.</summary>
    public Entity? SpeakerAt(int offset)
    {
        if (_text.Count == 0) return null;
        TextSpan label = _labels[_text.ParagraphOf(Math.Min(_text.TokenAt(offset), _text.Count - 1))];
        if (label.IsEmpty) return null;
        string words = label.Of(_text.Text).ToString();
        if (!_speakers.TryGetValue(words, out Entity? speaker)) _speakers[words] = speaker = SpeakerOf(label);
        return speaker;
    }

    /// <summary>Whether the words are the letter that stands for question or answer, not for somebody's name.</summary>
    public bool IsLetter(TextSpan source) => IsLetter(source.Of(_text.Text)) && !_labels[_text.ParagraphOf(_text.TokenAt(source.Start))].IsEmpty;

    private Entity? SpeakerOf(TextSpan label) => label.Of(_text.Text) switch
    {
        "Q" => null,
        "A" => Interviewee(label.Start),
        _ => _sources.Read([label]).Entity,
    };

    private static bool IsLetter(ReadOnlySpan<char> label) => label is "Q" or "A";

    /// <summary>The person named most before the first turn is who answers; a headline's colon makes no turn.</summary>
    private Entity? Interviewee(int offset)
    {
        int first = 0;
        while (!IsLetter(_labels[first].Of(_text.Text))) first++;
        var counts = new Dictionary<Entity, int>();
        Entity? best = null;
        for (int i = 0; i < _index.Mentions.Length && _index.Mentions[i].Span.Start < Math.Min(offset, _labels[first].Start); i++)
        {
            if (_index.Of(i) is not { Kind: SpeakerKind.Person } person) continue;
            counts[person] = counts.GetValueOrDefault(person) + 1;
            if (best is null || counts[person] > counts[best]) best = person;
        }

        return best;
    }

    private static TextSpan[] FindLabels(AnnotatedText text)
    {
        var labels = new TextSpan[text.Paragraphs.Length];
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int found = 0, repeated = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = LabelOf(text, text.Paragraphs[i]);
            if (labels[i].IsEmpty) continue;
            found++;
            string words = labels[i].Of(text.Text).ToString();
            counts[words] = counts.GetValueOrDefault(words) + 1;
            if (counts[words] == 2) repeated++;
        }

        if (found < FewestLabels || repeated == 0) return new TextSpan[labels.Length];
        // A turn goes on over paragraphs without a label.
        for (int i = 1; i < labels.Length; i++)
            if (labels[i].IsEmpty) labels[i] = labels[i - 1];
        return labels;
    }

    /// <summary>The capitalised words before a colon that begin the paragraph, or an empty span.</summary>
    private static TextSpan LabelOf(AnnotatedText text, TextSpan paragraph)
    {
        int first = text.TokenAt(paragraph.Start);
        for (int i = first; i < text.Count && i - first <= LongestLabel && text.Tokens[i].Span.Start < paragraph.End; i++)
        {
            if (text.First(i) == ':') return i == first ? default : text.SpanOf(first, i - 1);
            if (!char.IsUpper(text.First(i)) && text.First(i) is not ('.' or '-') && !NameWords.IsParticle(text.Word(i))) return default;
        }

        return default;
    }
}
