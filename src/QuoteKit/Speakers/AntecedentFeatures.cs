using System.Numerics;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>What speaks for and against each candidate of a pronoun, as hashed features.</summary>
internal sealed class AntecedentFeatures(EntityIndex index, SpeechContext speech)
{
    /// <summary>How many features a candidate has.</summary>
    public const int Count = 43;

    /// <summary>How many features at a row's beginning weigh differently for several and for things; what the others tell is the same for all.</summary>
    public const int OwnCount = 3;

    /// <summary>Which features tell what, in their order, for whoever measures what each kind brings.</summary>
    public static readonly (string Name, int First, int End)[] Kinds = [("distance", 3, 9), ("grammar", 9, 19), ("gender", 19, 23), ("prominence", 23, 28), ("who speaks where", 28, 43)];

    private const int Far = 2;

    private readonly AnnotatedText _text = index.Text;

    /// <summary>Fills in the features of all candidates and of none of them.</summary>
    public void Fill(in PronounPlace place, AntecedentList candidates)
    {
        int favourite = 0;
        for (int i = 1; i < candidates.Count; i++)
            if (candidates[i].Entity.Mentions.Count > candidates[favourite].Entity.Mentions.Count)
                favourite = i;
        bool lastAgrees = false;
        for (int i = 0; i < candidates.Count && place.LastDraft >= 0; i++) lastAgrees |= candidates[i].Entity == speech.Speakers[place.LastDraft];
        for (int i = 0; i < candidates.Count; i++) Fill(place, candidates[i], i, candidates.Count, i == favourite, lastAgrees, candidates.Features(i));
        FillNone(place, candidates);
    }

    private void Fill(in PronounPlace place, in Antecedent candidate, int rank, int rivals, bool isFavourite, bool lastAgrees, Span<uint> into)
    {
        Mention pronoun = index.Mentions[place.Mention], nearest = index.Mentions[candidate.Mention];
        Entity entity = candidate.Entity;
        uint kind = (uint)nearest.Kind;
        uint sentences = SentenceBucket(candidate.Sentences), near = Math.Min(sentences, Far);
        uint paragraphs = (uint)Math.Min(_text.ParagraphOf(pronoun.HeadToken) - _text.ParagraphOf(nearest.HeadToken), 3);
        uint subject = IsSubject(nearest) ? 1u : IsFirst(nearest) ? 2u : 0u;
        uint role = RoleOf(pronoun), isSource = Flag(place.Draft >= 0);
        uint source = Flag(speech.IsSource(nearest.HeadToken)), quoted = Flag(speech.IsQuoted(nearest.Span.Start));
        uint gender = Flag(entity.Gender == place.Form.Gender);
        uint form = (uint)place.Form.Gender, last = LastSpeech(place, entity, pronoun);
        uint order = (uint)Math.Min(rank, 3), field = (uint)Math.Min(rivals, 4);
        uint frequency = (uint)Math.Min(BitOperations.Log2((uint)entity.Mentions.Count + 1), 5);
        uint possessive = Flag(_text.Tag(nearest.HeadToken + 1) == "POS" || _text.Tag(nearest.HeadToken) == "PRP$");

        uint article = ArticleOf(nearest), passedOver = Flag(last >= 5 && lastAgrees);
        uint reported = Flag(speech.IsReported(nearest.Span.Start));

        var list = new AntecedentRow(into);
        list.Add(kind, (uint)entity.Kind, gender);
        list.Add(Flag(entity.Speaks), isSource, kind);
        list.Add(nearest.Kind == MentionKind.Noun ? AntecedentRow.Word(_text.Word(nearest.HeadToken)) : 0, isSource);

        // Distance
        list.Add(sentences, kind);
        list.Add(paragraphs, isSource, Math.Min(sentences, 1));
        list.Add(order, field);
        list.Add((uint)BitOperations.Log2((uint)(place.Mention - candidate.Mention)), near);
        list.Add((uint)Math.Min(candidate.Seen, 4), near);
        list.Add(Flag(nearest.Kind == MentionKind.Pronoun && nearest.Gender == place.Form.Gender), sentences);

        // Grammar
        list.Add(subject, sentences);
        list.Add(subject, role, near);
        list.Add(RelationOf(nearest), near);
        list.Add(Flag(SharesHead(pronoun, nearest)), role);
        list.Add(possessive, role, near);
        list.Add(Flag(IsFirst(pronoun)), subject, near);
        list.Add(candidate.NearestSubject == int.MaxValue ? 9 : SentenceBucket(candidate.NearestSubject), order);
        list.Add(Flag(IsJoined(nearest)), near);
        list.Add(Flag(IsVeryNear(place, candidate)), source, subject);
        list.Add(article, isSource, form, near);

        // Gender
        list.Add(order, gender);
        list.Add(gender, field);
        list.Add(gender, form, order, field);
        list.Add(gender, form, (uint)entity.Kind, kind);

        // Prominence
        list.Add(frequency, gender);
        list.Add(Flag(isFavourite), order);
        list.Add(Flag(IsInRole(candidate.Mention)), near);
        list.Add(Flag(_text.ParagraphOf(nearest.HeadToken) == 0), paragraphs);
        list.Add(Flag(nearest.Title is not null), Flag(nearest.Role is not null), near);

        // Who speaks where
        list.Add(quoted, isSource);
        list.Add(source, sentences);
        list.Add(source, role, isSource, near);
        list.Add(source, subject, isSource, sentences);
        list.Add(last, isSource);
        list.Add(last, order);
        list.Add(last, subject, near);
        list.Add(last, gender, form);
        list.Add(last, DraftShape(place), reported);
        list.Add(OwnContent(place, nearest), isSource);
        list.Add(reported, isSource, near);
        list.Add(reported, last, order);
        list.Add((uint)Math.Min(candidate.Seen, 4), Flag(isFavourite), last);
        list.Add(article, passedOver, last);
        list.Add(subject, passedOver, near, reported);
    }

