using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Console.Inputs;

/// <summary>The characters of a JSON string as they stand, unpaired surrogates too.</summary>
internal static class JsonText
{
    // The reader's own GetString refuses "\ud800", which other programs write; refusing the document would be worse
    // than one odd character in it.
    public static string Of(in Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> rest = reader.ValueSpan;
        if (!reader.ValueIsEscaped) return Encoding.UTF8.GetString(rest);
        var text = new StringBuilder(rest.Length);
        for (int at = rest.IndexOf((byte)'\\'); at >= 0; at = rest.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(rest[..at]));
            bool isCode = rest[at + 1] == 'u';
            text.Append(isCode ? (char)int.Parse(rest.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Short(rest[at + 1]));
            rest = rest[(at + (isCode ? 6 : 2))..];
        }

        return text.Append(Encoding.UTF8.GetString(rest)).ToString();
    }

    private static char Short(byte letter) => (char)letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        char itself => itself,
    };
}
