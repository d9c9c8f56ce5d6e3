using System.Buffers;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>One object for one document, else an array, with indentation.</summary>
internal sealed class JsonFormat(JsonInclude include) : ResultFormat
{
    public override byte[] Render(DocumentOutcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>();
        OutcomeJson.Write(buffer, outcome, include, indented: true);
        return buffer.WrittenSpan.ToArray();
    }

    public override string Before(int index, bool isAlone) => isAlone ? "" : index == 0 ? "[\n" : ",\n";

    public override string End(int count, bool isAlone) => isAlone ? "\n" : count == 0 ? "[]\n" : "\n]\n";
}
