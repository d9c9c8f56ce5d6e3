using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Takes the features of one sentence or claim; each is reported as often as it occurs.</summary>
internal interface IFeatureSink
{
    void Add(WorthinessFeature feature, FeaturePart first, FeaturePart second = default);
}

/// <summary>Collects what the check-worthiness of a sentence is judged by: its words, tags, mentions, numbers, frame, tense and length.</summary>
internal static class WorthinessFeatures
{
    /// <summary>No word that a model could know is longer, and hashing one must not cost time.</summary>
    private const int LongestWord = 40;

    /// <summary>By <see cref="MentionKind"/>.</summary>
    private static readonly string[] Kinds = ["person", "organization", "location", "other", "noun", "pronoun"];

    private static readonly string[] Lengths = ["0", "1", "2", "3", "4", "5", "6", "7"];
    private static readonly int[] LengthSteps = [3, 6, 9, 13, 18, 25, 35];

    private static readonly (ClaimSign Sign, string Name)[] Signs =
    [
        (ClaimSign.Quantity, "quantity"), (ClaimSign.Date, "date"), (ClaimSign.Comparison, "comparison"), (ClaimSign.Cause, "cause"),
        (ClaimSign.Negation, "negation"), (ClaimSign.Hedge, "hedge"), (ClaimSign.Future, "future"), (ClaimSign.Opinion, "opinion"), (ClaimSign.Feeling, "feeling"),
    ];

    public static void Collect<TSink>(ClaimTokens claim, MentionLookup mentions, ref TSink sink) where TSink : IFeatureSink, allows ref struct
    {
        AnnotatedText text = claim.Text;
        ReadOnlySpan<int> tokens = claim.Tokens;
        ClaimSign signs = ClaimSign.None;
        int numbers = 0;
        FeaturePart word = default, tag = "^";
        foreach (int token in tokens)
        {
            signs |= ClaimReading.SignsOf(text, token);
            FeaturePart nextWord = WordAt(text, token), nextTag = text.Tag(token);
            sink.Add(WorthinessFeature.Word, nextWord);
            if (!word.Text.IsEmpty) sink.Add(WorthinessFeature.Words, word, nextWord);
            sink.Add(WorthinessFeature.Tag, nextTag);
            sink.Add(WorthinessFeature.Tags, tag, nextTag);
            if (nextWord.Text[0] == '#') numbers++;
            else if (nextWord.Text is "?" or "$" or "%") sink.Add(WorthinessFeature.Mark, nextWord);
            if (nextTag.Text is ['V', 'B', ..] or "MD") sink.Add(WorthinessFeature.Tense, nextTag);
            word = nextWord;
            tag = nextTag;
        }

        sink.Add(WorthinessFeature.Tags, tag, "$");
        foreach (var (sign, name) in Signs)
            if (signs.HasFlag(sign)) sink.Add(WorthinessFeature.Sign, name);
        for (int n = 1; n <= Math.Min(numbers, 3); n++) sink.Add(WorthinessFeature.Mark, Lengths[n]);
        int step = 0;
        while (step < LengthSteps.Length && tokens.Length > LengthSteps[step]) step++;
        sink.Add(WorthinessFeature.Length, Lengths[step]);
        CollectFrame(claim, ref sink);
        CollectMentions(claim, mentions, ref sink);
    }

    private static void CollectFrame<TSink>(ClaimTokens claim, ref TSink sink) where TSink : IFeatureSink, allows ref struct
    {
        AnnotatedText text = claim.Text;
        FeaturePart root = text.Lemma(claim.Head), form = text.Tag(claim.Head), subject = "none", complement = "none";
        bool hasSubject = false, hasObject = false;
        sink.Add(WorthinessFeature.Root, root);
        sink.Add(WorthinessFeature.RootForm, form);
        foreach (int token in claim.Tokens)
        {
            Token at = text.Tokens[token];
            if (at.Head != claim.Head) continue;
            sink.Add(WorthinessFeature.Frame, at.Relation);
            if (!hasSubject && Relations.IsSubject(at.Relation))
            {
                subject = at.Lemma;
                hasSubject = true;
                sink.Add(WorthinessFeature.SubjectTag, at.Tag);
            }
            else if (!hasObject && at.Relation == "obj")
            {
                complement = at.Lemma;
                hasObject = true;
            }
            else if (at.Relation.StartsWith("aux", StringComparison.Ordinal)) sink.Add(WorthinessFeature.RootForm, form, new FeaturePart(text.Word(token)));
        }

        sink.Add(WorthinessFeature.Subject, subject);
        sink.Add(WorthinessFeature.Object, complement);
        sink.Add(WorthinessFeature.SubjectRoot, subject, root);
        sink.Add(WorthinessFeature.RootObject, root, complement);
    }

    private static void CollectMentions<TSink>(ClaimTokens claim, MentionLookup mentions, ref TSink sink) where TSink : IFeatureSink, allows ref struct
    {
        Span<int> counts = stackalloc int[Kinds.Length];
        foreach (Mention mention in mentions.Within(claim)) counts[(int)mention.Kind]++;
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            if (counts[kind] > 0) sink.Add(WorthinessFeature.Mention, Kinds[kind]);
            if (counts[kind] > 1) sink.Add(WorthinessFeature.Mention, Kinds[kind], "2");
        }
    }

    private static FeaturePart WordAt(AnnotatedText text, int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (!char.IsAsciiDigit(word[0])) return new FeaturePart(word.Length > LongestWord ? word[..LongestWord] : word);
        return word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) ? "#year" : "#";
    }
}
