using System.Text;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Formats;

/// <summary>One attribution a line: id, speaker, type, cue and content, parted by tabs; "-" where there is none.</summary>
internal sealed class PlainFormat : ResultFormat
{
    public override byte[] Render(DocumentOutcome outcome)
    {
        if (outcome.Result is not { } result) return [];
        var lines = new StringBuilder();
        foreach (Attribution attribution in result.Attributions)
        {
            lines.Append(Field(outcome.Id)).Append('\t');
            lines.Append(Field(attribution.Speaker?.Name)).Append('\t');
            lines.Append(ContractNames.Of(attribution.Type)).Append('\t');
            lines.Append(Field(result.TextOf(attribution.Cue))).Append('\t');
            lines.Append(Field(result.TextOf(attribution.Content))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string Field(string? text) => CleanText.Of(text ?? "") is { Length: > 0 } field ? field : "-";
}
