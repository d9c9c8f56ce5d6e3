using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>A name's words made comparable: lower case, without stops, hyphens, nickname and suffix.</summary>
/// <param name="Words">The words, at least one.</param>
/// <param name="Suffix">"jr", "iii" and so on, or null.</param>
internal readonly record struct NameKey(string[] Words, string? Suffix)
{
    public string Surname => Words[^1];

    public string First => Words[0];

    public string Whole => string.Join(' ', Words);

    /// <summary>The key of a name's span; the words are never empty.</summary>
    public static NameKey Of(AnnotatedText text, TextSpan name)
    {
        var words = new List<string>();
        string? suffix = null;
        bool inNickname = false;
        for (int i = text.TokenAt(name.Start); i < text.Count && text.Tokens[i].Span.Start < name.End; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word[0] is '"' or '“' or '”') inNickname = !inNickname;
            if (inNickname || !char.IsLetterOrDigit(word[0])) continue;
            string plain = Plain(word);
            if (words.Count > 0 && NameWords.IsSuffix(word)) suffix = plain;
            else if (plain.Length > 0) words.Add(plain);
        }

        return new NameKey(words.Count > 0 ? [.. words] : [name.Of(text.Text).ToString()], suffix);
    }

    /// <summary>Whether two full names with one surname can be one person's: first names equal, short for each other, or an initial.</summary>
    public bool CanBe(NameKey other)
    {
        if (Suffix is not null && other.Suffix is not null && Suffix != other.Suffix) return false;
        if (EndsWith(other) || other.EndsWith(this)) return true;
        if (!SameFirst(First, other.First) || Words.Length < 2 || other.Words.Length < 2) return false;
        string middle = Words[1], otherMiddle = other.Words[1];
        return Words.Length < 3 || other.Words.Length < 3 || middle[0] == otherMiddle[0];
    }

    /// <summary>Whether the other name's words are this one's last words.</summary>
    public bool EndsWith(NameKey other)
    {
        if (other.Words.Length > Words.Length) return false;
        return Words.AsSpan(Words.Length - other.Words.Length).SequenceEqual(other.Words);
    }

    private static bool SameFirst(string left, string right) =>
        left == right || ((left.Length == 1 || right.Length == 1) && left[0] == right[0]) || GivenNames.AreVariants(left, right);

    private static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            if (c is not ('.' or '\'' or '’')) plain[length++] = char.ToLowerInvariant(c);
        }

        return plain[..length].ToString();
    }
}
