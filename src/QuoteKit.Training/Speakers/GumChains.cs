using System.Globalization;
using System.Text;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Speakers;

/// <summary>Reads GUM's documents with their gold coreference.</summary>
internal sealed class GumChains
{
    private static readonly HashSet<string> Saying = new(
        ("say tell add ask explain claim state note argue announce report write recall declare deny suggest admit insist warn reply answer respond assert "
        + "mention remark comment acknowledge confirm reveal promise conclude observe testify tweet stress complain concede contend").Split(' '), StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly List<ChainMention> _mentions = [];
    private readonly List<PronounCase> _cases = [];
    private readonly Stack<(int Chain, int Start, int FirstWord)> _open = new();
    private readonly List<(TextSpan Span, int Head, string Tag, string Lemma, string Relation)> _words = [];
    private string? _label;

    /// <summary>The documents of a file in the CoNLL-U format, gzipped, annotated by <paramref name="models"/>.</summary>
    public static IEnumerable<CoreferenceText> Read(string path, OutsideModels models)
    {
        GumChains? document = null;
        int place = 0;
        string id = "";
        string? speaker = null;
        bool paragraph = false;
        var rows = new List<string[]>();
        foreach (string line in CorpusFile.Lines(path))
        {
            if (Value(line, "# newdoc id = ") is { } next)
            {
                if (document is not null) yield return document.Build(id, place++, models);
                (document, id, speaker) = (new GumChains(), next, null);
            }
            else if (line == "# newpar") paragraph = true;
            else if (Value(line, "# speaker = ") is { } who) speaker = who;
            else if (line.Length == 0 && rows.Count > 0)
            {
                document!.Add(rows, paragraph, speaker);
                (paragraph, speaker) = (false, null);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }

        if (document is not null) yield return document.Build(id, place, models);
    }

    private static string? Value(string line, string key) => line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;

    private void Add(List<string[]> rows, bool paragraph, string? speaker)
    {
        TreebankSentence sentence = Treebank.Build(rows, "");
        string? label = speaker is null ? null : Spaced(speaker);
        // A turn is a paragraph of its own behind its speaker's name, as transcripts on pages have it.
        if (_text.Length > 0) _text.Append(paragraph || label != _label ? "\n\n" : " ");
        if (label is not null && (paragraph || label != _label)) _text.Append(label).Append(": ");
        _label = label;
        int start = _text.Length, firstWord = _words.Count, w = 0;
        _text.Append(sentence.Text.TrimEnd());
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.') || row[0].Contains('-')) continue;
            TextSpan span = sentence.Spans[w];
            int head = sentence.Heads[w];
            _words.Add((new TextSpan(start + span.Start, start + span.End), head < 0 ? -1 : firstWord + head, row[4], row[2], row[7]));
            ReadEntities(row[9], _words.Count - 1);
            w++;
        }

        for (int i = firstWord; i < _words.Count; i++)
        {
            var word = _words[i];
            if (word.Tag != "PRP" || !word.Relation.StartsWith("nsubj", StringComparison.Ordinal) || word.Head < 0) continue;
            string form = _text.ToString(word.Span.Start, word.Span.Length).ToLowerInvariant();
            var verb = _words[word.Head];
            if (verb.Tag.StartsWith('V') && Saying.Contains(verb.Lemma) && form is "he" or "she" or "they" or "i")
                _cases.Add(new PronounCase(word.Span.Start, form, label));
        }
    }

    /// <summary>Reads "Entity=(4-person-new-...(5-place-...)" and "Entity=5)4)".</summary>
    private void ReadEntities(string misc, int word)
    {
        string? entities = misc.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..];
        for (int i = 0; entities is not null && i < entities.Length;)
        {
            bool opens = entities[i] == '(';
            int end = entities.IndexOfAny(['(', ')'], i + 1);
            if (end < 0) end = entities.Length;
            ReadOnlySpan<char> part = entities.AsSpan(opens ? i + 1 : i, end - (opens ? i + 1 : i));
            int digits = 0;
            while (digits < part.Length && char.IsAsciiDigit(part[digits])) digits++;
            if (digits > 0)
            {
                int chain = int.Parse(part[..digits], CultureInfo.InvariantCulture);
                bool closes = end < entities.Length && entities[end] == ')';
                if (opens) _open.Push((chain, _words[word].Span.Start, word));
                if (closes || !opens) Close(chain, word);
            }

            i = end < entities.Length && entities[end] == ')' ? end + 1 : end;
        }
    }

    private void Close(int chain, int last)
    {
        var others = new Stack<(int, int, int)>();
        while (_open.Count > 0 && _open.Peek().Chain != chain) others.Push(_open.Pop());
        if (_open.Count > 0)
        {
            var (_, start, first) = _open.Pop();
            int head = first;
            while (head < last && _words[head].Head is var up && up >= first && up <= last) head++;
            bool person = _words[head].Tag == "NNP";
            _mentions.Add(new ChainMention(
                new TextSpan(start, _words[last].Span.End), _words[head].Span.Start, chain,
                person ? _text.ToString(_words[head].Span.Start, _words[head].Span.Length) : null));
        }

        foreach (var other in others) _open.Push(other);
    }

    private CoreferenceText Build(string id, int place, OutsideModels models)
    {
        AnnotatedText text = models.Annotate(id, _text.ToString());
        var quotations = QuotationFinder.Find(text, System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostic>());
        var mentions = MentionFinder.Find(text, models.NamesForGum(place));
        return new CoreferenceText(
            id, text, mentions, AttributionFinder.Find(text, mentions, quotations, AttributionScope.All), _mentions, _cases, IsGold: true);
    }

    /// <summary>"NickBos" becomes "Nick Bos".</summary>
    private static string Spaced(string label)
    {
        var spaced = new StringBuilder();
        foreach (char c in label)
        {
            if (spaced.Length > 0 && char.IsUpper(c) && char.IsLower(spaced[^1])) spaced.Append(' ');
            spaced.Append(c);
        }

        return spaced.ToString();
    }
}
