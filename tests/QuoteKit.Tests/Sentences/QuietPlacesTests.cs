using CsCheck;
using QuoteKit.Sentences;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Sentences;

public class QuietPlacesTests
{
    private static readonly string[] Parts =
        ["word ", "Title ", "5 ", ", ", ".", "! ", "“", "” ", "(", ")", "\"", "'s ", "-", "é ", "www.example.org ", "\n", " \n ", "\r\n\r\n", "\u2029"];

    private static readonly Gen<string> Pieces = Gen.Int[0, Parts.Length - 1].Array[1, 300].Select(parts => string.Concat(parts.Select(i => Parts[i])));

    [Fact]
    public void No_mark_and_no_line_end_is_passed_over() => Pieces.Sample(text =>
    {
        var tokens = Tokenizer.Tokenize(text);
        var places = new QuietPlaces(text, tokens.AsSpan());
        for (int from = 0; from < tokens.Length;)
        {
            int looked = places.PassOver(from);
            if (looked < from || looked >= tokens.Length) return false;
            for (int i = from; i < looked; i++)
                if (".!“”()\"".Contains(text[tokens[i].End - 1]) || text[tokens[i].End..tokens[i + 1].Start].Contains('\n')) return false;
            from = looked + 1;
        }

        return true;
    });

    [Fact]
    public void Paragraphs_end_where_the_paragraph_splitter_ends_them() => Pieces.Sample(text =>
    {
        var paragraphs = ParagraphSplitter.Split(text);
        var sentences = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        return paragraphs.All(paragraph => sentences.Any(s => s.Span.Start == paragraph.Start) && sentences.Any(s => s.Span.End == paragraph.End))
            && sentences.All(s => paragraphs.Any(paragraph => paragraph.Contains(s.Span)));
    });
}
