using System.Buffers;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>One document a line.</summary>
internal sealed class JsonLinesFormat(JsonInclude include) : ResultFormat
{
    public override byte[] Render(DocumentOutcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>();
        if (outcome.Result is { } result) QuoteJson.Write(buffer, result, outcome.Id, include);
        else OutcomeJson.WriteError(buffer, outcome, indented: false);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
