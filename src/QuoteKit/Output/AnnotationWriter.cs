using System.Text.Json;

namespace QuoteKit.Output;

/// <summary>Writes the arrays that <see cref="JsonInclude"/> asks for, one short array an item.</summary>
internal static class AnnotationWriter
{
    public static void Write(Utf8JsonWriter json, ShortArrayWriter arrays, ExtractionResult result, JsonInclude include)
    {
        bool syntax = include.HasFlag(JsonInclude.Syntax);
        if (syntax || include.HasFlag(JsonInclude.Tokens))
        {
            json.WriteStartArray("tokens");
            foreach (Token token in result.Tokens.OrEmpty())
            {
                if (syntax) arrays.WriteItem(token.Span, token.Tag, token.Lemma, token.Head, token.Relation);
                else arrays.WriteItem(token.Span, token.Tag);
            }
            json.WriteEndArray();
        }

        if (include.HasFlag(JsonInclude.Sentences))
        {
            json.WriteStartArray("sentences");
            foreach (Sentence sentence in result.Sentences.OrEmpty()) arrays.WriteItem(sentence.Span);
            json.WriteEndArray();
        }

        if (include.HasFlag(JsonInclude.Mentions))
        {
            json.WriteStartArray("mentions");
            foreach (Mention mention in result.Mentions.OrEmpty()) arrays.WriteItem(mention.Span, ContractNames.Of(mention.Kind));
            json.WriteEndArray();
        }
    }
}
