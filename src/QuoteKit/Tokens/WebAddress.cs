using QuoteKit.Model;

namespace QuoteKit.Tokens;

/// <summary>Finds URLs, e-mail addresses, host and file names, handles and hashtags, which are one token each.</summary>
internal static class WebAddress
{
    // No host name is longer, and no local part of an address: what goes on is no address, and is not searched again and again.
    private const int LongestName = 64;
    private const int LongestHost = 253;

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:"];
    private const string Web = "www.";

    private static readonly WordList Suffixes = WordList.Read("web-suffixes.txt");

    /// <summary>The end of the address that begins at <paramref name="start"/>, or <paramref name="start"/> if none does.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        char first = text[start];
        if (first is '#' or '@') return EndOfTag(text, start);
        if (!char.IsAsciiLetterOrDigit(first) && first != '_') return start;
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) return start;

        int end = EndOfName(text, start, out int lastDot);
        int path = start + SchemeLength(text, start, end);
        if (path > start && Characters.IsWordAt(text, path)) return EndOfPath(text, path);
        if (Characters.At(text, end) == '@') return EndOfMail(text, start, end);
        if (lastDot <= start || !char.IsAsciiLetter(text[lastDot + 1])) return start;
        if (Characters.IsWordAt(text, end)) return start;
        if (!Suffixes.Contains(text.Slice(lastDot + 1, end - lastDot - 1)) && !IsNewsgroup(text.Slice(start, end - start))) return start;
        return Characters.At(text, end) == '/' && Characters.IsWordAt(text, end + 1) ? EndOfPath(text, end) : end;
    }

    /// <summary>How long the begin of a URL is: its scheme with what parts it from the rest, or "www."; 0 if there is none.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text, int start, int end)
    {
        if (Characters.At(text, end) == ':')
            foreach (string scheme in Schemes)
                if (text[start..].StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme.Length;
        return text[start] is 'w' or 'W' && text[start..].StartsWith(Web, StringComparison.OrdinalIgnoreCase) ? Web.Length : 0;
    }

    /// <summary>Letters, digits and single dots or underscores between them.</summary>
    private static int EndOfName(ReadOnlySpan<char> text, int start, out int lastDot)
    {
        lastDot = -1;
        int i = start, limit = Math.Min(text.Length, start + LongestName);
        for (; i < limit; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || c == '_') continue;
            // A dot that a space follows ends a sentence; hyphens and several dots are common in addresses only.
            bool inside = c is '.' or '-' or '+' or '%' && i + 1 < text.Length;
            if (!inside || (!char.IsAsciiLetterOrDigit(text[i + 1]) && !(c == '.' && text[i + 1] is '.' or '@'))) break;
            if (c is '-' or '+' or '%' && !AddressFollows(text, i, limit)) break;
            if (c == '.') lastDot = char.IsAsciiLetterOrDigit(text[i + 1]) ? i : -1;
        }

        return i;
    }

    /// <summary>Three or more small words with dots between them ("comp.lang.misc").</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> name)
    {
        int dots = 0, length = 0;
        foreach (char c in name)
        {
            if (c == '.' && length < 2) return false;
            if (c == '.') dots++;
            else if (!char.IsAsciiLetterLower(c)) return false;
            length = c == '.' ? 0 : length + 1;
        }

        return dots >= 2 && length >= 2;
    }

    /// <summary>Whether an at sign comes before anything that no address has.</summary>
    private static bool AddressFollows(ReadOnlySpan<char> text, int index, int limit)
    {
        while (index < limit && (char.IsAsciiLetterOrDigit(text[index]) || text[index] is '.' or '-' or '_' or '+' or '%')) index++;
        return Characters.At(text, index) == '@';
    }

    private static int EndOfMail(ReadOnlySpan<char> text, int start, int at)
    {
        int i = at + 1, limit = Math.Min(text.Length, i + LongestHost);
        while (i < limit && (char.IsAsciiLetterOrDigit(text[i])
            || (text[i] is '.' or '-' or '_' && char.IsAsciiLetterOrDigit(Characters.At(text, i + 1))))) i++;
        return i > at + 1 && char.IsAsciiLetter(text[at + 1]) ? i : start;
    }

    private static int EndOfTag(ReadOnlySpan<char> text, int start)
    {
        bool glued = start > 0 && Characters.IsWordAt(text, start - 1);
        if (glued || !Characters.IsLetterAt(text, start + 1)) return start;
        int i = start + 1;
        while (Characters.IsWordAt(text, i)) i++;
        return i;
    }

    /// <summary>A URL goes on to white space or a bracket or quotation mark; closing marks at its end are not its own.</summary>
    private static int EndOfPath(ReadOnlySpan<char> text, int i)
    {
        int end = i, open = 0;
        for (; i < text.Length && i - end < LongestName && !char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] is '<' or '>' or '"' or '“' or '”' or '‘' or '’' or '[' or ']' or '|') break;
            if (text[i] == '(') open++;
            if (text[i] == ')' && --open < 0) break;
            if (text[i] is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*')) end = i + 1;
        }

        return end;
    }
}
