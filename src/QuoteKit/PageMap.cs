using System.Collections.Immutable;
using System.Globalization;

namespace QuoteKit;

/// <summary>Leads from an article's text back to the elements of its page. Immutable.</summary>
/// <param name="text">The text that the map is for.</param>
/// <param name="elements">The elements that hold text, and those around them; a parent comes before its children.</param>
/// <param name="starts">Where the parts of the text begin, ascending.</param>
/// <param name="owners">For each part, the index of the element that it stands in.</param>
internal sealed class PageMap(string text, ImmutableArray<PageMap.Element> elements, ImmutableArray<int> starts, ImmutableArray<int> owners)
{
    /// <summary>An element of the page.</summary>
    /// <param name="Parent">The index of the element around it; -1 for the root.</param>
    /// <param name="Name">Its lower-case name.</param>
    /// <param name="Ordinal">Its place among its siblings of the same name, from 1; 0 if it has none.</param>
    /// <param name="Position">Where its start tag stands, if it has one.</param>
    internal readonly record struct Element(int Parent, string Name, int Ordinal, SourcePosition? Position);

    /// <summary>The innermost element that holds all words of the span; <see langword="null"/> if the map is of another text.</summary>
    public PageLocation? Locate(string of, TextSpan span)
    {
        if (starts.IsEmpty || !ReferenceEquals(of, text) && !text.StartsWith(of, StringComparison.Ordinal)) return null;
        int first = PartAt(span.Start), last = PartAt(Math.Max(span.Start, span.End - 1));
        int element = owners[first];
        for (int part = first + 1; part <= last; part++) element = Common(element, owners[part]);
        return new PageLocation(PathOf(element), elements[element].Position);
    }

    private int PartAt(int offset)
    {
        int at = starts.BinarySearch(offset);
        return Math.Max(0, at >= 0 ? at : ~at - 1);
    }

    // A parent has a smaller index than its children.
    private int Common(int a, int b)
    {
        while (a != b)
        {
            if (a > b) a = elements[a].Parent;
            else b = elements[b].Parent;
        }

        return a;
    }

    private string PathOf(int element)
    {
        var steps = new Stack<string>();
        for (int i = element; i >= 0; i = elements[i].Parent) steps.Push(StepOf(elements[i]));
        return string.Join(" > ", steps);
    }

    private static string StepOf(Element element) => element.Ordinal == 0
        ? Escaped(element.Name)
        : string.Create(CultureInfo.InvariantCulture, $"{Escaped(element.Name)}:nth-of-type({element.Ordinal})");

    /// <summary>The name as a CSS identifier: what a parser of pages takes for a name may have signs that CSS uses otherwise.</summary>
    private static string Escaped(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= '\u00a0')
        ? name : string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= '\u00a0' ? $"{c}" : $"\\{(int)c:x} "));
}
