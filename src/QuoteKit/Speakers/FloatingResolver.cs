using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Finds who goes on in a quotation without cue.</summary>
internal sealed class FloatingResolver(EntityIndex index, SpeechContext speech)
{
    private readonly AnnotatedText _text = index.Text;

    /// <summary>The speaker and how found, or null.</summary>
    public (Entity? Speaker, SpeakerResolution By) Resolve(int draft)
    {
        int start = speech.Drafts[draft].Content[0].Start;
        int paragraph = speech.FirstParagraph(draft);
        if (NameBehind(draft) is { } behind) return (behind, SpeakerResolution.Name);
        int previous = Previous(draft);
        if (previous >= 0 && speech.Speakers[previous] is { } same && InSameSentence(previous, start)) return (same, SpeakerResolution.Continuation);
        int from = previous >= 0 ? speech.EndOf(previous) : 0;
        if (LeadIn(from, start, paragraph) is { } subject) return (subject, SpeakerResolution.Continuation);
        if (previous < 0 || speech.Speakers[previous] is not { } speaker) return default;
        int distance = paragraph - speech.LastParagraph(previous);
        if (distance > 1) return default;
        if (distance == 1 && Other(draft, previous, speaker) is { } other) return (other, SpeakerResolution.Alternation);
        return (speaker, SpeakerResolution.Continuation);
    }

    /// <summary>The person whose name follows a comma that ends the quotation: "It rained," Ann Hale, a farmer, ...</summary>
    private Entity? NameBehind(int draft)
    {
        TextSpan last = speech.Drafts[draft].Content[^1];
        int next = _text.TokenAt(last.End), mention = index.MentionAt(last.End);
        if (next >= _text.Count || mention >= index.Mentions.Length || index.Mentions[mention].Kind != MentionKind.Person || index.Mentions[mention].Span.Start != _text.Tokens[next].Span.Start) return null;
        return last.Of(_text.Text).TrimEnd("\"”’' »").EndsWith(",", StringComparison.Ordinal) ? index.Of(mention) : null;
    }

    /// <summary>Whether the quotation goes on in the sentence of the draft's source: "Hale told Cole, which meant “more work.”"</summary>
    private bool InSameSentence(int draft, int start)
    {
        AttributionDraft it = speech.Drafts[draft];
        if (it.Source.IsDefaultOrEmpty) return false;
        return _text.SentenceOf(Math.Min(_text.TokenAt(it.Source[0].Start), _text.Count - 1)) == _text.SentenceOf(Math.Min(_text.TokenAt(start), _text.Count - 1));
    }

    /// <summary>The last draft that ends before this one begins.</summary>
    private int Previous(int draft)
    {
        const int MostBack = 6;
        for (int i = draft - 1; i >= 0 && i >= draft - MostBack; i--)
        {
            if (speech.EndOf(i) <= speech.Drafts[draft].Content[0].Start) return i;
        }

        return -1;
    }

    /// <summary>
    /// The one who is asked or answers: in a dialogue of turns in paragraphs of their own the quotation before was a
    /// question and somebody else spoke right before it, or this one asks on after an answer.
    /// </summary>
    private Entity? Other(int draft, int previous, Entity speaker)
    {
        int before = Previous(previous);
        if (before < 0 || speech.FirstParagraph(previous) - speech.LastParagraph(before) > 1) return null;
        bool turn = EndsWithQuestion(speech.Drafts[previous]) || (EndsWithQuestion(speech.Drafts[draft]) && EndsWithQuestion(speech.Drafts[before]));
        return turn && speech.Speakers[before] is { } other && other != speaker && other.IsOnePerson ? other : null;
    }

    private bool EndsWithQuestion(AttributionDraft draft)
    {
        ReadOnlySpan<char> words = draft.Content[^1].Of(_text.Text).TrimEnd("\"”’' ».,");
        return words.EndsWith("?", StringComparison.Ordinal);
    }

    /// <summary>The subject of the last sentence between the draft before and the quotation, in its paragraph or the one before.</summary>
    private Entity? LeadIn(int from, int start, int paragraph)
    {
        int token = _text.TokenAt(start) - 1;
        while (token >= 0 && !char.IsLetterOrDigit(_text.First(token))) token--;
        if (token < 0 || _text.Tokens[token].Span.Start < from || paragraph - _text.ParagraphOf(token) > 1) return null;
        Sentence sentence = _text.Sentences[_text.SentenceOf(token)];
        int begin = Math.Max(sentence.Span.Start, from);
        for (int i = index.MentionAt(begin); i < index.Mentions.Length && index.Mentions[i].Span.Start < start; i++)
        {
            Mention mention = index.Mentions[i];
            if (speech.IsQuoted(mention.Span.Start)) continue;
            // A pronoun as subject leaves it to the speaker before, who is most often meant.
            return mention.Kind == MentionKind.Person ? index.Of(i) : null;
        }

        return null;
    }
}
