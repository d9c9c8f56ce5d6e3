using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Cuts source words down to the noun phrase that somebody without a name is called by.</summary>
internal sealed class SourcePhrase(AnnotatedText text)
{
    /// <summary>The phrase up to its first comma, relative clause or bracket, which is looked for behind <paramref name="head"/>.</summary>
    public TextSpan Whole(TextSpan source, TextSpan head)
    {
        int first = text.TokenAt(source.Start);
        while (first < text.Count && text.Tokens[first].Span.End <= source.End && IsLeading(first)) first++;
        int last = first - 1;
        int searchFrom = head == source ? first + 1 : text.TokenAt(head.End - 1) + 1;
        for (int i = first; i < text.Count && text.Tokens[i].Span.End <= source.End; i++)
        {
            if (i >= searchFrom && IsCut(i)) break;
            last = i;
        }

        while (last >= first && !char.IsLetterOrDigit(text.First(last)) && text.First(last) is not ('%' or ')')) last--;
        return last < first ? new TextSpan(source.Start, source.Start) : text.SpanOf(first, last);
    }

    /// <summary>The words with the "at the port" or "of the union" behind them, where a verb follows that.</summary>
    public TextSpan WithComplement(TextSpan words)
    {
        const int Longest = 8;
        int next = text.TokenAt(words.End), end = next;
        if (next >= text.Count || text.Word(next) is not ("of" or "at" or "in" or "from" or "for" or "with" or "on" or "behind" or "against") || text.Tag(next) != "IN") return words;
        int sentence = text.SentenceOf(next);
        while (end < text.Count && end - next < Longest && text.SentenceOf(end) == sentence && text.Tag(end) is "IN" or "DT" or "JJ" or "NN" or "NNS" or "NNP" or "NNPS" or "POS" or "PRP$" or "CD" or "HYPH") end++;
        return end > next + 1 && end < text.Count && text.Tag(end) is "VBD" or "VBZ" or "VBP" or "MD" ? new TextSpan(words.Start, text.Tokens[end - 1].Span.End) : words;
    }

    /// <summary>The name in "goes by the name X", "known as X", "a man named X", or null.</summary>
    public TextSpan? AliasIn(TextSpan source)
    {
        for (int i = text.TokenAt(source.Start) + 1; i + 1 < text.Count && text.Tokens[i + 1].Span.Start < source.End; i++)
        {
            bool names = text.Word(i) is "named" or "nicknamed" or "called" or "dubbed"
                || (text.Word(i) is "as" && text.Word(i - 1) is "known" or "only" or "himself" or "herself" or "name" or "identified")
                || (text.Word(i) is "name" or "by" or "of" && (text.Is(i - 1, "goes") || text.Is(i - 1, "the") || text.Is(i - 1, "name")) && GoesBy(i));
            if (!names) continue;
            int first = i + 1;
            while (first < text.Count && (text.First(first) is '"' or '“' or '‘' or '\'' || text.Word(first) is "only" or "as" or "of")) first++;
            int last = first - 1;
            while (last + 1 < text.Count && text.Tokens[last + 1].Span.Start < source.End && char.IsUpper(text.First(last + 1))) last++;
            if (last >= first) return text.SpanOf(first, last);
        }

        return null;
    }

    private bool GoesBy(int token)
    {
        for (int i = token; i >= Math.Max(0, token - 3); i--)
        {
            if (text.Word(i) is "goes" or "went" or "going" or "go") return true;
        }

        return false;
    }

    /// <summary>Whether a preposition stands between the two offsets, so that what follows is no head.</summary>
    public bool HasPreposition(int start, int end)
    {
        for (int i = text.TokenAt(start); i < text.Count && text.Tokens[i].Span.Start < end; i++)
        {
            if (text.Word(i) is "of" or "for" or "from" or "with" or "in" or "at" or "by" or "inside" or "to" or "on" or "about" or "near" or "who" or "that" or "which") return true;
        }

        return false;
    }

