using System.Collections.Immutable;

namespace QuoteKit.Articles;

/// <summary>Bounds what the parser has to do: a page of more elements than the options allow is cut, one that nests deeper is flattened.</summary>
internal static class PageGuard
{
    /// <summary>The page itself if it keeps the limits, else what of it does; offsets in it are those of the page.</summary>
    public static string Bound(string html, QuoteExtractorOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        NestingCheck check = NestingCheck.Of(html, options.MaxHtmlDepth, options.MaxHtmlElements);
        if (check.End < html.Length)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.Truncated, new TextSpan(0, 0), $"The page was cut after {options.MaxHtmlElements} start tags, at character {check.End} of {html.Length}."));
            html = html[..check.End];
        }

        if (check.IsSane) return html;
        string flat = DepthGuard.Flatten(html, options.MaxHtmlDepth);
        if (!ReferenceEquals(flat, html))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCodes.Nesting, new TextSpan(0, 0), $"The page nests deeper than {options.MaxHtmlDepth} elements or leaves too much open; tags too many were left out."));
        }

        return flat;
    }
}
