using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes the members of one JSON document in the contract's order.</summary>
internal static class DocumentWriter
{
    public static void Write(Utf8JsonWriter json, ExtractionResult result, string id, JsonInclude include)
    {
        var texts = new TextValue(json);
        using var arrays = new ShortArrayWriter(json);
        json.WriteStartObject();
        WriteArticle(json, texts, arrays, result.Article, id);

        json.WriteStartArray("speakers");
        foreach (Speaker speaker in result.Speakers.OrEmpty()) WriteSpeaker(json, texts, arrays, speaker);
        json.WriteEndArray();

        json.WriteStartArray("attributions");
        foreach (Attribution attribution in result.Attributions.OrEmpty()) WriteAttribution(json, texts, arrays, result, attribution);
        json.WriteEndArray();

        json.WriteStartArray("claims");
        foreach (Claim claim in result.Claims.OrEmpty()) WriteClaim(json, texts, arrays, result, claim);
        json.WriteEndArray();

        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics.OrEmpty())
        {
            json.WriteStartObject();
            texts.Write("code", diagnostic.Code);
            arrays.Write("span", diagnostic.Span);
            texts.Write("message", diagnostic.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        AnnotationWriter.Write(json, arrays, result, include);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, TextValue texts, ShortArrayWriter arrays, Article article, string id)
    {
        texts.Write("schema", QuoteJson.Schema);
        texts.Write("id", id);
        texts.Write("url", article.Url is { IsAbsoluteUri: true } url ? url.AbsoluteUri : article.Url?.OriginalString);
        texts.Write("title", article.Title);
        arrays.Write("authors", article.Authors);
        if (article.PublishedAt is { } time) json.WriteString("publishedAt", time);
        else json.WriteNull("publishedAt");
        texts.Write("siteName", article.SiteName);
        texts.Write("language", article.Language);
        texts.Write("text", article.Text);
    }

    private static void WriteSpeaker(Utf8JsonWriter json, TextValue texts, ShortArrayWriter arrays, Speaker speaker)
    {
        json.WriteStartObject();
        texts.Write("id", speaker.Id);
        texts.Write("name", speaker.Name);
        texts.Write("kind", ContractNames.Of(speaker.Kind));
        texts.Write("honorific", speaker.Honorific);
        texts.Write("role", speaker.Role);
        if (speaker.Identifier is not null) texts.Write("identifier", speaker.Identifier);
        arrays.Write("aliases", speaker.Aliases);
        arrays.Write("mentions", speaker.Mentions);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, TextValue texts, ShortArrayWriter arrays, ExtractionResult result, Attribution attribution)
    {
        json.WriteStartObject();
        texts.Write("id", attribution.Id);
        texts.Write("type", ContractNames.Of(attribution.Type));
        texts.Write("text", result.TextOf(attribution.Content.OrEmpty()));
        arrays.Write("content", attribution.Content);
        arrays.Write("quotations", attribution.Quotations);
        arrays.Write("source", attribution.Source);
        arrays.Write("cue", attribution.Cue);
        texts.Write("cueLemma", attribution.CueLemma);
        texts.Write("speaker", attribution.Speaker?.Id);
        if (!attribution.CoSpeakers.IsDefaultOrEmpty) arrays.Write("coSpeakers", [.. attribution.CoSpeakers.Select(static speaker => speaker.Id)]);
        texts.Write("resolvedBy", ContractNames.Of(attribution.ResolvedBy));
        texts.Write("reason", ContractNames.Of(attribution.Reason));
        json.WriteNumber("confidence", Share(attribution.Confidence));
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, TextValue texts, ShortArrayWriter arrays, ExtractionResult result, Claim claim)
    {
        json.WriteStartObject();
        texts.Write("id", claim.Id);
        texts.Write("attribution", claim.Attribution?.Id);
        texts.Write("claimer", claim.Claimer?.Id);
        arrays.Write("span", claim.Span);
        texts.Write("text", result.TextOf(claim.Span.OrEmpty()));
        texts.Write("stance", ContractNames.Of(claim.Stance));
        json.WriteBoolean("negated", claim.Negated);
        json.WriteBoolean("hedged", claim.Hedged);
        json.WriteBoolean("verifiable", claim.Verifiable);
        json.WriteNumber("checkWorthiness", Share(claim.CheckWorthiness));
        arrays.Write("why", claim.Why);
        arrays.Write("features", claim.Features);
        arrays.Write("pronouns", claim.Pronouns);
        json.WriteEndObject();
    }

    /// <summary>JSON knows no NaN or infinity; the schema promises 0 to 1.</summary>
    private static double Share(double value) => double.IsNaN(value) ? 0 : Math.Round(Math.Clamp(value, 0, 1), 4);
}
