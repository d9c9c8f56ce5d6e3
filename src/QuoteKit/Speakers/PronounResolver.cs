using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Finds whom a pronoun stands for: among those before it who agree in gender and number, the judge's choice.</summary>
internal sealed class PronounResolver(EntityIndex index, SpeechContext speech, Turns turns, IAntecedentJudge judge)
{
    /// <summary>How far back an antecedent is looked for.</summary>
    private const int MostMentions = 80, MostSentences = 14, JointSentences = 3;

    /// <summary>How many tokens before a predicate its copula is looked for.</summary>
    private const int PredicateReach = 4;

    /// <summary>How often the last speaker is meant by "they" or "it" soon after.</summary>
    private const double ShareOfGoingOn = 0.75;

    private readonly AnnotatedText _text = index.Text;
    private readonly AntecedentList _candidates = new();
    private readonly JointNames _joined = new(index);
    private readonly Dictionary<int, Entity?> _joint = [];
    private readonly AntecedentFeatures _features = new(index, speech);

    /// <summary>Whom the pronouns so far stand for, by mention; those in between lead from one sentence to the next.</summary>
    private readonly Entity?[] _chain = new Entity?[index.Mentions.Length];
    private int _chained;

    /// <summary>The antecedent, or null with the reason.</summary>
    /// <param name="pronoun">The index of the pronoun's mention.</param>
    /// <param name="draft">The draft whose source it is; -1 if it is none.</param>
    public Resolution Resolve(int pronoun, int draft)
    {
        Mention mention = index.Mentions[pronoun];
        PronounTable.TryGet(_text.Word(mention.HeadToken), out Pronoun form);
        double probability = 1;
        Entity? entity = form.Person switch
        {
            0 => index.Antecedent(mention.Span.Start),
            1 => Enclosing(mention),
            2 => null,
            _ => Third(pronoun, form, draft, out probability),
        };
        if (entity is null) return Resolution.Unknown(form.IsPlural ? UnresolvedReason.Plural : UnresolvedReason.NoAntecedent);
        return Resolution.FoundAll(entity, SpeakerResolution.Pronoun, pronoun) with { Probability = probability };
    }

    /// <summary>The speaker of the quotation, content or turn that the first person stands in.</summary>
    private Entity? Enclosing(Mention mention)
    {
        const int MostBack = 12;
        int last = speech.StartedBefore(mention.Span.End) - 1;
        for (int i = last; i >= 0 && i > last - MostBack; i--)
        {
            foreach (TextSpan content in speech.Drafts[i].Content)
            {
                if (content.Contains(mention.Span)) return speech.Speakers[i];
            }
        }

        return turns.SpeakerAt(mention.Span.Start);
    }

    private Entity? Third(int pronoun, Pronoun form, int draft, out double probability)
    {
        ChainUpTo(pronoun);
        Entity? entity = Choose(pronoun, form, draft, out probability);
        if (_chained == pronoun) _chain[_chained++] = entity;
        return entity;
    }

    /// <summary>Resolves the pronouns for people that stand before a mention and in no quotation.</summary>
    public void ChainUpTo(int end)
    {
        for (; _chained < Math.Min(end, _chain.Length); _chained++)
        {
            Mention mention = index.Mentions[_chained];
            if (mention.Kind != MentionKind.Pronoun || speech.IsQuoted(mention.Span.Start)) continue;
            PronounTable.TryGet(_text.Word(mention.HeadToken), out Pronoun between);
            // "It" stands for things more often than for who speaks.
            if (between.Person != 3 || between.Gender == Gender.Neuter) continue;
            _chain[_chained] = Choose(_chained, between, -1, out _);
        }
    }

    private Entity? Choose(int pronoun, Pronoun form, int draft, out double probability)
    {
        Mention mention = index.Mentions[pronoun];
        int sentence = _text.SentenceOf(mention.HeadToken);
        bool goesOn = !form.IsPlural && speech.IsReported(mention.Span.Start);
        _candidates.Clear();
        for (int i = pronoun - 1; i >= 0 && i >= pronoun - MostMentions; i--)
        {
            Mention candidate = index.Mentions[i];
            int distance = sentence - _text.SentenceOf(candidate.HeadToken);
            if (distance > MostSentences) break;
            if ((!goesOn && IsAnybody(candidate)) || IsPredicate(candidate)) continue;
            // Nobody is called by name in their own quotation.
            if (draft >= 0 && speech.IsQuoted(candidate.Span.Start) && IsOwnContent(candidate, draft)) continue;
            if (form.IsPlural && distance <= JointSentences && Joint(i) is { } joint) _candidates.Add(joint, i, distance, IsSubject(candidate));
            if ((index.Of(i) ?? _chain[i]) is not { } entity || !Agrees(entity, candidate, form)) continue;
            _candidates.Add(entity, i, distance, IsSubject(candidate));
        }

        probability = 0;
        var place = new PronounPlace(pronoun, form, draft, speech.LastBefore(mention.Span.Start));
        // Behind a woman who speaks, "she" is not "a dealer" who was mentioned by the way.
        if (place.LastDraft >= 0 && speech.Speakers[place.LastDraft]?.Gender == form.Gender && form.Gender is Gender.Masculine or Gender.Feminine)
            _candidates.Remove(candidate => candidate.Entity.Gender == Gender.Unknown && IsIndefinite(index.Mentions[candidate.Mention]) && candidate.NearestSubject == int.MaxValue);
        if (_candidates.Count == 0) return null;
        if (place.Column > 0 && GoesOn(place) is var same and >= 0)
        {
            probability = ShareOfGoingOn;
            return _candidates[same].Entity;
        }

        _features.Fill(place, _candidates);
        (int chosen, probability) = judge.Choose(place, _candidates);
        return chosen < _candidates.Count ? _candidates[chosen].Entity : null;
    }

