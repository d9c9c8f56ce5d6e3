using QuoteKit.Syntax;

namespace QuoteKit.Training;

/// <summary>Learns how endings make lemmas: for each tag the edits of endings and words that differ from what shorter endings say.</summary>
internal static class LemmaLearner
{
    // One gold word outweighs what the silver parser says about it.
    private const int GoldWeight = 20;
    private const int FewestForEnding = 2;

    /// <summary>The rows of lemmas.tsv.</summary>
    public static IEnumerable<string> Learn(IEnumerable<TreebankSentence> gold, IEnumerable<TreebankSentence> silver)
    {
        var counts = new SortedDictionary<string, Dictionary<(string Word, string Edit), int>>(StringComparer.Ordinal);
        foreach (TreebankSentence sentence in gold) Count(sentence, GoldWeight, counts);
        foreach (TreebankSentence sentence in silver) Count(sentence, 1, counts);
        return counts.SelectMany(pair => RowsOf(pair.Key, pair.Value));
    }

    private static void Count(TreebankSentence sentence, int weight, SortedDictionary<string, Dictionary<(string, string), int>> counts)
    {
        for (int i = 0; i < sentence.Spans.Length; i++)
        {
            if (sentence.Tags[i] is not { } tag || sentence.Lemmas[i] is not { } lemma || lemma == "_") continue;
            if (weight == 1 && !(tag is "NNS" or "JJR" or "JJS" or "RBR" || (tag.StartsWith("VB", StringComparison.Ordinal) && lemma.Length > 2))) continue;
            string word = sentence.Spans[i].Of(sentence.Text).ToString();
            string folded = word.ToLowerInvariant().Replace('’', '\'');
            string edit = EditOf(Lemmatizer.IsName(tag) ? word : folded, Lemmatizer.IsName(tag) ? lemma : Unfold(lemma, word));
            if (!counts.TryGetValue(tag, out var ofTag)) counts[tag] = ofTag = [];
            ofTag[(folded, edit)] = ofTag.GetValueOrDefault((folded, edit)) + weight;
        }
    }

    /// <summary>Lemmas of other words than names are in lower case, but for "I" and what the treebank writes so.</summary>
    private static string Unfold(string lemma, string word) => lemma is "I" && word.Length <= 2 ? lemma : lemma.ToLowerInvariant();

    private static string EditOf(string word, string lemma)
    {
        int common = 0;
        while (common < word.Length && common < lemma.Length && word[common] == lemma[common]) common++;
        return $"{word.Length - common}\t{lemma[common..]}";
    }

    private static IEnumerable<string> RowsOf(string tag, Dictionary<(string Word, string Edit), int> counts)
    {
        var edits = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            // A word counts once for each of its edits here: an ending's rule is for words not seen.
            var endings = counts.Keys.Where(key => key.Word.Length > length)
                .GroupBy(key => key.Word[^length..], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var ending in endings)
            {
                var best = ending.GroupBy(key => key.Edit, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
                if (length > 0 && best.Count() < FewestForEnding) continue;
                if (length > 0 && Lookup(edits, ending.Key) == best.Key) continue;
                edits[ending.Key] = best.Key;
                if (length > 0 || best.Key != "0\t") yield return $"{tag}\t{ending.Key}\t{best.Key}";
            }
        }

        foreach (var word in counts.GroupBy(pair => pair.Key.Word, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string best = word.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Edit, StringComparer.Ordinal).First().Key.Edit;
            if (Lookup(edits, word.Key) != best) yield return $"{tag}\t^{word.Key}\t{best}";
        }
    }

    private static string Lookup(Dictionary<string, string> edits, string word)
    {
        for (int length = Math.Min(word.Length, Lemmatizer.LongestEnding); length >= 0; length--)
            if (edits.TryGetValue(word[^length..], out string? edit))
                return edit;
        return "0\t";
    }
}
