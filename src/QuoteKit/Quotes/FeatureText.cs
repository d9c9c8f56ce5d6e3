using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>A text as the learned steps read it: every token as a few hashes and flags, with running counts.</summary>
/// <remarks>
/// Quotation marks of every kind are one word, so that the same words with other marks look the same. Beside the text
/// stands <see cref="Outside"/>. Immutable; time and memory linear in the text.
/// </remarks>
internal sealed class FeatureText
{
    /// <summary>What stands for a token's word, lemma or tag before the first and after the last token.</summary>
    public const uint Outside = 7;

    private const uint OpeningMark = 11, ClosingMark = 13;

    private readonly uint[] _words, _lemmas, _tags, _relations;
    private readonly int[] _wordCounts, _verbCounts, _commaCounts, _thatCounts, _changeCounts;
    private readonly byte[] _kinds;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="judge">Its quotations.</param>
    /// <param name="mentions">Who and what is mentioned.</param>
    /// <param name="readings">What the frames read, in the order of the text.</param>
    /// <param name="cueLemmas">Which lemmas head cues.</param>
    public FeatureText(
        AnnotatedText text, QuotationJudge judge, ImmutableArray<Mention> mentions, IReadOnlyList<AttributionCandidate> readings, CueLemmas cueLemmas)
    {
        QuotationMap quoted = judge.Quoted;
        (Text, Judge, AllReadings) = (text, judge, readings);
        Tree = new TreeIndex(text);
        int n = text.Count;
        (_words, _lemmas, _tags, _relations) = (new uint[n], new uint[n], new uint[n], new uint[n]);
        (_wordCounts, _verbCounts, _commaCounts) = (new int[n + 1], new int[n + 1], new int[n + 1]);
        (_thatCounts, _changeCounts) = (new int[n + 1], new int[n + 1]);
        (Steps, IsSeenCue, _kinds) = (new byte[n], new bool[n], new byte[n]);
        Span<char> lower = stackalloc char[LongestWord];
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (word.Length > LongestWord) word = word[..LongestWord];
            Token token = text.Tokens[i];
            word.ToLowerInvariant(lower);
            bool mark = IsMark(i);
            uint kind = quoted.At(i) >= 0 && quoted.At(i) != quoted.At(i - 1) ? OpeningMark : ClosingMark;
            _words[i] = mark ? kind : HashedFeatures.Hash(lower[..word.Length]);
            _lemmas[i] = mark ? kind : HashedFeatures.Hash(token.Lemma);
            _tags[i] = mark ? kind : HashedFeatures.Hash(token.Tag);
            _relations[i] = HashedFeatures.Hash(token.Relation);
            IsSeenCue[i] = cueLemmas.TryGet(token.Lemma, out Steps[i]);
            _wordCounts[i + 1] = _wordCounts[i] + (HasLetter(word) ? 1 : 0);
            _verbCounts[i + 1] = _verbCounts[i] + (PennTags.IsVerb(token.Tag) ? 1 : 0);
            _commaCounts[i + 1] = _commaCounts[i] + (word[0] is ',' or ':' or '-' or '–' or '—' && word.Length == 1 ? 1 : 0);
            _thatCounts[i + 1] = _thatCounts[i] + (word is "that" ? 1 : 0);
            _changeCounts[i + 1] = _changeCounts[i] + (quoted.At(i) != quoted.At(i - 1) ? 1 : 0);
        }

        Readings = new AttributionCandidate?[n];
        foreach (AttributionCandidate reading in readings)
            if (reading.Head >= 0) Readings[reading.Head] = reading;

        foreach (Mention mention in mentions)
        {
            for (int i = text.TokenAt(mention.Span.Start); i < n && text.Tokens[i].Span.Start < mention.Span.End; i++)
                _kinds[i] = (byte)(1 + (int)mention.Kind);
        }
    }

    // What comes after is no word that a model could know, and must not cost time.
    private const int LongestWord = 40;

    public AnnotatedText Text { get; }

    public QuotationMap Quoted => Judge.Quoted;

    public QuotationJudge Judge { get; }

    /// <summary>What the frames read, those without a cue of their own among them, in the order of the text.</summary>
    public IReadOnlyList<AttributionCandidate> AllReadings { get; }

    /// <summary>What the frames read of each token that may be a cue.</summary>
    public AttributionCandidate?[] Readings { get; }

    public TreeIndex Tree { get; }

    public int Count => Text.Count;

    /// <summary>How often each token's lemma heads a cue: see <see cref="CueLemmas"/>.</summary>
    public byte[] Steps { get; }

    /// <summary>Whether each token's lemma was seen as the head of a cue.</summary>
    public bool[] IsSeenCue { get; }

    public uint Word(int i) => (uint)i < (uint)_words.Length ? _words[i] : Outside;

    public uint Lemma(int i) => (uint)i < (uint)_lemmas.Length ? _lemmas[i] : Outside;

    public uint Tag(int i) => (uint)i < (uint)_tags.Length ? _tags[i] : Outside;

    public uint Relation(int i) => (uint)i < (uint)_relations.Length ? _relations[i] : Outside;

    /// <summary>The kind of the mention that holds the token, 0 without.</summary>
    public uint Kind(int i) => (uint)i < (uint)_kinds.Length ? _kinds[i] : 0u;

    public bool IsQuoted(int i) => Quoted.IsQuoted(i);

    /// <summary>Whether the token has a letter or digit at its beginning: marks and stops have none.</summary>
    public bool IsWord(int i) => (uint)i < (uint)Count && _wordCounts[i + 1] > _wordCounts[i];

    public bool IsVerb(int i) => (uint)i < (uint)Count && _verbCounts[i + 1] > _verbCounts[i];

    /// <summary>Capitals, a capital, a digit, small, or no letter.</summary>
    public uint Shape(int i)
    {
        ReadOnlySpan<char> word = Text.Word(i);
        if (word.IsEmpty) return 0;
        if (char.IsUpper(word[0])) return word.Length > 1 && char.IsUpper(word[1]) ? 1u : 2u;
        return char.IsDigit(word[0]) ? 3u : char.IsLetter(word[0]) ? 4u : 5u;
    }

    /// <summary>How many words stand from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public int Words(int first, int end) => _wordCounts[end] - _wordCounts[first];

    public int Verbs(int first, int end) => _verbCounts[end] - _verbCounts[first];

    /// <summary>Commas, colons and dashes.</summary>
    public int Commas(int first, int end) => _commaCounts[end] - _commaCounts[first];

    public int Thats(int first, int end) => _thatCounts[end] - _thatCounts[first];

    /// <summary>How often a quotation begins or ends before one of the tokens.</summary>
    public int Changes(int first, int end) => _changeCounts[end] - _changeCounts[first];

    private static bool HasLetter(ReadOnlySpan<char> word) => char.IsLetterOrDigit(word[0]) || (word.Length > 1 && char.IsLetterOrDigit(word[1]));

    private bool IsMark(int i)
    {
        ReadOnlySpan<char> word = Text.Word(i);
        return word[0] is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' || (word.Length == 2 && word is "''" or "``" or "‘‘" or "’’");
    }
}
