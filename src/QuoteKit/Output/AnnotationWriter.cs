using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes the arrays that <see cref="JsonInclude"/> asks for, one short array an item.</summary>
internal static class AnnotationWriter
{
    public static void Write(Utf8JsonWriter json, SpanWriter spans, ExtractionResult result, JsonInclude include)
    {
        bool syntax = include.HasFlag(JsonInclude.Syntax);
        if (syntax || include.HasFlag(JsonInclude.Tokens))
        {
            json.WriteStartArray("tokens");
            foreach (Token token in result.Tokens.OrEmpty())
            {
                if (syntax) spans.Write(token.Span, token.Tag, token.Lemma, token.Head, token.Relation);
                else spans.Write(token.Span, token.Tag);
            }
            json.WriteEndArray();
        }

        if (include.HasFlag(JsonInclude.Sentences))
        {
            json.WriteStartArray("sentences");
            foreach (Sentence sentence in result.Sentences.OrEmpty()) spans.Write(sentence.Span);
            json.WriteEndArray();
        }

        if (include.HasFlag(JsonInclude.Mentions))
        {
            json.WriteStartArray("mentions");
            foreach (Mention mention in result.Mentions.OrEmpty()) spans.Write(mention.Span, ContractNames.Of(mention.Kind));
            json.WriteEndArray();
        }
    }
}