    /// <summary>Whether the pronoun owns what the source names: "his tactics".</summary>
    public bool IsPossessivePhrase(Mention pronoun, TextSpan source) =>
        pronoun.Span.End + 1 < source.End
        && (text.Is(pronoun.HeadToken, "his") || text.Is(pronoun.HeadToken, "her") || text.Is(pronoun.HeadToken, "their") || text.Is(pronoun.HeadToken, "its")
            || text.Is(pronoun.HeadToken, "my") || text.Is(pronoun.HeadToken, "our") || text.Is(pronoun.HeadToken, "your"));

    /// <summary>Whether the name owns what follows: "Cole's lawyer".</summary>
    public bool IsOwner(Mention name)
    {
        int next = text.TokenAt(name.Span.End);
        return next < text.Count && text.Word(next) is "'s" or "’s" or "'" or "’" && text.Tokens[next].Span.Start == name.Span.End && next + 1 < text.Count && char.IsLetter(text.First(next + 1));
    }

    /// <summary>Whether the noun is a text that comes from or by the name: "a report from Hale Partners".</summary>
    public bool IsTextBy(Mention noun, Mention name)
    {
        int word = noun.HeadToken + 1, first = text.TokenAt(name.Span.Start);
        if (word >= text.Count || text.Word(word) is not ("from" or "by")) return false;
        return (first == word + 1 || (first == word + 2 && text.Is(word + 1, "the")))
            && text.Word(noun.HeadToken) is "report" or "statement" or "study" or "note" or "letter" or "email" or "release" or "tweet" or "post" or "survey" or "poll" or "analysis" or "memo" or "paper";
    }

    /// <summary>Whether the noun is a message that somebody sends out.</summary>
    public static bool IsMessage(string lemma) => lemma is "statement" or "letter" or "email" or "e-mail" or "tweet" or "post" or "message" or "memo" or "note" or "release" or "comment" or "text";

    /// <summary>Whether a comma stands right before the name, and a comma or the source's end behind it.</summary>
    public bool IsApposed(Mention name, TextSpan source)
    {
        int first = text.TokenAt(name.Span.Start);
        // "one of them, retired teacher Lorna Orrin"
        while (first > 1 && text.Tag(first - 1) is "JJ" or "VBN" or "VBD" or "NN" && text.Tokens[first - 1].Span.Start > source.Start) first--;
        if (first == 0 || text.First(first - 1) is not (',' or '—' or '–')) return false;
        int next = text.TokenAt(name.Span.End);
        return name.Span.End >= source.End || next >= text.Count || text.Tokens[next].Span.Start >= source.End || text.First(next) is ',' or '—' or '–' or '(' || text.Word(next) is "of";
    }

    /// <summary>Whether the source begins with "one of".</summary>
    public bool IsOneOf(TextSpan source)
    {
        int first = text.TokenAt(source.Start);
        return text.Is(first, "one") && text.Is(first + 1, "of");
    }

    /// <summary>Whether the phrase means several.</summary>
    public bool IsPlural(TextSpan phrase)
    {
        int first = text.TokenAt(phrase.Start);
        if (text.Word(first) is "a" or "an" or "A" or "An" or "one" or "One") return false;
        int head = first;
        for (int i = first; i < text.Count && text.Tokens[i].Span.End <= phrase.End; i++)
        {
            if (text.Word(i) is "of" or "for" or "in" or "at" or "with" or "from" or "on" or "familiar" or "close" or "who") break;
            if (text.Word(i) is "and" or "those" or "these" or "many" or "some" or "several" or "others" or "most") return true;
            head = i;
        }

        ReadOnlySpan<char> word = text.Word(head);
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && char.IsLower(word[0]);
    }

    private bool IsLeading(int token) => !char.IsLetterOrDigit(text.First(token)) && text.First(token) is not ('$' or '@' or '#') || text.Word(token) is "and" or "but" or "And" or "But" or "as" or "while" or "both";

    private bool IsCut(int token) =>
        text.First(token) is ',' or ';' or ':' or '–' or '—' or '(' or '"' or '“' or '”' or '.'
        || text.Word(token) is "who" or "which" or "whose" or "whom" or "speaking" or "citing" or "quoted"
        || (text.Word(token) is "that" && text.Word(token - 1) is not ("of" or "in" or "for" or "from" or "with" or "at" or "to" or "on" or "by"));
}
