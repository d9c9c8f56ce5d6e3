using System.Collections.Immutable;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes Web Annotations (W3C Recommendation of 2017): where in the article a quotation or claim stands.</summary>
internal sealed class AnnotationNode(Utf8JsonWriter json, string text, string document)
{
    /// <summary>The most UTF-16 code units of the words before and after, by which a span is found again in a changed text.</summary>
    private const int Around = 32;

    private readonly TextValue _texts = new(json);
    private readonly CodePoints _points = new(text);

    /// <summary>One annotation: its body is the node, its targets are the spans.</summary>
    public void Write(string id, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartObject();
        _texts.Write("@context", LinkedDataNames.AnnotationContext);
        _texts.Write("type", "Annotation");
        _texts.Write("id", $"{document}#{id}-place");
        _texts.Write("motivation", "identifying");
        _texts.Write("body", $"{document}#{id}");
        json.WriteStartArray("target");
        foreach (TextSpan span in spans) WriteTarget(span);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTarget(TextSpan span)
    {
        json.WriteStartObject();
        _texts.Write("source", document);
        json.WriteStartArray("selector");

        json.WriteStartObject();
        _texts.Write("type", "TextQuoteSelector");
        _texts.Write("exact", text.Substring(span.Start, span.Length));
        _texts.Write("prefix", text[Whole(Math.Max(0, span.Start - Around))..span.Start]);
        _texts.Write("suffix", text[span.End..Whole(Math.Min(text.Length, span.End + Around))]);
        json.WriteEndObject();

        json.WriteStartObject();
        _texts.Write("type", "TextPositionSelector");
        json.WriteNumber("start", _points.Before(span.Start));
        json.WriteNumber("end", _points.Before(span.End));
        json.WriteEndObject();

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An offset that does not cut a surrogate pair.</summary>
    private int Whole(int offset) =>
        offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]) ? offset + 1 : offset;
}