    /// <summary>"A leader", "any voter" in what somebody says: whoever that may be, but for who says it and goes on with "she".</summary>
    private bool IsAnybody(Mention mention) => speech.IsReported(mention.Span.Start) && IsIndefinite(mention);

    /// <summary>"She is a teacher", "described her as the best pupil": what is said of somebody names nobody new.</summary>
    private bool IsPredicate(Mention mention)
    {
        if (mention.Kind != MentionKind.Noun) return false;
        int head = mention.HeadToken, first = _text.TokenAt(mention.Span.Start);
        if (first > 0 && _text.Is(first - 1, "as") && _text.Tokens[head].Relation == "obl") return true;
        for (int i = first - 1; i >= 0 && first - i <= PredicateReach && i >= _text.Sentences[_text.SentenceOf(head)].FirstToken; i--)
            if (_text.Tokens[i].Relation == "cop" && _text.Tokens[i].Head == head) return true;
        return false;
    }

    private bool IsIndefinite(Mention mention)
    {
        int first = _text.TokenAt(mention.Span.Start);
        return mention.Kind == MentionKind.Noun && (_text.Is(first, "a") || _text.Is(first, "an") || _text.Is(first, "any") || _text.Is(first, "every") || _text.Is(first, "no"));
    }

    private bool IsOwnContent(Mention mention, int draft)
    {
        foreach (TextSpan content in speech.Drafts[draft].Content)
            if (content.Contains(mention.Span)) return true;
        return false;
    }

    private bool IsSubject(Mention mention) => _text.Tokens[mention.HeadToken].Relation.StartsWith("nsubj", StringComparison.Ordinal);

    /// <summary>The joined names that begin at the mention ("Ann Hale and Paul Cole"), or null.</summary>
    private Entity? Joint(int mention)
    {
        if (_joint.TryGetValue(mention, out Entity? known)) return known;
        Mention first = index.Mentions[mention];
        if (first.Kind == MentionKind.Person && !speech.IsQuoted(first.Span.Start)
            && _joined.After(mention, _text.Sentences[_text.SentenceOf(first.HeadToken)].Span.End) is { Count: > 0 } others)
        {
            known = new Entity(-1, SpeakerKind.Group)
            {
                Members = [.. others.Prepend(mention).Select(i => index.Of(i)!)],
                Phrase = new TextSpan(first.Span.Start, index.Mentions[others[^1]].Span.End),
            };
        }

        return _joint[mention] = known;
    }

    /// <summary>The candidate who spoke last and was named just now: "they" and "it" most often go on with that one. Or -1.</summary>
    private int GoesOn(in PronounPlace place)
    {
        const int Near = 2;
        if (place.LastDraft < 0) return -1;
        for (int i = 0; i < _candidates.Count; i++)
            if (_candidates[i].Entity == speech.Speakers[place.LastDraft] || IsJointOf(_candidates[i].Entity, place.LastDraft)) return _candidates[i].Sentences <= Near ? i : -1;
        return -1;
    }

    private bool IsJointOf(Entity entity, int draft) => !entity.Members.IsEmpty && entity.Members[0] == speech.Speakers[draft] && !speech.Others[draft].IsDefaultOrEmpty;

    private bool Agrees(Entity entity, Mention candidate, Pronoun form)
    {
        if (candidate.Kind == MentionKind.Other && form.Gender == Gender.Neuter && NameWords.IsPeople(_text.Word(candidate.HeadToken))) return false;
        // What stands in a quotation alone was named by its speaker, not by the article's author.
        if (candidate.Kind == MentionKind.Noun && (form.IsPlural || form.Gender == Gender.Neuter) && speech.IsQuoted(candidate.Span.Start)) return false;
        if (form.IsPlural) return entity.Kind is SpeakerKind.Group || IsTeam(entity, candidate) || (entity.Kind == SpeakerKind.Organization && (entity.Speaks || candidate.Kind is not (MentionKind.Location or MentionKind.Other)));
        // "In a statement, it said": the statement says nothing by itself.
        if (form.Gender == Gender.Neuter && candidate.Kind == MentionKind.Noun && SourcePhrase.IsMessage(_text.Lemma(candidate.HeadToken))) return false;
        if (form.Gender == Gender.Neuter) return entity.Kind == SpeakerKind.Organization || entity.Gender == Gender.Neuter;
        return entity.IsOnePerson && (entity.Gender == Gender.Unknown || entity.Gender == form.Gender);
    }

    /// <summary>"The team", "a company": one thing of many people, who are "they".</summary>
    private bool IsTeam(Entity entity, Mention candidate) =>
        entity.Kind == SpeakerKind.Unnamed && entity.Gender == Gender.Neuter && candidate.Kind == MentionKind.Noun && !SourcePhrase.IsMessage(_text.Lemma(candidate.HeadToken));
}
