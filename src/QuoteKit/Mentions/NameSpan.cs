namespace QuoteKit.Mentions;

/// <summary>A name as the labels tell it, in tokens.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Last">The index of its last token.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct NameSpan(int First, int Last, MentionKind Kind)
{
    /// <summary>The names of a sequence of labels, ascending.</summary>
    public static List<NameSpan> Read(ReadOnlySpan<byte> labels)
    {
        var names = new List<NameSpan>();
        int first = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Begins(labels[i])) first = i;
            if (NameLabels.Ends(labels[i])) names.Add(new NameSpan(first, i, NameLabels.KindOf(labels[i])));
        }

        return names;
    }
}
