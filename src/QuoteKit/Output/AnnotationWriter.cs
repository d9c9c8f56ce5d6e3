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
            foreach (Mention mention in result.Mentions.OrEmpty()) Write(arrays, result, mention);
            json.WriteEndArray();
        }
    }

    /// <summary>Writes a mention's names, then what it is without them: the name without title, the noun phrase behind the names.</summary>
    private static void Write(ShortArrayWriter arrays, ExtractionResult result, Mention mention)
    {
        TextSpan own = mention.Name;
        foreach (Mention name in mention.Names.OrEmpty())
        {
            arrays.WriteItem(name.Name, ContractNames.Of(name.Kind));
            if (name.Name.End > own.Start) own = BehindName(result, mention, name.Name.End);
        }

        arrays.WriteItem(own, ContractNames.Of(mention.Kind));
    }

    /// <summary>From the head back to the first word behind a name in the noun phrase: "Westhaven | harbor officials".</summary>
    private static TextSpan BehindName(ExtractionResult result, Mention mention, int end)
    {
        int first = mention.HeadToken;
        while (first > 0 && result.Tokens[first - 1].Span.Start >= end && char.IsLetterOrDigit(result.Article.Text[result.Tokens[first - 1].Span.Start])) first--;
        return new(result.Tokens[first].Span.Start, mention.Span.End);
    }
}
