namespace QuoteKit.Syntax;

/// <summary>Word classes of Penn Treebank tags (Santorini 1990).</summary>
internal static class PennTags
{
    /// <summary>Common and proper nouns.</summary>
    public static bool IsNoun(string tag) => tag.StartsWith("NN", StringComparison.Ordinal);

    /// <summary>Proper nouns.</summary>
    public static bool IsName(string tag) => tag.StartsWith("NNP", StringComparison.Ordinal);

    /// <summary>Verbs in any form, modals not among them.</summary>
    public static bool IsVerb(string tag) => tag.StartsWith("VB", StringComparison.Ordinal);

    /// <summary>Verb forms that make a clause: past, present, modal.</summary>
    public static bool IsFinite(string tag) => tag is "VBD" or "VBZ" or "VBP" or "MD";

    public static bool IsAdverb(string tag) => tag is "RB" or "RBR" or "RBS";

    public static bool IsAdjective(string tag) => tag is "JJ" or "JJR" or "JJS";

    /// <summary>Words that ask or relate: who, which, what, when, how.</summary>
    public static bool IsWh(string tag) => tag is "WP" or "WP$" or "WDT" or "WRB";

    /// <summary>Words that a noun phrase can begin with.</summary>
    public static bool BeginsNounPhrase(string tag) =>
        IsNoun(tag) || IsAdjective(tag) || tag is "DT" or "PDT" or "PRP" or "PRP$" or "CD" or "EX" or "$";

    /// <summary>Words that can stand inside a noun phrase, before its head.</summary>
    public static bool IsInsideNounPhrase(string tag) =>
        BeginsNounPhrase(tag) || tag is "POS" or "HYPH" or "VBN" or "VBG" or "AFX" or "SYM" or "NFP" or "#";

    /// <summary>Words that a noun phrase can end with.</summary>
    public static bool EndsNounPhrase(string tag) => IsNoun(tag) || tag is "PRP" or "CD" or "EX" or "DT" or "FW" or "PRP$";
}
