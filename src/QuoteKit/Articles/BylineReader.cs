using System.Collections.Frozen;
using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>Finds the authors' names and cleans them of "By", roles and addresses.</summary>
internal static class BylineReader
{
    private const int LongestName = 60;
    private const int MostAuthors = 20;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "og:author", "byl", "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "dc.contributor",
        "article.author", "author_name", "article:author_name", "authors", "creator",
    ];

    private static readonly SectionedWords File = SectionedWords.Load("bylines.txt");
    private static readonly FrozenSet<string> By = File["by"];
    private static readonly FrozenSet<string> Joiners = File["and"];
    private static readonly FrozenSet<string> Roles = File["role"];
    private static readonly FrozenSet<string> Nobody = File["nobody"];
    private static readonly FrozenSet<string> Agencies = File["agency"];

    /// <summary>The names that the first place with any gives, in its order, and that place.</summary>
    public static (List<string> Names, MetadataOrigin? Origin) Read(PageTree tree, MetaTags meta, List<JsonLdArticle> articles, string? siteName)
    {
        string site = TextShape.Key(siteName ?? "");
        (List<string> Names, MetadataOrigin? Origin) fallback = ([], null);
        foreach (IEnumerable<Found> place in Places(tree, meta, articles))
        {
            List<Found> bylines = [.. place];
            List<string> names =
                [.. bylines.SelectMany(b => Split(b.Value)).Select(n => WithoutSite(n, siteName)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];
            if (names.Count == 0) continue;
            // The site itself is an author only where nobody else is named.
            if (!names.TrueForAll(n => TextShape.Key(n) == site)) return (names, bylines[0].Origin);
            if (fallback.Names.Count == 0) fallback = (names, bylines[0].Origin);
        }

        return fallback;
    }

    private static IEnumerable<IEnumerable<Found>> Places(PageTree tree, MetaTags meta, List<JsonLdArticle> articles)
    {
        foreach (JsonLdArticle article in articles) yield return Found.InJsonLd(article.Authors, "author");
        yield return meta.All(MetaNames);
        yield return Marked(tree, "[itemprop=author]", n => n.ItemProp?.Contains("author", StringComparison.Ordinal) == true);
        yield return Marked(tree, "[rel=author]", n => n.Rel is "author" or "author external" or "external author");
        yield return MarkedByClass(tree, ".byline", NodeTraits.BylineWord);
        yield return MarkedByClass(tree, ".author", NodeTraits.AuthorWord);
    }

    /// <summary>The names in a byline ("By Ann Ashe and Bo Birk, Staff Writers").</summary>
    public static IEnumerable<string> Split(string byline)
    {
        if (byline.Length > 300 || byline.Contains("://", StringComparison.Ordinal)) yield break;
        string rest = BeforeDate(byline).Replace(" & ", ", ", StringComparison.Ordinal).Replace(';', ',').Replace('/', ',').Replace('•', ',').Replace('\n', ',');
        bool found = false;
        foreach (string part in rest.Split(','))
        {
            var words = new List<string>();
            if (found && Agencies.Overlaps(TextShape.Words(part))) continue;
            foreach (string word in part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            {
                string key = word.ToLowerInvariant().TrimEnd(':');
                if (words.Count == 0 && By.Contains(key)) continue;
                if (Joiners.Contains(key))
                {
                    if (Name(words) is { } before)
                    {
                        found = true;
                        yield return before;
                    }

                    words.Clear();
                    continue;
                }

                words.Add(word);
            }

            if (Name(words) is not { } name) continue;
            found = true;
            yield return name;
        }
    }

    private static string? Name(List<string> words)
    {
        words.RemoveAll(w => w.Contains('@', StringComparison.Ordinal));
        string name = string.Join(' ', words).Trim(' ', '.', '-', '–', '—', ':', '(', ')', '"');
        if (words.Count > 0 && words[^1].Length == 2 && words[^1][1] == '.' || name.EndsWith(" Jr", StringComparison.Ordinal)) name += ".";
        if (name.Length is < 2 or > LongestName || words.Count > 7 || name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && (words.Count > 1 || !name.Any(char.IsLetter))) return null;
        List<string> keys = TextShape.Words(name);
        if (keys.Count == 0 || Nobody.Contains(string.Join(' ', keys)) || keys is [var only] && only.EndsWith("admin", StringComparison.Ordinal) || keys.Exists(Roles.Contains) && !keys.Contains("news")) return null;
        return name;
    }

    /// <summary>"Ann Ashe | The Gazette" and "Ann Ashe Published 3:10 p.m." are one name each.</summary>
    private static string BeforeDate(string byline)
    {
        int end = byline.IndexOf(" | ", StringComparison.Ordinal);
        foreach (string word in (ReadOnlySpan<string>)[" published ", " updated ", " posted ", " last updated "])
        {
            int at = byline.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (end < 0 || at < end)) end = at;
        }

        return end > 0 ? byline[..end] : byline;
    }

    private static string WithoutSite(string name, string? siteName) =>
        siteName is { Length: > 2 } && name.Length > siteName.Length + 2 && name.EndsWith(siteName, StringComparison.OrdinalIgnoreCase)
            ? name[..^siteName.Length].TrimEnd(' ', '.', '-', '–', '/', '(') : name;

    private static IEnumerable<Found> Marked(PageTree tree, string selector, Func<PageNode, bool> holds)
    {
        int end = 0, found = 0;
        for (int i = 0; i < tree.Count && found < MostAuthors; i++)
        {
            if (i < end || tree[i].Traits == default || tree[i].Name is "meta" or "body" or "html" or "article" or "script") continue;
            if (CommentSection.IsAt(tree, i)) end = tree[i].End;
            if (i < end || !holds(tree[i])) continue;
            end = tree[i].End;
            string text = tree.TextOf(NameIn(tree, i), 200);
            if (text.Length is 0 or > 120) continue;
            found++;
            yield return Found.InMarkup(text, selector);
        }
    }

    /// <summary>The first by a class that reads like names: the one above the article. More of them belong to other articles.</summary>
    private static IEnumerable<Found> MarkedByClass(PageTree tree, string selector, NodeTraits trait) =>
        Marked(tree, selector, n => n.Is(trait)).Where(b => Split(b.Value).Any() && Split(b.Value).All(LooksLikeName)).Take(1);

    private static bool LooksLikeName(string name)
    {
        string[] words = name.Split(' ');
        return words.Length <= 5 && words[0] != "The" && char.IsUpper(words[0][0]) && !char.IsLower(words[^1][0]) && !name.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>Inside a marked element, the part that is marked as the name, or the link; else all of it.</summary>
    private static int NameIn(PageTree tree, int node)
    {
        int link = -1;
        for (int i = node + 1; i < tree[node].End; i++)
        {
            if (tree[i].ItemProp is "name" || tree[i].Is(NodeTraits.NameWord)) return i;
            if (link < 0 && (tree[i].Rel is "author" || tree[i].Name == "a" && tree.TextOf(i, 100).Length > 0)) link = i;
        }

        return link >= 0 ? link : node;
    }
}
