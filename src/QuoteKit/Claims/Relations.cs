namespace QuoteKit.Claims;

/// <summary>What Universal Dependencies relations tell about clauses.</summary>
internal static class Relations
{
    /// <summary>Whether a word of this relation heads a clause below another one.</summary>
    public static bool OpensClause(string relation) =>
        relation is "ccomp" or "advcl" or "csubj" or "csubj:pass" or "parataxis" || relation.StartsWith("acl", StringComparison.Ordinal);

    /// <summary>Whether a word of this relation is the subject of its head; expletives ("there", "it") count.</summary>
    public static bool IsSubject(string relation) => relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "expl" or "csubj";

    /// <summary>Whether a clause of this relation stands beside its head, not below it.</summary>
    public static bool IsBeside(string relation) => relation is "conj" or "parataxis";
}