    private void FillNone(in PronounPlace place, AntecedentList candidates)
    {
        const uint None = 0x4E6F6E65;
        Span<uint> into = candidates.Features(candidates.Count);
        uint nearest = candidates.Count == 0 ? 9 : SentenceBucket(candidates[0].Sentences);
        uint isSource = Flag(place.Draft >= 0);
        var list = new AntecedentRow(into);
        list.Add(None, isSource);
        list.Add(None, nearest, isSource);
        list.Add(None, (uint)Math.Min(candidates.Count, 4));
        list.Add(None, Flag(place.LastDraft >= 0));
        list.Add(None, RoleOf(index.Mentions[place.Mention]));
        // The rest of the row repeats one feature that no candidate has, so that all rows are as long.
        for (int i = list.Count; i < Count; i++) into[i] = into[0];
    }

    private static uint Flag(bool holds) => holds ? 1u : 0u;

    private static uint SentenceBucket(int sentences) => sentences switch { <= 3 => (uint)sentences, <= 5 => 4, <= 9 => 5, _ => 6 };

    /// <summary>Subject, owner or neither, by the parse and the pronoun's tag.</summary>
    private uint RoleOf(Mention pronoun) =>
        IsSubject(pronoun) ? 0u : _text.Tag(pronoun.HeadToken) == "PRP$" ? 1u : 2u;

    private bool IsSubject(Mention mention) => _text.Tokens[mention.HeadToken].Relation.StartsWith("nsubj", StringComparison.Ordinal);

    private bool IsFirst(Mention mention) => _text.TokenAt(mention.Span.Start) == _text.Sentences[_text.SentenceOf(mention.HeadToken)].FirstToken;

    private uint RelationOf(Mention mention) => _text.Tokens[mention.HeadToken].Relation switch
    {
        "nsubj" => 1, "obj" => 2, "iobj" => 3, "obl" => 4, "nmod" => 5, "conj" => 6, "appos" => 7, "root" => 8, "compound" => 9, "flat" => 10, _ => 0,
    };

    /// <summary>0 for names and pronouns; for noun phrases whether their first word is an indefinite article, a definite one, or another.</summary>
    private uint ArticleOf(Mention mention)
    {
        if (mention.Kind != MentionKind.Noun) return 0;
        int first = _text.TokenAt(mention.Span.Start);
        return _text.Is(first, "a") || _text.Is(first, "an") || _text.Is(first, "another") ? 1u : _text.Is(first, "the") ? 2u : 3u;
    }

    /// <summary>Whether the entity spoke last before the pronoun, and how far back; or in the draft before that one.</summary>
    private uint LastSpeech(in PronounPlace place, Entity entity, Mention pronoun)
    {
        if (place.LastDraft < 0) return 0;
        if (speech.Speakers[place.LastDraft] == entity)
            return 1 + (uint)Math.Clamp(_text.ParagraphOf(pronoun.HeadToken) - speech.LastParagraph(place.LastDraft), 0, 3);
        return place.LastDraft > 0 && speech.Speakers[place.LastDraft - 1] == entity ? 5u : 6u;
    }

    /// <summary>Whether the mention stands inside the mention's role before it.</summary>
    private bool IsInRole(int mention) => mention > 0 && index.Mentions[mention - 1].Role is { } role && role.Contains(index.Mentions[mention].Span);

    /// <summary>Whether the mention stands in what the pronoun is said to have said: 0 no, else by the type.</summary>
    private uint OwnContent(in PronounPlace place, Mention mention)
    {
        if (place.Draft < 0) return 0;
        foreach (TextSpan content in speech.Drafts[place.Draft].Content)
            if (content.Contains(mention.Span)) return 1 + (uint)speech.Drafts[place.Draft].Type;
        return 0;
    }

    /// <summary>The type of what the pronoun is said to have said, and whether that begins a paragraph.</summary>
    private uint DraftShape(in PronounPlace place)
    {
        if (place.Draft < 0) return 0;
        AttributionDraft draft = speech.Drafts[place.Draft];
        int first = _text.TokenAt(draft.Content[0].Start);
        bool opens = first < _text.Count && _text.BeginsParagraph(first);
        return 1 + (uint)draft.Type + (opens ? 4u : 0) + (draft.Content[0].Start < draft.Source[0].Start ? 8u : 0);
    }

    private bool SharesHead(Mention pronoun, Mention mention) =>
        _text.Tokens[pronoun.HeadToken].Head is >= 0 and var head && _text.Tokens[mention.HeadToken].Head == head;

    private bool IsJoined(Mention mention) =>
        _text.Is(mention.HeadToken + 1, "and") || _text.Is(_text.TokenAt(mention.Span.Start) - 1, "and");

    /// <summary>Whether it is the nearest in the pronoun's own sentence or the one before.</summary>
    private static bool IsVeryNear(in PronounPlace place, in Antecedent candidate) =>
        candidate.Sentences <= 1 && place.Mention - candidate.Mention <= 3;
}
