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
        foreach (NameSpan name in NameSpan.Read(found))
            if (Allows(text, name))
                NameLabels.Write(labels, name.First, name.Last, name.Kind);
        return new NamedText(document.Id, text, labels);
    }

    /// <summary>Nationalities are adjectives; every other name has a proper noun.</summary>
    private static bool Allows(AnnotatedText text, NameSpan name)
    {
        if (name.Kind == MentionKind.Other) return true;
        for (int i = name.First; i <= name.Last; i++)
            if (PennTags.IsName(text.Tag(i)))
                return true;
        return false;
    }
}
