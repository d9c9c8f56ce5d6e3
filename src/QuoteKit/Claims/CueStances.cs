using System.Collections.Immutable;
using QuoteKit.Model;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>What a cue tells of its claimer's stance, by its words, its negation and what follows it.</summary>
/// <remarks>Immutable; the words are cue-stances.txt.</remarks>
internal sealed class CueStances
{
    /// <summary>Cues that ask somebody to do something when an infinitive follows: "told them to leave".</summary>
    private const string Requests = "request";

    /// <summary>Cues that deny when they are negated: "does not think that".</summary>
    private const string Unbelief = "unbelief";

    private readonly WordTable<ClaimStance> _stances;
    private readonly WordList _requests, _unbelief;

    private CueStances(Dictionary<string, ClaimStance> stances, IEnumerable<string> requests, IEnumerable<string> unbelief) =>
        (_stances, _requests, _unbelief) = (new(stances), new(requests), new(unbelief));

    public static CueStances English { get; } = Load();

    /// <summary>The stance that the cue alone tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">The cue's spans; none for a quotation without cue.</param>
    /// <param name="content">The content's spans.</param>
    /// <param name="kind">What the Quotes stage says of the cue; it decides where no word is listed.</param>
    public ClaimStance Read(AnnotatedText text, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content, CueClass kind)
    {
        ClaimStance? listed = null;
        bool negated = false, request = false, unbelief = kind == CueClass.Think;
        int last = -1;
        foreach (TextSpan span in cue)
        {
            for (int token = text.TokenAt(span.Start); token < text.Count && text.Tokens[token].Span.Start < span.End; token++)
            {
                last = token;
                negated |= ClaimWords.Default.Of(text.Word(token)).HasFlag(ClaimSign.Negation);
                request |= _requests.Contains(text.Lemma(token));
                unbelief |= _unbelief.Contains(text.Lemma(token));
                // The first word that does more than to say decides: "declined to comment", "expressed hope".
                if (StanceAt(text, token) is { } stance && listed is null or ClaimStance.Affirms) listed = stance;
            }
        }

        ClaimStance told = listed ?? Of(kind);
        if (request && told is ClaimStance.Affirms or ClaimStance.Questions && BeginsInfinitive(text, content, last)) told = ClaimStance.Intends;
        return negated ? Negated(told, unbelief) : told;
    }

    /// <summary>The stance of a cue's word, together with the one behind it ("call for") or alone.</summary>
    private ClaimStance? StanceAt(AnnotatedText text, int token)
    {
        string lemma = text.Lemma(token);
        if (_stances.TryGet($"{lemma}+{text.Lemma(token + 1)}", out ClaimStance phrase)) return phrase;
        return _stances.TryGet(lemma, out ClaimStance stance) || _stances.TryGet(text.Word(token), out stance) ? stance : null;
    }

    private static bool BeginsInfinitive(AnnotatedText text, ImmutableArray<TextSpan> content, int last)
    {
        int token = content.IsEmpty ? -1 : text.TokenAt(content[0].Start);
        return token > last && text.Tag(token) == "TO" && text.Tag(token + 1) is "VB" or "RB";
    }

    private static ClaimStance Of(CueClass kind) => kind switch
    {
        CueClass.Ask => ClaimStance.Questions,
        CueClass.Deny => ClaimStance.Denies,
        CueClass.Plan => ClaimStance.Intends,
        CueClass.Feel => ClaimStance.Attitude,
        _ => ClaimStance.Affirms,
    };

    /// <summary>"does not deny" affirms, "never promised" and "does not think" deny, "would not say" leaves it open.</summary>
    private static ClaimStance Negated(ClaimStance stance, bool unbelief) => stance switch
    {
        ClaimStance.Denies => ClaimStance.Affirms,
        ClaimStance.Intends => ClaimStance.Denies,
        ClaimStance.Affirms => unbelief ? ClaimStance.Denies : ClaimStance.Questions,
        _ => stance,
    };

    private static CueStances Load()
    {
        var stances = new Dictionary<string, ClaimStance>(StringComparer.Ordinal);
        string[] requests = [], unbelief = [];
        foreach (string line in DataFile.Lines("cue-stances.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string section = line[..colon];
            string[] words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (section == Requests) requests = words;
            else if (section == Unbelief) unbelief = words;
            else foreach (string word in words) stances[word] = Enum.Parse<ClaimStance>(section, ignoreCase: true);
        }

        return new CueStances(stances, requests, unbelief);
    }
}
