using System.Runtime.InteropServices;
using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>What the words of a text do elsewhere in it: evidence that reaches beyond the sentence.</summary>
[Flags]
internal enum Seen : ushort
{
    None = 0,

    /// <summary>In small letters.</summary>
    Small = 1,

    /// <summary>With a capital that only a name asks for.</summary>
    Capital = 1 << 1,

    AfterGivenName = 1 << 2,
    AfterTitle = 1 << 3,
    AfterPreposition = 1 << 4,
    AfterThe = 1 << 5,
    BeforeSaying = 1 << 6,
    BeforeOrganizationWord = 1 << 7,
    BeforeSurname = 1 << 8,
}

/// <summary>What the labeller reads of a text, a token each: word, shape, lists, what the rules say, and the text's other uses of the word.</summary>
internal sealed class NameTokens
{
    private const int LongestName = 6;

    private readonly Dictionary<uint, Seen> _seen = [];

    /// <param name="text">The tagged text.</param>
    /// <param name="rules">The names that rules find, ascending: evidence like the lists.</param>
    public NameTokens(AnnotatedText text, List<NameMention> rules)
    {
        Text = text;
        int count = text.Count;
        Words = new WordFeatures[count];
        Tags = new uint[count];
        Lists = new NameLists[count];
        Inside = new NameLists[count];
        Rules = new byte[count];
        RunOf = new int[count];
        Styles = new SentenceStyle[text.Sentences.Length];
        for (int s = 0; s < Styles.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            Styles[s] = StyleOf(sentence);
        }

        for (int i = 0; i < count; i++)
        {
            Words[i] = WordFeatures.Of(text.Word(i));
            Lists[i] = NameLexicon.Of(Words[i].Word);
            uint tag = 0;
            foreach (char c in text.Tag(i)) tag = WordFeatures.Mix(tag, c);
            Tags[i] = tag;
        }

        for (int i = 0; i < count; i++) MarkListed(i);
        for (int i = 0; i < count; i++) See(i);
        MarkRules(rules);
        MarkRuns();
    }

    public AnnotatedText Text { get; }

    public WordFeatures[] Words { get; }

    /// <summary>Hashes of the Penn Treebank tags.</summary>
    public uint[] Tags { get; }

    /// <summary>The lists that have the word.</summary>
    public NameLists[] Lists { get; }

    /// <summary>The lists with a name of several words here that the token belongs to.</summary>
    public NameLists[] Inside { get; }

    /// <summary>How the rules label the token.</summary>
    public byte[] Rules { get; }

    /// <summary>The number of the run of capitals that the token belongs to, or -1; an index into <see cref="Runs"/>.</summary>
    public int[] RunOf { get; }

    public List<NameRun> Runs { get; } = [];

    /// <summary>How each sentence uses capitals.</summary>
    public SentenceStyle[] Styles { get; }

    /// <summary>What the word does in the text.</summary>
    public Seen SeenOf(int token) => _seen.GetValueOrDefault(Words[token].Word);

    public bool IsCapital(int token) => char.IsUpper(Text.First(token));

    private SentenceStyle StyleOf(Sentence sentence)
    {
        Span<TextSpan> spans = new TextSpan[sentence.EndToken - sentence.FirstToken];
        for (int i = 0; i < spans.Length; i++) spans[i] = Text.Tokens[sentence.FirstToken + i].Span;
        return SentenceStyles.Of(Text.Text, spans);
    }

    /// <summary>Marks the tokens of the longest listed name of several words that begins here.</summary>
    private void MarkListed(int first)
    {
        if ((Lists[first] & NameLists.Begins) == 0) return;
        int end = Math.Min(Text.Sentences[Text.SentenceOf(first)].EndToken, first + LongestName), last = first;
        uint name = NameLexicon.Extend(0, Words[first].Word);
        NameLists longest = NameLists.None;
        for (int i = first + 1; i < end; i++)
        {
            name = NameLexicon.Extend(name, Words[i].Word);
            NameLists lists = NameLexicon.OfName(name);
            if ((lists & ~NameLists.Begins) != 0) (last, longest) = (i, lists & ~NameLists.Begins);
            if ((lists & NameLists.Begins) == 0) break;
        }

        for (int i = first; i <= last && longest != NameLists.None; i++) Inside[i] |= longest;
    }

    private void See(int i)
    {
        char first = Text.First(i);
        if (!char.IsLetter(first)) return;
        ref Seen seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, Words[i].Word, out _);
        if (!char.IsUpper(first))
        {
            seen |= Seen.Small;
            return;
        }

        int sentence = Text.SentenceOf(i), begin = Text.Sentences[sentence].FirstToken;
        if (Styles[sentence] is SentenceStyle.Plain && i > begin && char.IsLetter(Text.First(i - 1))) seen |= Seen.Capital;
        if (i > begin)
        {
            NameLists left = Lists[i - 1];
            if (IsCapital(i - 1) && (left & NameLists.GivenName) != 0) seen |= Seen.AfterGivenName;
            if ((left & NameLists.Title) != 0) seen |= Seen.AfterTitle;
            switch (Text.Word(i - 1))
            {
                case "in" or "at" or "from" or "near" or "across" or "outside" or "In" or "At" or "From":
                    seen |= Seen.AfterPreposition;
                    break;
                case "the" or "The":
                    seen |= Seen.AfterThe;
                    break;
            }
        }

        if (i + 1 >= Text.Sentences[sentence].EndToken) return;
        if (NameKinds.IsPersonVerb(Text.Word(i + 1))) seen |= Seen.BeforeSaying;
        if (!IsCapital(i + 1)) return;
        if ((Lists[i + 1] & NameLists.OrganizationWord) != 0) seen |= Seen.BeforeOrganizationWord;
        if ((Lists[i + 1] & NameLists.Surname) != 0) seen |= Seen.BeforeSurname;
    }

    private void MarkRules(List<NameMention> rules)
    {
        foreach (NameMention name in rules)
            if (name.Kind <= MentionKind.Other)
                NameLabels.Write(Rules, name.Parts.NameFirst, name.Parts.NameLast, name.Kind);
    }

    /// <summary>Finds the runs of tokens with capitals or a name's tag, with the hyphens and &amp;s that join them.</summary>
    private void MarkRuns()
    {
        Array.Fill(RunOf, -1);
        foreach (Sentence sentence in Text.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!IsNameLike(i)) continue;
                int last = i;
                while (true)
                {
                    if (last + 1 < sentence.EndToken && IsNameLike(last + 1)) last++;
                    else if (last + 2 < sentence.EndToken && Text.First(last + 1) is '-' or '&' or '.' && IsNameLike(last + 2)) last += 2;
                    else break;
                }

                for (int t = i; t <= last; t++) RunOf[t] = Runs.Count;
                Runs.Add(new NameRun(i, last));
                i = last;
            }
        }
    }

    private bool IsNameLike(int token) => IsCapital(token) || PennTags.IsName(Text.Tag(token));
}
