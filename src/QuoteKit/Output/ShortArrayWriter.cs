using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes spans, and other short arrays, on one line also where the document is indented.</summary>
internal sealed class ShortArrayWriter : IDisposable
{
    private readonly Utf8JsonWriter _json;

    // An indented writer would give every number a line of its own, so there the array is written aside without
    // indentation and taken over as it is. Otherwise items go straight to the document.
    private readonly ArrayBufferWriter<byte>? _line;
    private readonly Utf8JsonWriter _items;
    private readonly TextValue _texts;

    public ShortArrayWriter(Utf8JsonWriter json)
    {
        _json = json;
        _items = json;
        if (json.Options.Indented)
        {
            _line = new ArrayBufferWriter<byte>();
            _items = new Utf8JsonWriter(_line, json.Options with { Indented = false });
        }

        _texts = new TextValue(_items);
    }

    /// <summary>A member that is an array of spans.</summary>
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

    /// <summary>A member that is an array of strings.</summary>
    public void Write(string name, ImmutableArray<string> values)
    {
        _json.WritePropertyName(name);
        _items.WriteStartArray();
        foreach (string value in values.OrEmpty()) _texts.Write(value);
        End();
    }

    /// <summary>A member that is an array of pronouns: <c>[start, end, speaker]</c>.</summary>
    public void Write(string name, ImmutableArray<ClaimReference> references)
    {
        _json.WritePropertyName(name);
        _items.WriteStartArray();
        foreach (ClaimReference reference in references.OrEmpty())
        {
            Begin(reference.Span);
            _texts.Write(reference.Speaker.Id);
            _items.WriteEndArray();
        }
        End();
    }

    /// <summary>A member that is an array of features: <c>[name, weight]</c>.</summary>
    public void Write(string name, ImmutableArray<ScoredFeature> features)
    {
        _json.WritePropertyName(name);
        _items.WriteStartArray();
        foreach (ScoredFeature feature in features.OrEmpty())
        {
            _items.WriteStartArray();
            _texts.Write(feature.Name);
            _items.WriteNumberValue(feature.Weight);
            _items.WriteEndArray();
        }
        End();
    }

    /// <summary>A member that is a span.</summary>
    public void Write(string name, TextSpan span)
    {
        _json.WritePropertyName(name);
        Begin(span);
        End();
    }

    /// <summary>An item of an array, as are those below.</summary>
    public void WriteItem(TextSpan span)
    {
        NewLine();
        Begin(span);
        End();
    }

    public void WriteItem(TextSpan span, string kind)
    {
        NewLine();
        Begin(span);
        _texts.Write(kind);
        End();
    }

    public void WriteItem(TextSpan span, string tag, string lemma, int head, string relation)
    {
        NewLine();
        Begin(span);
        _texts.Write(tag);
        _texts.Write(lemma);
        _items.WriteNumberValue(head);
        _texts.Write(relation);
        End();
    }

    public void Dispose()
    {
        if (_line is not null) _items.Dispose();
    }

    /// <summary>What is taken over as it is gets no line of its own from the writer, so it brings one along.</summary>
    private void NewLine()
    {
        if (_line is null) return;
        int length = 1 + _json.CurrentDepth * _json.Options.IndentSize;
        Span<byte> line = _line.GetSpan(length)[..length];
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
        _line.Advance(length);
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
