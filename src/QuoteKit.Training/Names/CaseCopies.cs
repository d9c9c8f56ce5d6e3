using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Copies of documents as careless writers and headlines have them: in small letters, in capitals, with a capital for each word.</summary>
internal static class CaseCopies
{
    /// <summary>One copy, its style chosen by the document's place, so that each style has its share.</summary>
    public static NamedText Of(NamedText document, int place)
    {
        AnnotatedText text = document.Text;
        char[] copy = text.Text.ToCharArray();
        foreach (Sentence sentence in text.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                TextSpan span = text.Tokens[i].Span;
                for (int at = span.Start; at < span.End; at++) copy[at] = Change(copy[at], at == span.Start, place, text.Word(i));
            }
        }

        // The same offsets, so the tokens stay.
        return document with { Id = document.Id + "+" + place, Text = new AnnotatedText(new string(copy), text.Tokens, text.Sentences, text.Paragraphs) };
    }

    private static char Change(char c, bool first, int style, ReadOnlySpan<char> word) => (style % 4) switch
    {
        0 or 1 => char.ToLowerInvariant(c),
        2 => char.ToUpperInvariant(c),
        _ => first && (word.Length > 3 || char.IsUpper(c)) ? char.ToUpperInvariant(c) : c,
    };
}
