namespace QuoteKit;

/// <summary>A word or mark as Universal Dependencies' English treebanks part it ("do" + "n't"), with its syntax.</summary>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Tag">Its Penn Treebank tag ("NNP").</param>
/// <param name="Lemma">Its dictionary form, in lower case but for names.</param>
/// <param name="Head">The index of its head among the result's tokens, or -1 for a root.</param>
/// <param name="Relation">Its Universal Dependencies relation to the head ("nsubj"; "root" for a root).</param>
public readonly record struct Token(TextSpan Span, string Tag, string Lemma, int Head, string Relation);
