using System.Buffers;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>The contract's JSON for reading.</summary>
internal sealed class JsonFormat(JsonInclude include) : ArrayFormat
{
    protected override void Write(IBufferWriter<byte> output, ExtractionResult result, string id) =>
        QuoteJson.Write(output, result, id, include, indented: true);
}
