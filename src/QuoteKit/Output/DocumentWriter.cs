using System.Collections.Immutable;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes the members of one JSON document in the contract's order.</summary>
internal static class DocumentWriter
{
    public static void Write(Utf8JsonWriter json, ExtractionResult result, string id, JsonInclude include)
    {
        using var spans = new SpanWriter(json);
        json.WriteStartObject();
        WriteArticle(json, result.Article, id);

        json.WriteStartArray("speakers");
        foreach (Speaker speaker in result.Speakers.OrEmpty()) WriteSpeaker(json, spans, speaker);
        json.WriteEndArray();

        json.WriteStartArray("attributions");
        foreach (Attribution attribution in result.Attributions.OrEmpty()) WriteAttribution(json, spans, result, attribution);
        json.WriteEndArray();

        json.WriteStartArray("claims");
        foreach (Claim claim in result.Claims.OrEmpty()) WriteClaim(json, spans, result, claim);
        json.WriteEndArray();

        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics.OrEmpty())
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            spans.Write("span", diagnostic.Span);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        AnnotationWriter.Write(json, spans, result, include);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article, string id)
    {
        json.WriteString("schema", QuoteJson.Schema);
        json.WriteString("id", id);
        json.WriteString("url", article.Url is { IsAbsoluteUri: true } url ? url.AbsoluteUri : article.Url?.OriginalString);
        json.WriteString("title", article.Title);
        WriteStrings(json, "authors", article.Authors);
        if (article.PublishedAt is { } time) json.WriteString("publishedAt", time);
        else json.WriteNull("publishedAt");
        json.WriteString("siteName", article.SiteName);
        json.WriteString("language", article.Language);
        json.WriteString("text", article.Text);
    }

    private static void WriteSpeaker(Utf8JsonWriter json, SpanWriter spans, Speaker speaker)
    {
        json.WriteStartObject();
        json.WriteString("id", speaker.Id);
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", ContractNames.Of(speaker.Kind));
        json.WriteString("honorific", speaker.Honorific);
        json.WriteString("role", speaker.Role);
        WriteStrings(json, "aliases", speaker.Aliases);
        spans.Write("mentions", speaker.Mentions);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, SpanWriter spans, ExtractionResult result, Attribution attribution)
    {
        json.WriteStartObject();
        json.WriteString("id", attribution.Id);
        json.WriteString("type", ContractNames.Of(attribution.Type));
        json.WriteString("text", result.TextOf(attribution.Content.OrEmpty()));
        spans.Write("content", attribution.Content);
        spans.Write("quotations", attribution.Quotations);
        spans.Write("source", attribution.Source);
        spans.Write("cue", attribution.Cue);
        json.WriteString("cueLemma", attribution.CueLemma);
        json.WriteString("speaker", attribution.Speaker?.Id);
        json.WriteString("resolvedBy", ContractNames.Of(attribution.ResolvedBy));
        json.WriteString("reason", ContractNames.Of(attribution.Reason));
        json.WriteNumber("confidence", Share(attribution.Confidence));
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, SpanWriter spans, ExtractionResult result, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("attribution", claim.Attribution.Id);
        json.WriteString("claimer", claim.Claimer?.Id);
        spans.Write("span", claim.Span);
        json.WriteString("text", result.TextOf(claim.Span.OrEmpty()));
        json.WriteString("stance", ContractNames.Of(claim.Stance));
        json.WriteBoolean("negated", claim.Negated);
        json.WriteBoolean("hedged", claim.Hedged);
        json.WriteBoolean("verifiable", claim.Verifiable);
        json.WriteNumber("checkWorthiness", Share(claim.CheckWorthiness));
        WriteStrings(json, "why", claim.Why);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values.OrEmpty()) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>JSON knows no NaN or infinity; the schema promises 0 to 1.</summary>
    private static double Share(double value) => double.IsNaN(value) ? 0 : Math.Round(Math.Clamp(value, 0, 1), 4);
}
