using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceCase
{
    /// <summary>Capitals mark names and the first word.</summary>
    Normal,

    /// <summary>A headline: nearly all its longer words have a capital, so that capitals tell little.</summary>
    Title,

    /// <summary>All letters are capitals, so that they tell nothing.</summary>
    Upper,
}

/// <summary>Tells headlines and lines in capitals from other sentences.</summary>
internal static class SentenceCases
{
    /// <summary>The case of each sentence.</summary>
    public static SentenceCase[] Of(AnnotatedText text)
    {
        var cases = new SentenceCase[text.Sentences.Length];
        for (int s = 0; s < cases.Length; s++) cases[s] = CaseOf(text, text.Sentences[s]);
        return cases;
    }

    private static SentenceCase CaseOf(AnnotatedText text, Sentence sentence)
    {
        const int LongWord = 4;
        int words = 0, capitalised = 0, upper = 0, commonWithCapital = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (!char.IsLetter(word[0]) || word.Length < LongWord || (char.IsLower(word[0]) && CommonWords.IsOpener(word))) continue;
            words++;
            if (!char.IsUpper(word[0])) continue;
            capitalised++;
            bool isUpper = IsUpper(word);
            if (isUpper) upper++;
            if (i > sentence.FirstToken && CommonWords.IsCommon(word) && TitleWords.KindOf(word) == TitleKind.None) commonWithCapital++;
        }

        if (words >= 2 && upper * 10 >= words * 8) return SentenceCase.Upper;
        return words >= 4 && capitalised * 10 >= words * 9 && commonWithCapital >= 2 ? SentenceCase.Title : SentenceCase.Normal;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
