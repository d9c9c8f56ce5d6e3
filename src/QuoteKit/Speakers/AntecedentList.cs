namespace QuoteKit.Speakers;

/// <summary>Those whom a pronoun may stand for, the nearest first, and last the possibility that it is none of them.</summary>
/// <remarks>One list is filled again for each pronoun.</remarks>
internal sealed class AntecedentList
{
    /// <summary>More people than compete for one pronoun; bounds the work.</summary>
    public const int Most = 16;

    private readonly Antecedent[] _candidates = new Antecedent[Most];
    private readonly uint[] _features = new uint[(Most + 1) * AntecedentFeatures.Count];
    private readonly double[] _shares = new double[Most + 1];

    /// <summary>How many candidates there are; the number itself stands for none of them.</summary>
    public int Count { get; private set; }

    public ref Antecedent this[int candidate] => ref _candidates[candidate];

    /// <summary>The features of a candidate, or, at <see cref="Count"/>, of none.</summary>
    public Span<uint> Features(int candidate) => _features.AsSpan(candidate * AntecedentFeatures.Count, AntecedentFeatures.Count);

    /// <summary>How well each candidate and, last, none of them fits; together 1. The judge sets them.</summary>
    public Span<double> Shares => _shares.AsSpan(0, Count + 1);

    public void Clear() => Count = 0;

    /// <summary>Leaves out the candidates for which the test holds.</summary>
    public void Remove(Predicate<Antecedent> test)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
            if (!test(_candidates[i])) _candidates[kept++] = _candidates[i];
        Count = kept;
    }

    /// <summary>Adds a mention of an entity: its nearest one makes it a candidate, the others tell more of it.</summary>
    public void Add(Entity entity, int mention, int sentences, bool isSubject)
    {
        for (int i = 0; i < Count; i++)
        {
            ref Antecedent known = ref _candidates[i];
            if (known.Entity != entity) continue;
            known.Seen++;
            if (isSubject) known.NearestSubject = Math.Min(known.NearestSubject, sentences);
            return;
        }

        if (Count == Most) return;
        _candidates[Count++] = new Antecedent(entity, mention, sentences) { Seen = 1, NearestSubject = isSubject ? sentences : int.MaxValue };
    }
}

/// <summary>Somebody whom a pronoun may stand for.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Mention">The index of the nearest mention before the pronoun.</param>
/// <param name="Sentences">How many sentences before the pronoun's that mention stands.</param>
internal record struct Antecedent(Entity Entity, int Mention, int Sentences)
{
    /// <summary>How many mentions stand near before the pronoun.</summary>
    public int Seen { get; set; }

    /// <summary>How many sentences back it was a subject last; <see cref="int.MaxValue"/> if it was not.</summary>
    public int NearestSubject { get; set; }
}

/// <summary>What a pronoun's own place tells.</summary>
/// <param name="Mention">The index of the pronoun's mention.</param>
/// <param name="Form">What its word tells.</param>
/// <param name="Draft">The draft whose source it is, or -1.</param>
/// <param name="LastDraft">The draft before it whose speaker is known, or -1.</param>
internal readonly record struct PronounPlace(int Mention, Mentions.Pronoun Form, int Draft, int LastDraft)
{
    /// <summary>The weights' column for the pronoun: one person, several, a thing.</summary>
    public int Column => Form.IsPlural ? 1 : Form.Gender == Gender.Neuter ? 2 : 0;
}
