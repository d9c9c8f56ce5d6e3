namespace QuoteKit.Claims;

/// <summary>How the model's file writes a feature: its kind, a colon, and its parts with a space between.</summary>
internal static class FeatureName
{
    public static string Of(WorthinessFeature feature, FeaturePart first, FeaturePart second)
    {
        string name = $"{feature.ToString().ToLowerInvariant()}:{Folded(first.Text)}";
        return second.Text.IsEmpty ? name : $"{name} {Folded(second.Text)}";
    }

    /// <summary>The key of the feature that is written so.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ulong KeyOf(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Enum.TryParse(name.AsSpan(0, colon), ignoreCase: true, out WorthinessFeature feature))
            throw new InvalidDataException($"'{name}' is no feature of check-worthiness.");
        ReadOnlySpan<char> parts = name.AsSpan(colon + 1);
        int space = parts.IndexOf(' ');
        FeaturePart first = new(space < 0 ? parts : parts[..space]), second = space < 0 ? default : new(parts[(space + 1)..]);
        return FeaturePart.Key(feature, first.Hash, second.Hash);
    }

    private static string Folded(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[text.Length];
        for (int i = 0; i < text.Length; i++) folded[i] = FeaturePart.Folded(text[i]);
        return folded.ToString();
    }
}
