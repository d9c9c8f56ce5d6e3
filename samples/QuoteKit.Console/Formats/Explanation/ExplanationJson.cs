using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats.Explanation;

/// <summary>An explanation for programs, in the words of the schema "quotekit/1".</summary>
internal static class ExplanationJson
{
    public static byte[] Render(SpeakerExplanation explanation, string id)
    {
        Attribution attribution = explanation.Attribution;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("attribution", attribution.Id);
            json.WriteString("type", ContractNames.Of(attribution.Type));
            json.WriteString("text", explanation.Result.TextOf(attribution.Content));
            json.WriteString("speaker", attribution.Speaker?.Name);
            json.WriteString("resolvedBy", ContractNames.Of(attribution.ResolvedBy));
            json.WriteString("reason", ContractNames.Of(attribution.Reason));
            json.WriteString("because", explanation.Reason);
            json.WriteString("sourceText", explanation.Result.TextOf(attribution.Source));
            Write(json, "source", attribution.Source);
            json.WriteString("cueText", explanation.Result.TextOf(attribution.Cue));
            json.WriteString("cueLemma", attribution.CueLemma);
            Write(json, "cue", attribution.Cue);
            json.WriteNumber("confidence", Math.Round(attribution.Confidence, 4));
            Write(json, "mentions", explanation.Mentions);
            json.WriteStartArray("candidates");
            foreach (SpeakerCandidate candidate in attribution.Candidates) Write(json, candidate);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SpeakerCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("name", candidate.Name);
        if (candidate.Mention is { } mention) Write(json, "mention", [mention]);
        else json.WriteNull("mention");
        json.WriteNumber("score", Math.Round(candidate.Score, 4));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
