namespace QuoteKit.Articles;

/// <summary>Reads a page that is text with hardly any markup: its lines say what it is made of.</summary>
internal static class PlainPage
{
    /// <summary>The share of a page's text that one text node has to hold.</summary>
    private const double MostOfPage = 0.8;

    /// <summary>The text node that holds the page's lines, with blank lines for paragraphs; -1 if there is none.</summary>
    public static int Find(PageTree tree, int body)
    {
        int longest = -1, total = 0;
        int invisibleEnd = 0;
        for (int i = body; i < tree[body].End; i++)
        {
            ref readonly PageNode node = ref tree[i];
            if (node.Is(NodeTraits.Invisible)) invisibleEnd = Math.Max(invisibleEnd, node.End);
            if (!node.IsText || i < invisibleEnd) continue;
            total += node.Data.Length;
            if (longest < 0 || node.Data.Length > tree[longest].Data.Length) longest = i;
        }

        if (longest < 0 || tree[longest].Data.Length < MostOfPage * total) return -1;
        return LineBreaks.AreParagraphBreaks(tree[longest].Data) ? longest : -1;
    }

    /// <summary>The paragraphs, headline and standfirst among them, without the menu before and the footer after them.</summary>
    public static List<string> Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (string paragraph in LineBreaks.Paragraphs(text)) lines.AddRange(Lines(paragraph));

        int firstProse = lines.FindIndex(IsProse);
        if (firstProse < 0) return [];
        int lastProse = lines.FindLastIndex(l => IsProse(l) || TextShape.EndsSentence(l) && TextShape.CountWords(l) >= 4);
        var kept = new List<string>();
        for (int i = 0; i <= lastProse; i++)
        {
            if (i >= firstProse || !IsMenu(lines[i], i, firstProse)) kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>Wrapped lines make one paragraph; lines that are short of a sentence, or whole ones, stand alone.</summary>
    private static IEnumerable<string> Lines(string paragraph)
    {
        string[] lines = paragraph.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string joined = "";
        foreach (string line in lines)
        {
            string collapsed = string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            bool wrapped = joined.Length >= 40 && !TextShape.EndsSentence(joined) && (char.IsLower(collapsed[0]) || joined.Length >= 60);
            if (!wrapped && joined.Length > 0)
            {
                yield return joined;
                joined = "";
            }

            joined = joined.Length == 0 ? collapsed : $"{joined} {collapsed}";
        }

        if (joined.Length > 0) yield return joined;
    }

    private static bool IsProse(string line) => TextShape.CountWords(line) >= 8 && TextShape.EndsSentence(line);

    /// <summary>Capitalised words of menus, and no sentence. The last line before the text may be a headline in capitals.</summary>
    private static bool IsMenu(string line, int index, int firstProse)
    {
        if (TextShape.EndsSentence(line)) return false;
        List<string> words = TextShape.Words(line);
        int menu = words.Count(BoilerplateWords.IsMenuWord);
        if (menu * 4 > words.Count) return true;
        bool capitals = line.Split(' ').All(w => !char.IsLower(w[0]));
        return capitals && index < firstProse - 2;
    }
}
