using System.Text.Json;
using System.Text.Unicode;

namespace QuoteKit.Console.Inputs;

/// <summary>Reads a line of jsonl: {"id", "text"} or {"id", "html", "url"?}; other fields are passed over.</summary>
internal static class JsonRecord
{
    private static readonly JsonReaderOptions Settings = new() { MaxDepth = 1024 };

    /// <exception cref="InputException">The line is too long, no JSON object, or has neither text nor html.</exception>
    public static LoadedDocument Read(JsonLine line)
    {
        if (line.Bytes is null) throw new InputException(ErrorCodes.TooLarge, $"a line {WholeInput.TooLarge}");
        if (!Utf8.IsValid(line.Bytes)) throw new InputException(ErrorCodes.BadJson, "not valid UTF-8");
        try
        {
            return Read(line.Bytes);
        }
        catch (JsonException e)
        {
            throw new InputException(ErrorCodes.BadJson, $"no valid JSON at byte {e.BytePositionInLine + 1}", e);
        }
    }

    private static LoadedDocument Read(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, Settings);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new InputException(ErrorCodes.BadJson, "no JSON object");

        string? id = null, text = null, html = null, url = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = Value(ref reader, numbers: true);
            else if (reader.ValueTextEquals("text"u8)) text = Value(ref reader);
            else if (reader.ValueTextEquals("html"u8)) html = Value(ref reader);
            else if (reader.ValueTextEquals("url"u8)) url = Value(ref reader);
            else reader.Skip();
        }

        if (reader.Read()) throw new InputException(ErrorCodes.BadJson, "more than one JSON object");
        if (text is not null) return new LoadedDocument.OfText(text) { Id = id };
        if (html is not null) return new LoadedDocument.OfPage(html, WebAddress.Of(url)) { Id = id };
        throw new InputException(ErrorCodes.BadJson, "neither \"text\" nor \"html\" is a string") { DocumentId = id };
    }

    private static string? Value(ref Utf8JsonReader reader, bool numbers = false)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return JsonText.Of(in reader);
        if (numbers && reader.TokenType == JsonTokenType.Number) return System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        reader.Skip();
        return null;
    }
}
