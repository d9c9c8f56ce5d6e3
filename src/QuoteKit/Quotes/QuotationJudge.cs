using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Tells speech from what else stands between quotation marks: titles, nicknames, terms and irony.</summary>
internal sealed class QuotationJudge(AnnotatedText text, QuotationMap quoted)
{
    /// <summary>A quotation inside a sentence that nothing attributes is speech from this many words on.</summary>
    private const int FewestWordsInside = 6;

    /// <summary>Words of a title that stay in lower case.</summary>
    private const int LongestSmallWord = 3;

    public QuotationMap Quoted => quoted;

    /// <summary>Whether nothing but the quotation and marks stands in its sentences.</summary>
    public bool StandsAlone(int q)
    {
        int first = quoted.FirstToken[q], last = quoted.EndToken[q] - 1;
        int start = text.Sentences[text.SentenceOf(first)].FirstToken, end = text.Sentences[text.SentenceOf(last)].EndToken;
        return quoted.WordsOutside(start, first) == 0 && quoted.WordsOutside(last + 1, Math.Max(end, last + 1)) == 0;
    }

    /// <summary>Whether the quotation begins its sentence.</summary>
    public bool Begins(int q)
    {
        int first = quoted.FirstToken[q];
        return quoted.WordsOutside(text.Sentences[text.SentenceOf(first)].FirstToken, first) == 0;
    }

    /// <summary>Whether an unattributed quotation is speech: it is a sentence of its own, or long.</summary>
    public bool IsSpeechAlone(int q) =>
        StandsAlone(q) ? !IsTitle(q) || EndsLikeSentence(q) : Words(q) >= FewestWordsInside && !IsTitle(q);

    /// <summary>
    /// Whether the words look like the name of a work: a capital begins each but the small ones, and no stop that is
    /// part of it ends them.
    /// </summary>
    public bool IsTitle(int q)
    {
        int words = 0, capitals = 0;
        for (int i = quoted.FirstToken[q]; i < quoted.EndToken[q]; i++)
        {
            char c = text.First(i);
            if (!char.IsLetter(c)) continue;
            if (words > 0 && char.IsLower(c) && (text.Tokens[i].Span.Length <= LongestSmallWord || text.Tag(i) is "IN" or "TO" or "DT" or "CC")) continue;
            words++;
            if (char.IsUpper(c)) capitals++;
        }

        // The stop inside the marks may be the surrounding sentence's: He sang in “The Long Night.”
        bool sentence = EndsLikeSentence(q) && StandsAlone(q);
        return words > 0 && capitals == words && !sentence && (words > 1 || Words(q) == 1);
    }

    /// <summary>Whether the words cannot but be the name of a work: several, and no stop.</summary>
    public bool IsPlainTitle(int q) => Words(q) > 1 && !EndsLikeSentence(q) && IsTitle(q);

    /// <summary>How many words the quotation has.</summary>
    public int Words(int q)
    {
        int words = 0;
        for (int i = quoted.FirstToken[q]; i < quoted.EndToken[q]; i++)
            if (char.IsLetterOrDigit(text.First(i))) words++;
        return words;
    }

    /// <summary>Whether a stop that ends a sentence stands before the closing mark, or at the end where there is none.</summary>
    public bool EndsLikeSentence(int q)
    {
        int last = quoted.EndToken[q] - (quoted.Quotations[q].IsMarked ? 2 : 1);
        return last > quoted.FirstToken[q] && text.First(last) is '.' or '!' or '?';
    }
}
