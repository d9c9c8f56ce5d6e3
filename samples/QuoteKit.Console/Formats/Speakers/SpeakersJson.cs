using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Speakers;

/// <summary>A count of speakers as JSON.</summary>
internal static class SpeakersJson
{
    public static byte[] Render(SpeakerCount count, int top)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", count.Documents);
            json.WriteNumber("failed", count.Failures);
            json.WriteNumber("statements", count.Statements);
            json.WriteNumber("words", count.Words);
            json.WriteStartObject("unknown");
            json.WriteNumber("statements", count.UnknownStatements);
            json.WriteNumber("words", count.UnknownWords);
            json.WriteEndObject();
            json.WriteStartArray("speakers");
            foreach (SpeakerTally tally in count.Speakers.Take(top)) Write(json, count, tally);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SpeakerCount count, SpeakerTally tally)
    {
        json.WriteStartObject();
        json.WriteString("name", tally.Name);
        json.WriteString("kind", ContractNames.Of(tally.Kind));
        json.WriteString("role", tally.Role);
        json.WriteNumber("documents", tally.Documents);
        json.WriteNumber("statements", tally.Statements);
        json.WriteNumber("quotations", tally.Quotations);
        json.WriteNumber("words", tally.Words);
        json.WriteNumber("share", Math.Round(count.ShareOf(tally), 4));
        json.WriteString("firstSeen", SpeakersCsv.Day(tally.First));
        json.WriteString("lastSeen", SpeakersCsv.Day(tally.Last));
        json.WriteString("document", tally.Document);
        json.WriteEndObject();
    }
}
