using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>
/// Tells where names can stand: near a capital, a name's tag or a listed name, in sentences whose capitals tell something;
/// anywhere in others. What lies between is no name, and half of a text need not be scored.
/// </summary>
internal static class NamePlaces
{
    // So many words in small letters stand inside names at most on either side of a capital: "University of the West".
    private const int Reach = 2;

    /// <summary>The end of the next stretch of tokens that a name can stand in, and where it begins.</summary>
    /// <param name="tokens">What is read of the text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">Where to look from; becomes the stretch's first token, the sentence's end if there is none.</param>
    public static int Next(NameTokens tokens, Sentence sentence, ref int first)
    {
        bool everywhere = tokens.Styles[tokens.Text.SentenceOf(sentence.FirstToken)] is not SentenceStyle.Plain;
        if (everywhere) return sentence.EndToken;
        int sign = NextSign(tokens, first, sentence.EndToken);
        if (sign == sentence.EndToken)
        {
            first = sign;
            return sign;
        }

        first = Math.Max(first, sign - Reach);
        int end = sign;
        while (sign < sentence.EndToken && sign - Reach <= end)
        {
            end = Math.Min(sign + 1 + Reach, sentence.EndToken);
            sign = NextSign(tokens, sign + 1, sentence.EndToken);
        }

        return end;
    }

    private static int NextSign(NameTokens tokens, int from, int end)
    {
        int i = from;
        while (i < end && tokens.RunOf[i] < 0 && tokens.Inside[i] == NameLists.None && tokens.Rules[i] == NameLabels.Outside) i++;
        return i;
    }
}
