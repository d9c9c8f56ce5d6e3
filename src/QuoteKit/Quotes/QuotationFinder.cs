using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>Pairs quotation marks.</summary>
internal static class QuotationFinder
{
    /// <summary>The outermost quotations, ascending, with titles and scare quotes among them; what is odd goes to <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<Quotation> Find(AnnotatedText text, ImmutableArray<Diagnostic>.Builder diagnostics) => [];
}
