using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes spans as <c>[start, end]</c>, on one line also where the document is indented.</summary>
internal sealed class SpanWriter : IDisposable
{
    private readonly Utf8JsonWriter _json;

    // An indented writer would give every number a line of its own, so there the array is written aside without
    // indentation and taken over as it is. Otherwise items go straight to the document.
    private readonly ArrayBufferWriter<byte>? _line;
    private readonly Utf8JsonWriter _items;

    public SpanWriter(Utf8JsonWriter json)
    {
        _json = json;
        _items = json;
        if (!json.Options.Indented) return;
        _line = new ArrayBufferWriter<byte>();
        _items = new Utf8JsonWriter(_line, json.Options with { Indented = false });
    }

    public void Write(string name, ImmutableArray<TextSpan> spans)
    {
        _json.WritePropertyName(name);
        _items.WriteStartArray();
        foreach (TextSpan span in spans.OrEmpty())
        {
            Begin(span);
            _items.WriteEndArray();
        }
        End();
    }

    public void Write(string name, TextSpan span)
    {
        _json.WritePropertyName(name);
        Write(span);
    }

    public void Write(TextSpan span)
    {
        Begin(span);
        End();
    }

    public void Write(TextSpan span, string kind)
    {
        Begin(span);
        _items.WriteStringValue(kind);
        End();
    }

    public void Write(TextSpan span, string tag, string lemma, int head, string relation)
    {
        Begin(span);
        _items.WriteStringValue(tag);
        _items.WriteStringValue(lemma);
        _items.WriteNumberValue(head);
        _items.WriteStringValue(relation);
        End();
    }

    public void Dispose()
    {
        if (_line is not null) _items.Dispose();
    }

    private void Begin(TextSpan span)
    {
        _items.WriteStartArray();
        _items.WriteNumberValue(span.Start);
        _items.WriteNumberValue(span.End);
    }

    private void End()
    {
        _items.WriteEndArray();
        if (_line is null) return;
        _items.Flush();
        _json.WriteRawValue(_line.WrittenSpan, skipInputValidation: true);
        _line.ResetWrittenCount();
        _items.Reset();
    }
}
