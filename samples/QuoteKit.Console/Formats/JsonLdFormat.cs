using System.Buffers;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>schema.org's Quotation and Claim with W3C Web Annotations.</summary>
internal sealed class JsonLdFormat : ArrayFormat
{
    protected override void Write(IBufferWriter<byte> output, ExtractionResult result, string id) =>
        QuoteJsonLd.Write(output, result, id, indented: true);
}
