using System.Text;

namespace QuoteKit.Console.Inputs.Warc;

/// <summary>The lines "Name: value" of a WARC record or an HTTP message.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values;

    private HeaderFields(Dictionary<string, string> values) => _values = values;

    public static HeaderFields None { get; } = new([]);

    /// <summary>The first value of a name, in any case of letters.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the lines behind the first one. What is no field is passed over, as browsers do.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> block)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string text = Encoding.UTF8.GetString(block);
        string? last = null;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            if (raw.Length > 0 && raw[0] is ' ' or '\t' && last is not null)
            {
                values[last] += " " + raw.Trim().ToString();
                continue;
            }

            int colon = raw.IndexOf(':');
            if (colon <= 0) continue;
            string name = raw[..colon].Trim().ToString();
            last = values.TryAdd(name, raw[(colon + 1)..].Trim().ToString()) ? name : null;
        }

        return new HeaderFields(values);
    }
}
