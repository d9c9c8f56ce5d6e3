using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>A half-open range of token indices.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public static readonly TokenRange None = new(-1, -1);

    public bool IsEmpty => End <= First;

    public int Length => Math.Max(0, End - First);

    public TextSpan SpanIn(AnnotatedText text) => text.SpanOf(First, End - 1);
}
