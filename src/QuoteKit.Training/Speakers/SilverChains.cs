using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Syntax;
using QuoteKit.Training.Attributions;

namespace QuoteKit.Training.Speakers;

/// <summary>Reads PolNeAR's articles with their gold attributions and CoreNLP's coreference chains.</summary>
internal static class SilverChains
{
    private readonly record struct Word(TextSpan Span, bool IsPerson, int Head);

    /// <summary>The articles of a part ("polnear-train", "polnear-dev"), annotated by <paramref name="annotate"/>, with the names of a labeller.</summary>
    public static IEnumerable<CoreferenceText> Read(string data, string part, Func<string, string, AnnotatedText> annotate, NameLabeler names)
    {
        string suffix = File.Exists(Path.Combine(data, part + ".jsonl")) ? ".jsonl" : ".jsonl.gz";
        var words = ReadWords(Path.Combine(data, part + ".corenlp.conll.gz"));
        var chains = ReadChains(Path.Combine(data, part + ".corenlp-coref" + suffix));
        foreach (GoldArticle article in GoldArticle.Read(Path.Combine(data, part + suffix)))
        {
            if (!words.TryGetValue(article.Id, out List<Word>? ofArticle) || !chains.TryGetValue(article.Id, out var spans)) continue;
            AnnotatedText text = annotate(article.Id, article.Text);
            var mentions = MentionFinder.Find(text, names);
            ImmutableArray<AttributionDraft> drafts = [.. DraftsOf(article, text).OrderBy(draft => draft.Content[0])];
            List<ChainMention> marked = [.. spans.SelectMany((chain, number) => chain.Select(span => Mark(span, number, ofArticle, article.Text)))];
            yield return new CoreferenceText(article.Id, text, mentions, drafts, marked, [.. CasesOf(text, drafts)], IsGold: false);
        }
    }

    private static IEnumerable<AttributionDraft> DraftsOf(GoldArticle article, AnnotatedText text)
    {
        var quotations = QuotationFinder.Find(text, ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (GoldAttribution gold in article.Attributions)
        {
            if (gold.Content.Count == 0) continue;
            ImmutableArray<TextSpan> inside = [.. quotations.Select(q => q.Span).Where(q => gold.Content.Any(content => content.Contains(q)))];
            yield return new AttributionDraft
            {
                Type = inside.IsEmpty ? AttributionType.Indirect : AttributionType.Mixed,
                Content = [.. gold.Content.Order()],
                Quotations = inside,
                Source = [.. gold.Source.Order()],
                Cue = [.. gold.Cue.Order()],
                Form = gold.Source.Count > 0 ? SourceForm.Stated : gold.Cue.Count > 0 ? SourceForm.Agentless : SourceForm.Floating,
                Confidence = 1,
            };
        }
    }

    private static IEnumerable<PronounCase> CasesOf(AnnotatedText text, IEnumerable<AttributionDraft> drafts)
    {
        var seen = new HashSet<int>();
        foreach (AttributionDraft draft in drafts)
        {
            if (draft.Source is not [var source]) continue;
            string word = source.Of(text.Text).ToString().ToLowerInvariant();
            if (word is "he" or "she" or "they" or "i" && seen.Add(source.Start)) yield return new PronounCase(source.Start, word, null);
        }
    }

    private static ChainMention Mark(TextSpan span, int chain, List<Word> words, string text)
    {
        int first = words.FindIndex(word => word.Span.End > span.Start), last = first;
        while (last + 1 < words.Count && words[last + 1].Span.Start < span.End) last++;
        if (first < 0) return new ChainMention(span, span.Start, chain, null);
        int head = first;
        while (head < last && words[head].Head is var up && up >= first && up <= last) head++;
        return new ChainMention(span, words[head].Span.Start, chain, words[head].IsPerson ? words[head].Span.Of(text).ToString() : null);
    }

    private static Dictionary<string, List<Word>> ReadWords(string path)
    {
        var articles = new Dictionary<string, List<Word>>(StringComparer.Ordinal);
        List<Word> words = [];
        int sentence = 0;
        foreach (string line in CorpusFile.Lines(path))
        {
            if (line.StartsWith("# doc = ", StringComparison.Ordinal)) articles[line[8..]] = words = [];
            if (line.Length == 0 || line[0] == '#') sentence = words.Count;
            else
            {
                string[] row = line.Split('\t');
                words.Add(new Word(new TextSpan(Number(row[7]), Number(row[8])), row[4] == "PERSON", sentence + Number(row[5]) - 1));
            }
        }

        return articles;
    }

    private static Dictionary<string, List<List<TextSpan>>> ReadChains(string path)
    {
        var articles = new Dictionary<string, List<List<TextSpan>>>(StringComparer.Ordinal);
        foreach (string line in CorpusFile.Lines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            articles[json.RootElement.GetProperty("id").GetString()!] =
                [.. json.RootElement.GetProperty("chains").EnumerateArray().Select(static chain =>
                    chain.EnumerateArray().Select(static span => new TextSpan(span[0].GetInt32(), span[1].GetInt32())).ToList())];
        }

        return articles;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
