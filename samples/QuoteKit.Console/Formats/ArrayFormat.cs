using System.Buffers;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>JSON for reading: one object for one document, else an array, with indentation.</summary>
internal abstract class ArrayFormat : ResultFormat
{
    public sealed override byte[] Render(DocumentOutcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>();
        if (outcome.Result is { } result) Write(buffer, result, outcome.Id);
        else OutcomeJson.WriteError(buffer, outcome, indented: true);
        return buffer.WrittenSpan.ToArray();
    }

    public sealed override string Before(int index, bool isAlone) => isAlone ? "" : index == 0 ? "[\n" : ",\n";

    public sealed override string End(int count, bool isAlone) => isAlone ? "\n" : count == 0 ? "[]\n" : "\n]\n";

    protected abstract void Write(IBufferWriter<byte> output, ExtractionResult result, string id);
}
