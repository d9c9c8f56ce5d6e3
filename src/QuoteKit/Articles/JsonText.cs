using System.Globalization;
using System.Text;

namespace QuoteKit.Articles;

/// <summary>Mends what pages often get wrong in the JSON they embed.</summary>
internal static class JsonText
{
    /// <summary>
    /// The JSON as UTF-8, without the comment or CDATA marks around it, with white space for raw line breaks inside its
    /// strings, and with the replacement character for half surrogate pairs, written out or escaped.
    /// </summary>
    public static byte[] Clean(string script)
    {
        char[] json = Unwrap(script).ToArray();
        for (int i = 0; i < json.Length; i++)
        {
            if (char.IsControl(json[i])) json[i] = ' ';
            if (json[i] != '\\') continue;
            if (EscapedUnit(json, i) is { } unit && char.IsSurrogate(unit))
            {
                if (char.IsHighSurrogate(unit) && EscapedUnit(json, i + 6) is { } low && char.IsLowSurrogate(low)) i += 6;
                else "fffd".CopyTo(json.AsSpan(i + 2));
            }

            i++;
        }

        return Encoding.UTF8.GetBytes(json);
    }

    private static ReadOnlySpan<char> Unwrap(string script)
    {
        ReadOnlySpan<char> json = script.AsSpan().Trim().TrimEnd(';');
        int cdata = json.IndexOf("<![CDATA[", StringComparison.Ordinal);
        bool wrapped = cdata is >= 0 and < 10 || json.StartsWith("<!--", StringComparison.Ordinal);
        if (!wrapped) return json;
        if (cdata >= 0) json = json[(cdata + 9)..];
        int start = json.IndexOfAny('{', '['), end = json.LastIndexOfAny('}', ']');
        if (cdata >= 0 && end > 0) end = Math.Max(json.LastIndexOf('}'), json[..Math.Max(0, json.LastIndexOf("]]>", StringComparison.Ordinal))].LastIndexOf(']'));
        return start >= 0 && end >= start ? json[start..(end + 1)] : json;
    }

    private static char? EscapedUnit(ReadOnlySpan<char> json, int i) =>
        i + 6 <= json.Length && json[i] == '\\' && json[i + 1] == 'u'
            && ushort.TryParse(json.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : null;
}
