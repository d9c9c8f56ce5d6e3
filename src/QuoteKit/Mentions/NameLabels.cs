namespace QuoteKit.Mentions;

/// <summary>
/// The labels of tokens: outside, or for each kind of name its beginning, inside, last token and a name of one token
/// (BILOU; Ratinov and Roth 2009).
/// </summary>
internal static class NameLabels
{
    public const byte Outside = 0;

    public const int Kinds = 4;

    public const int Count = 1 + 4 * Kinds;

    private const int First = 0, Inside = 1, Last = 2, Single = 3;

    /// <summary>What the weights' file calls them.</summary>
    public static string[] Names { get; } =
        [.. Enumerable.Range(0, Count).Select(label => label == Outside ? "O" : $"{"BILU"[PartOf((byte)label)]}-{KindOf((byte)label)}")];

    public static MentionKind KindOf(byte label) => (MentionKind)((label - 1) / 4);

    /// <summary>Whether a name begins with this token.</summary>
    public static bool Begins(byte label) => label != Outside && PartOf(label) is First or Single;

    /// <summary>Whether a name ends with this token.</summary>
    public static bool Ends(byte label) => label != Outside && PartOf(label) is Last or Single;

    /// <summary>Whether a token with the right label may follow one with the left; a sentence's ends are like <see cref="Outside"/>.</summary>
    public static bool CanFollow(byte left, byte right)
    {
        bool open = left != Outside && PartOf(left) is First or Inside;
        bool goesOn = right != Outside && PartOf(right) is Inside or Last;
        return open == goesOn && (!open || KindOf(left) == KindOf(right));
    }

    /// <summary>Labels the tokens of a name.</summary>
    public static void Write(Span<byte> labels, int first, int last, MentionKind kind)
    {
        byte zero = (byte)(1 + 4 * (int)kind);
        if (first == last)
        {
            labels[first] = (byte)(zero + Single);
            return;
        }

        labels[first] = (byte)(zero + First);
        for (int i = first + 1; i < last; i++) labels[i] = (byte)(zero + Inside);
        labels[last] = (byte)(zero + Last);
    }

    private static int PartOf(byte label) => (label - 1) % 4;
}
