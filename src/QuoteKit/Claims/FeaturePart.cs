namespace QuoteKit.Claims;

/// <summary>A word, tag or other value that a feature is made of: its text for people, its hash for the model.</summary>
/// <param name="text">The value; case does not count.</param>
internal readonly ref struct FeaturePart(ReadOnlySpan<char> text)
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>FNV-1a over the lower-case text; 0 for none.</summary>
    public ulong Hash { get; } = HashOf(text);

    public static implicit operator FeaturePart(string text) => new(text);

    /// <summary>The key of a feature of one or two parts.</summary>
    public static ulong Key(WorthinessFeature feature, ulong first, ulong second)
    {
        ulong key = ((ulong)feature + 1) * 0x9E3779B97F4A7C15;
        key = (key ^ first) * Prime;
        key = (key ^ (key >> 29) ^ second) * 0xBF58476D1CE4E5B9;
        return key ^ (key >> 32);
    }

    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        ulong hash = Basis;
        foreach (char c in text) hash = (hash ^ Folded(c)) * Prime;
        return hash;
    }

    /// <summary>As the model's file writes it: lower case, straight apostrophes.</summary>
    public static char Folded(char c) => c == '’' ? '\'' : char.ToLowerInvariant(c);
}
