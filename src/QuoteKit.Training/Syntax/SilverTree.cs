using System.Globalization;

namespace QuoteKit.Training.Syntax;

/// <summary>A row of CoreNLP's output.</summary>
/// <param name="Word">The word with the Penn Treebank's escapes.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tag">Its Penn Treebank tag.</param>
/// <param name="Entity">The kind of name that it belongs to, or O.</param>
/// <param name="Head">Its head as an index, -1 for the root.</param>
/// <param name="Relation">Its relation, of Universal Dependencies version 1.</param>
internal readonly record struct SilverRow(string Word, string Lemma, string Tag, string Entity, int Head, string Relation)
{
    /// <summary>Reads id, form, lemma, tag, entity, head and relation.</summary>
    public static SilverRow Of(string[] row) =>
        new(row[1], row[2], row[3], row[4], int.Parse(row[5], CultureInfo.InvariantCulture) - 1, row[6]);
}

/// <summary>
/// Turns a tree of Universal Dependencies version 1 into what the gold treebanks make of it in version 2. What cannot be
/// told from the tree, and what CoreNLP could not tell ("dep"), is left unknown.
/// </summary>
internal static class SilverTree
{
    /// <summary>Heads, <see cref="TrainingSentence.Unknown"/> where not known, and relations, empty where not known.</summary>
    public static (int[] Heads, string[] Relations) Convert(IReadOnlyList<SilverRow> rows)
    {
        int[] heads = [.. rows.Select(row => row.Head)];
        string[] relations = [.. rows.Select((row, i) => Rename(rows, i))];
        MoveConjunctions(rows, heads);
        TurnNames(rows, heads, relations);
        for (int i = 0; i < heads.Length; i++)
            if (!IsKnown(rows, i)) (heads[i], relations[i]) = (TrainingSentence.Unknown, "");
        return (heads, relations);
    }

    private static string Rename(IReadOnlyList<SilverRow> rows, int i)
    {
        SilverRow row = rows[i];
        switch (row.Relation)
        {
            case "dobj": return "obj";
            case "nsubjpass": return "nsubj:pass";
            case "csubjpass": return "csubj:pass";
            case "auxpass": return "aux:pass";
            case "mwe": return "fixed";
            case "neg": return row.Tag == "DT" ? "det" : "advmod";
            case "nmod:tmod" or "nmod:npmod": return IsPredicate(rows, row.Head) ? "obl:unmarked" : "nmod:unmarked";
            case "compound" when row.Tag == "NNP" && row.Entity != "PERSON" && rows[row.Head].Entity == "PERSON": return "nmod:desc";
            case "nmod": break;
            default: return row.Relation;
        }

        if (!IsPredicate(rows, row.Head)) return Any(rows, row.Head, child => child.Relation == "cop") ? "" : "nmod";
        bool agent = Any(rows, row.Head, child => child.Relation == "auxpass") && Any(rows, i, child => child is { Relation: "case", Lemma: "by" });
        return agent ? "obl:agent" : "obl";
    }

    private static bool IsPredicate(IReadOnlyList<SilverRow> rows, int i) =>
        i >= 0 && (rows[i].Tag.StartsWith("VB", StringComparison.Ordinal) || rows[i].Tag.StartsWith("JJ", StringComparison.Ordinal)
            || rows[i].Tag.StartsWith("RB", StringComparison.Ordinal) || rows[i].Tag == "IN");

    private static bool Any(IReadOnlyList<SilverRow> rows, int head, Func<SilverRow, bool> condition)
    {
        foreach (SilverRow row in rows)
            if (row.Head == head && condition(row)) return true;
        return false;
    }

    /// <summary>In version 2 "and" before a conjunct belongs to that conjunct, not to the first one.</summary>
    private static void MoveConjunctions(IReadOnlyList<SilverRow> rows, int[] heads)
    {
        for (int i = 0; i < heads.Length; i++)
        {
            if (rows[i].Relation != "cc") continue;
            for (int j = i + 1; j < heads.Length; j++)
            {
                if (rows[j].Head != rows[i].Head || rows[j].Relation != "conj") continue;
                heads[i] = j;
                break;
            }
        }
    }

    /// <summary>In the gold treebanks the first word of a person's name is its head, not the last one.</summary>
    private static void TurnNames(IReadOnlyList<SilverRow> rows, int[] heads, string[] relations)
    {
        for (int last = 1; last < heads.Length; last++)
        {
            if (rows[last].Entity != "PERSON" || rows[last].Tag != "NNP") continue;
            int first = last;
            while (first > 0 && rows[first - 1] is { Entity: "PERSON", Relation: "compound", Tag: "NNP" } before && before.Head == last) first--;
            if (first == last) continue;
            (heads[first], relations[first]) = (heads[last], relations[last]);
            for (int i = 0; i < heads.Length; i++)
                if (heads[i] == last && i != first) heads[i] = first;
            for (int i = first + 1; i <= last; i++) (heads[i], relations[i]) = (first, "flat");
        }
    }

    private static bool IsKnown(IReadOnlyList<SilverRow> rows, int i)
    {
        SilverRow row = rows[i];
        if (row.Relation == "dep") return false;

        // Marks hang differently, and the words of dates are turned around.
        if (row.Relation == "punct") return false;
        return row.Entity != "DATE" || !(row.Tag == "CD" || (row.Tag == "NNP" && i + 1 < rows.Count && rows[i + 1].Tag == "CD"));
    }
}
