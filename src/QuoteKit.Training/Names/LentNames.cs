using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>Gives a treebank's document, whose names nobody marked, those that a labeller finds and its gold tags allow (self-training).</summary>
internal static class LentNames
{
    public static NamedText Label(ConlluDocument document, NameLabeler labeler)
    {
        AnnotatedText text = document.Text;
        NameTokens tokens = NameFinder.Read(text);
        byte[] found = labeler.Label(tokens), labels = new byte[text.Count];
        NameConsistency.Apply(tokens, found);
        int first = 0;
        for (int i = 0; i < found.Length; i++)
        {
            if (NameLabels.Begins(found[i])) first = i;
            if (NameLabels.Ends(found[i]) && Allows(text, first, i, NameLabels.KindOf(found[i]))) NameLabels.Write(labels, first, i, NameLabels.KindOf(found[i]));
        }

        return new NamedText(document.Id, text, labels);
    }

    /// <summary>Nationalities are adjectives; every other name has a proper noun.</summary>
    private static bool Allows(AnnotatedText text, int first, int last, MentionKind kind)
    {
        if (kind == MentionKind.Other) return true;
        for (int i = first; i <= last; i++)
            if (PennTags.IsName(text.Tag(i)))
                return true;
        return false;
    }
}
