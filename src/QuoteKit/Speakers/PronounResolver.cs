using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Finds whom a pronoun stands for: the nearest who agrees in gender and number, subjects and the last speaker first.</summary>
internal sealed class PronounResolver(EntityIndex index, SpeechContext speech)
{
    /// <summary>How far back an antecedent is looked for.</summary>
    private const int MostMentions = 80, MostSentences = 14;

    private readonly AnnotatedText _text = index.Text;

    /// <summary>Whom the pronouns so far stand for, by mention; those in between lead from one sentence to the next.</summary>
    private readonly Entity?[] _chain = new Entity?[index.Mentions.Length];
    private int _chained;

    /// <summary>The antecedent, or null with the reason.</summary>
    /// <param name="pronoun">The index of the pronoun's mention.</param>
    /// <param name="draft">The draft whose source it is.</param>
    /// <param name="reason">Why there is none.</param>
    public Entity? Resolve(int pronoun, int draft, out UnresolvedReason reason)
    {
        Mention mention = index.Mentions[pronoun];
        PronounTable.TryGet(_text.Word(mention.HeadToken), out Pronoun form);
        reason = UnresolvedReason.None;
        Entity? entity = form.Person switch
        {
            0 => index.Antecedent(mention.Span.Start),
            1 or 2 => Enclosing(mention, draft),
            _ => Third(pronoun, form, draft),
        };
        if (entity is null) reason = form.IsPlural ? UnresolvedReason.Plural : UnresolvedReason.NoAntecedent;
        return entity;
    }

    /// <summary>The speaker of the quotation or content that the first person stands in.</summary>
    private Entity? Enclosing(Mention mention, int draft)
    {
        const int MostBack = 12;
        for (int i = draft - 1; i >= 0 && i >= draft - MostBack; i--)
        {
            foreach (TextSpan content in speech.Drafts[i].Content)
            {
                if (content.Contains(mention.Span)) return speech.Speakers[i];
            }
        }

        return null;
    }

    private Entity? Third(int pronoun, Pronoun form, int draft)
    {
        for (; _chained < pronoun; _chained++)
        {
            Mention mention = index.Mentions[_chained];
            if (mention.Kind != MentionKind.Pronoun || mention.Gender is not (Gender.Masculine or Gender.Feminine) || speech.IsQuoted(mention.Span.Start)) continue;
            PronounTable.TryGet(_text.Word(mention.HeadToken), out Pronoun between);
            _chain[_chained] = Nearest(_chained, between, draft);
        }

        Entity? entity = Nearest(pronoun, form, draft);
        if (_chained == pronoun) _chain[_chained++] = entity;
        return entity;
    }

    private Entity? Nearest(int pronoun, Pronoun form, int draft)
    {
        Mention mention = index.Mentions[pronoun];
        int sentence = _text.SentenceOf(mention.HeadToken);
        int paragraph = _text.ParagraphOf(mention.HeadToken);
        Entity? lastSpeaker = LastSpeaker(draft, paragraph);
        Entity? best = null;
        double bestScore = double.NegativeInfinity;
        for (int i = pronoun - 1; i >= 0 && i >= pronoun - MostMentions; i--)
        {
            Mention candidate = index.Mentions[i];
            int distance = sentence - _text.SentenceOf(candidate.HeadToken);
            if (distance > MostSentences) break;
            if ((index.Of(i) ?? _chain[i]) is not { } entity || !Agrees(entity, candidate, form)) continue;
            double score = Score(i, candidate, entity, form, distance, paragraph - _text.ParagraphOf(candidate.HeadToken), lastSpeaker);
            if (score <= bestScore) continue;
            best = entity;
            bestScore = score;
        }

        if (lastSpeaker is not null && best is null && Agrees(lastSpeaker, null, form)) best = lastSpeaker;
        return best;
    }

    private double Score(int i, Mention candidate, Entity entity, Pronoun form, int sentences, int paragraphs, Entity? lastSpeaker)
    {
        double score = (Weights.Sentence * sentences) + (Weights.Paragraph * paragraphs);
        if (speech.IsQuoted(candidate.Span.Start)) score += Weights.Quoted;
        if (IsSubject(candidate)) score += sentences == 0 ? Weights.SubjectOfSameSentence : Weights.Subject;
        if (speech.IsSource(candidate.HeadToken)) score += Weights.Source;
        if (entity == lastSpeaker) score += Weights.LastSpeaker;
        if (candidate.Kind == MentionKind.Noun) score += Weights.Noun;
        if (entity.Gender == form.Gender && form.Gender is Gender.Masculine or Gender.Feminine) score += Weights.KnownGender;
        score += Math.Min(Weights.MostForMentions, Weights.Mention * entity.Mentions.Count);
        if (IsInRole(i)) score += Weights.InsideRole;
        if (form.Gender == Gender.Neuter && candidate.Kind is MentionKind.Location or MentionKind.Other && !entity.Speaks) score += Weights.Place;
        if (candidate.Kind == MentionKind.Pronoun && candidate.Gender == form.Gender) score += Weights.SamePronoun;
        return score;
    }

    private bool Agrees(Entity entity, Mention? candidate, Pronoun form)
    {
        if (candidate is { Kind: MentionKind.Other } && form.Gender == Gender.Neuter && NameWords.IsPeople(_text.Word(candidate.HeadToken))) return false;
        if (form.IsPlural) return entity.Kind is SpeakerKind.Group || (entity.Kind == SpeakerKind.Organization && (entity.Speaks || candidate?.Kind is not (MentionKind.Location or MentionKind.Other)));
        if (form.Gender == Gender.Neuter) return entity.Kind == SpeakerKind.Organization || entity.Gender == Gender.Neuter;
        return entity.IsOnePerson && (entity.Gender == Gender.Unknown || entity.Gender == form.Gender);
    }

    /// <summary>Whether the mention reads like its clause's subject: by the parse, or by the verb behind it or its place at the start.</summary>
    private bool IsSubject(Mention mention)
    {
        int head = mention.HeadToken;
        if (_text.Tokens[head].Relation.StartsWith("nsubj", StringComparison.Ordinal)) return true;
        int next = head + 1;
        if (next < _text.Count && _text.Tag(next) is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return _text.TokenAt(mention.Span.Start) == _text.Sentences[_text.SentenceOf(head)].FirstToken;
    }

    /// <summary>Whether the mention stands inside the role of the mention before it.</summary>
    private bool IsInRole(int mention) => mention > 0 && index.Mentions[mention - 1].Role is { } role && role.Contains(index.Mentions[mention].Span);

    /// <summary>Who spoke in the draft before, if that is near.</summary>
    private Entity? LastSpeaker(int draft, int paragraph)
    {
        const int Near = 2;
        for (int i = draft - 1; i >= 0 && i >= draft - 3; i--)
        {
            if (paragraph - speech.LastParagraph(i) > Near) return null;
            if (speech.Speakers[i] is { } speaker) return speaker;
        }

        return null;
    }

    /// <summary>
    /// What speaks for and against a candidate. Set by a search over PolNeAR's training articles, with CoreNLP's
    /// coreference chains as reference; the order between them matters more than their sizes.
    /// </summary>
    private static class Weights
    {
        public const double Sentence = -0.9, Paragraph = -1.1, Quoted = -4, Subject = 1.5, SubjectOfSameSentence = 2.5, Source = 0.6, LastSpeaker = 0.9, Noun = -1.6,
            KnownGender = 2.2, Mention = 0.15, MostForMentions = 1, InsideRole = -1.5, Place = -2, SamePronoun = 0.5;
    }
}
