using System.Collections.Immutable;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes one JSON-LD document.</summary>
internal sealed class LinkedDataWriter(Utf8JsonWriter json, ExtractionResult result, string document) : IDisposable
{
    private readonly TextValue _texts = new(json);
    private readonly ShortArrayWriter _arrays = new(json);
    private readonly AnnotationNode _annotations = new(json, result.Article.Text, document);

    public void Write()
    {
        json.WriteStartObject();
        _texts.Write("@context", LinkedDataNames.SchemaContext);
        json.WriteStartArray("@graph");
        WriteArticle(result.Article);
        foreach (Speaker speaker in result.Speakers.OrEmpty()) WriteSpeaker(speaker);
        foreach (Attribution attribution in result.Attributions.OrEmpty()) WriteQuotation(attribution);
        foreach (Claim claim in result.Claims.OrEmpty()) WriteClaim(claim);
        foreach (Attribution attribution in result.Attributions.OrEmpty()) _annotations.Write(attribution.Id, attribution.Content.OrEmpty());
        foreach (Claim claim in result.Claims.OrEmpty()) _annotations.Write(claim.Id, claim.Span.OrEmpty());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Dispose() => _arrays.Dispose();

    private void WriteArticle(Article article)
    {
        Begin("NewsArticle", document);
        if (article.Url is { IsAbsoluteUri: true } url) _texts.Write("url", url.AbsoluteUri);
        Optional("headline", article.Title);
        WriteAuthors(article);
        if (article.PublishedAt is { } time) json.WriteString("datePublished", time);
        if (!string.IsNullOrEmpty(article.SiteName))
        {
            json.WritePropertyName("publisher");
            Named("Organization", article.SiteName);
        }

        Optional("inLanguage", article.Language);
        _texts.Write("articleBody", article.Text);
        json.WriteEndObject();
    }

    private void WriteSpeaker(Speaker speaker)
    {
        // A group may be of people or of bodies, and schema.org has no type for both.
        string type = speaker.Kind switch { SpeakerKind.Person or SpeakerKind.Unnamed => "Person", SpeakerKind.Organization => "Organization", _ => "Thing" };
        Begin(type, $"{document}#{speaker.Id}");
        _texts.Write("name", speaker.Name);
        if (type == "Person") Optional("honorificPrefix", speaker.Honorific);
        Optional(type == "Person" ? "jobTitle" : "description", speaker.Role);
        if (speaker.Aliases.OrEmpty().Length > 0) _arrays.Write("alternateName", speaker.Aliases);
        json.WriteEndObject();
    }

    private void WriteQuotation(Attribution attribution)
    {
        Begin("Quotation", $"{document}#{attribution.Id}");
        _texts.Write("additionalType", ContractNames.Of(attribution.Type));
        _texts.Write("text", result.TextOf(attribution.Content.OrEmpty()));
        if (attribution.Speaker is { } speaker) Reference("spokenByCharacter", speaker.Id);
        Reference("isPartOf", null);
        json.WriteEndObject();
    }

    private void WriteClaim(Claim claim)
    {
        Begin("Claim", $"{document}#{claim.Id}");
        _texts.Write("text", result.TextOf(claim.Span.OrEmpty()));
        if (claim.Claimer is { } claimer) Reference("author", claimer.Id);
        else if (claim.Attribution is null) WriteAuthors(result.Article);
        Reference("appearance", null);
        if (claim.Attribution is { } attribution) Reference("isBasedOn", attribution.Id);
        json.WriteEndObject();
    }

    private void WriteAuthors(Article article)
    {
        ImmutableArray<string> authors = article.Authors.OrEmpty();
        if (authors.IsEmpty) return;
        json.WriteStartArray("author");
        foreach (string author in authors) Named("Person", author);
        json.WriteEndArray();
    }

    private void Begin(string type, string name)
    {
        json.WriteStartObject();
        _texts.Write("@type", type);
        _texts.Write("@id", name);
    }

    private void Reference(string property, string? id)
    {
        json.WriteStartObject(property);
        _texts.Write("@id", id is null ? document : $"{document}#{id}");
        json.WriteEndObject();
    }

    private void Named(string type, string name)
    {
        json.WriteStartObject();
        _texts.Write("@type", type);
        _texts.Write("name", name);
        json.WriteEndObject();
    }

    private void Optional(string property, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _texts.Write(property, text);
    }
}
