namespace QuoteKit;

/// <summary>Where a span of an article's text stands in the page that it was read from.</summary>
/// <param name="CssPath">
/// The way from the root to the element, as a CSS selector that matches it alone
/// (<c>html > body > article > p:nth-of-type(3)</c>), in the tree that a browser without scripts makes of the page.
/// </param>
/// <param name="Source">
/// Where the element's start tag stands in the page's source; <see langword="null"/> for an element that has none there.
/// </param>
public sealed record PageLocation(string CssPath, SourcePosition? Source);

/// <summary>A place in the source of a page.</summary>
/// <param name="Offset">The UTF-16 code unit, from 0, in the page as it was given or, if that was bytes, as it was decoded, without byte order mark.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
public readonly record struct SourcePosition(int Offset, int Line, int Column);
