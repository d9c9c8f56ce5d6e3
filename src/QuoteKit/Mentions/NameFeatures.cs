using QuoteKit.Syntax;

namespace QuoteKit.Mentions;

/// <summary>What the labeller looks at: the word and its neighbours, shapes, tags, lists, the rules, the run of capitals, the rest of the text.</summary>
internal static class NameFeatures
{
    /// <summary>How many features a token has at most.</summary>
    public const int Most = 64;

    private const int LongestRun = 6;

    /// <summary>Fills in the features of a token and returns how many there are.</summary>
    public static int Fill(NameTokens tokens, int i, Span<uint> features)
    {
        AnnotatedText text = tokens.Text;
        Sentence sentence = text.Sentences[text.SentenceOf(i)];
        var at = new Window(tokens, sentence);
        WordFeatures word = tokens.Words[i], left = at.Word(i - 1), left2 = at.Word(i - 2), right = at.Word(i + 1), right2 = at.Word(i + 2);
        uint tag = tokens.Tags[i], leftTag = at.Tag(i - 1), rightTag = at.Tag(i + 1);
        uint lists = (uint)tokens.Lists[i], leftLists = at.Lists(i - 1), rightLists = at.Lists(i + 1);
        uint style = (uint)tokens.Styles[text.SentenceOf(i)], seen = (uint)tokens.SeenOf(i);
        uint capital = tokens.IsCapital(i) ? 1u : 0u, start = i == sentence.FirstToken ? 1u : 0u;
        uint rule = tokens.Rules[i], inside = (uint)tokens.Inside[i];
        uint form = capital + 2 * start + 4 * style;
        var list = new FeatureList(features);
        list.Add(word.Word);
        list.Add(word.Exact);
        list.Add(left.Word);
        list.Add(right.Word);
        list.Add(left2.Word);
        list.Add(right2.Word);
        list.Add(left.Word, word.Word);
        list.Add(word.Word, right.Word);
        list.Add(word.Suffix2, capital);
        list.Add(word.Suffix3, capital);
        list.Add(word.Suffix4, capital);
        list.Add(word.Prefix2, capital);
        list.Add(word.Prefix3, capital);
        list.Add(word.Shape, form);
        list.Add(left.Shape, word.Shape, right.Shape);
        list.Add(tag, capital);
        list.Add(leftTag, tag);
        list.Add(tag, rightTag);
        list.Add(leftTag, tag, rightTag);
        list.Add(tag, word.Shape);
        list.Add(lists, capital);
        list.Add(lists, tag);
        list.Add(leftLists, lists, capital);
        list.Add(lists, rightLists, capital);
        list.Add(leftLists, word.Shape);
        list.Add(rightLists, word.Shape);
        list.Add(inside, form);
        list.Add(inside, at.Inside(i - 1), at.Inside(i + 1));
        list.Add(seen, form);
        list.Add(seen, tag);
        list.Add(seen, lists);
        list.Add(left.Word, word.Shape);
        list.Add(right.Word, word.Shape);
        list.Add(left2.Word, left.Word, capital);
        list.Add(right.Word, right2.Word, capital);
        list.Add(word.Word, form);
        list.Add(rule, tag);
        list.Add(at.Rule(i - 1), rule, at.Rule(i + 1));
        list.Add(rule, lists);
        list.Add(rule, seen);
        if (tokens.RunOf[i] < 0) return list.Count;

        NameRun run = tokens.Runs[tokens.RunOf[i]];
        uint length = (uint)Math.Min(run.Last - run.First + 1, LongestRun), place = (uint)Math.Min(i - run.First, LongestRun) + 16 * (uint)Math.Min(run.Last - i, LongestRun);
        WordFeatures before = at.Word(run.First - 1), after = at.Word(run.Last + 1), first = tokens.Words[run.First], last = tokens.Words[run.Last];
        list.Add(before.Word, place);
        list.Add(after.Word, place);
        list.Add(last.Word, place);
        list.Add(first.Word, place);
        list.Add((uint)tokens.Lists[run.Last], (uint)tokens.Lists[run.First], place);
        list.Add((uint)tokens.Lists[run.Last], place);
        list.Add((uint)tokens.Lists[run.First], place);
        list.Add(place, word.Shape, style);
        list.Add(at.Tag(run.First - 1), at.Tag(run.Last + 1), length);
        list.Add((uint)tokens.SeenOf(run.Last), place);
        list.Add(before.Word, after.Word, length);
        return list.Count;
    }

    /// <summary>The neighbours of a token; beyond its sentence there is nothing.</summary>
    private readonly ref struct Window(NameTokens tokens, Sentence sentence)
    {
        public WordFeatures Word(int i) => Has(i) ? tokens.Words[i] : WordFeatures.Outside;

        public uint Tag(int i) => Has(i) ? tokens.Tags[i] : 1;

        public uint Lists(int i) => Has(i) ? (uint)tokens.Lists[i] : 1 << 16;

        public uint Inside(int i) => Has(i) ? (uint)tokens.Inside[i] : 1 << 16;

        public uint Rule(int i) => Has(i) ? tokens.Rules[i] : 99u;

        private bool Has(int i) => i >= sentence.FirstToken && i < sentence.EndToken;
    }
}
