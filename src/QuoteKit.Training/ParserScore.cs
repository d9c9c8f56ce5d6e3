using System.Globalization;
using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Measures a parser on gold tokens, to choose between settings; the figures that count come from raw text.</summary>
internal static class ParserScore
{
    public static string Of(DependencyParser parser, ParserExample[] examples)
    {
        int heads = 0, both = 0, all = 0;
        foreach (ParserExample example in examples)
        {
            ParserState parsed = parser.Parse(example.Words, example.Tags);
            var labels = new byte[example.Words.Length];
            parser.Label(parsed, example.Words, example.Tags, labels);
            for (int i = 0; i < labels.Length; i++, all++)
            {
                if (parsed.Heads[i] != example.Heads[i]) continue;
                heads++;
                if (parser.Relations[labels[i]] == example.Relations[i]) both++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"UAS {100.0 * heads / all:F2} LAS {100.0 * both / all:F2}");
    }
}
