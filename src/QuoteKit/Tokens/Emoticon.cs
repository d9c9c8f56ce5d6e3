namespace QuoteKit.Tokens;

/// <summary>Finds faces made of marks (":-)") where they stand apart from words.</summary>
internal static class Emoticon
{
    /// <summary>The end of the face at <paramref name="start"/>, or <paramref name="start"/> if there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        char eyes = text[start];
        if (eyes is not (':' or ';' or '=' or '^')) return start;
        char before = Characters.At(text, start - 1);
        if (before != '\0' && !char.IsWhiteSpace(before) && before is not ('.' or '!' or '?')) return start;
        if (eyes == '^') return Characters.At(text, start + 1) == '_' && Characters.At(text, start + 2) == '^' ? start + 3 : start;

        int mouth = Characters.At(text, start + 1) is '-' or 'o' or '\'' ? start + 2 : start + 1;
        char shape = Characters.At(text, mouth);
        bool letter = shape is 'D' or 'P' or 'p' or 'O';
        if (!letter && shape is not (')' or '(' or '/' or '\\' or '|' or ']')) return start;
        int end = mouth + 1;
        return Characters.IsWordAt(text, end) || (shape is '/' && Characters.At(text, end) == '/') ? start : end;
    }
}
