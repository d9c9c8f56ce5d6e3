using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>The JSON of a result, or of the error in its place.</summary>
internal static class OutcomeJson
{
    public static void Write(IBufferWriter<byte> output, DocumentOutcome outcome, JsonInclude include, bool indented)
    {
        if (outcome.Result is { } result)
        {
            QuoteJson.Write(output, result, outcome.Id, include, indented);
            return;
        }

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
