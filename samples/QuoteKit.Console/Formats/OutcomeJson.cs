using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>The JSON of an error in the place of a result.</summary>
internal static class OutcomeJson
{
    public static void WriteError(IBufferWriter<byte> output, DocumentOutcome outcome, bool indented)
    {
        var settings = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using var json = new Utf8JsonWriter(output, settings);
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteStartObject("error");
        json.WriteString("code", outcome.Error!.Code);
        json.WriteString("message", outcome.Error.Message);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
