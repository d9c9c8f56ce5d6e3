using System.Text;

namespace QuoteKit.Benchmarks;

/// <summary>Makes news articles of invented people and events, always the same ones, so that the figures can be repeated anywhere.</summary>
internal static class NewsText
{
    private static readonly string[] Names =
        ["Ada Holm", "Jonas Ruiz", "Mira Okafor", "Lt. Gen. Per Olsen", "Dr. Ines Castell", "Tom O'Rourke", "J. K. Varga", "Leyla Brandt-Moe"];

    private static readonly string[] Roles =
        ["the mayor of Westhaven", "a spokeswoman for Acme Inc.", "the committee's chairman", "who leads the harbor board", "a 54-year-old ferry captain"];

    private static readonly string[] Facts =
    [
        "the bridge would cost $4.5 million more than planned", "nobody had asked the 1,200 residents", "the U.S. company paid 10% of the bill",
        "repairs can't begin before Oct. 3", "the well-known search-engine firm won't pay", "the tests at 9:30 p.m. showed nothing unusual",
    ];

    private static readonly string[] Quotes =
    [
        "We're not going to wait for another winter", "I've seen the plans -- all 24 of them -- and they don't add up", "That isn't what the report says",
        "It's a good day for the town, and for everyone who worked on this", "You can't run a ferry on promises", "They told us it was safe",
    ];

    /// <summary>An article of the given number of paragraphs, parted by blank lines.</summary>
    public static string Article(int number, int paragraphs)
    {
        var text = new StringBuilder("Council quarrels over the new bridge\n\n");
        for (int i = 0; i < paragraphs; i++)
        {
            int k = number * 31 + i;
            string name = Names[k % Names.Length], last = name[(name.LastIndexOf(' ') + 1)..];
            string fact = Facts[k % Facts.Length], other = Facts[(k / 2 + 1) % Facts.Length], quote = Quotes[k % Quotes.Length];
            text.Append((k % 5) switch
            {
                0 => $"{name}, {Roles[k % Roles.Length]}, said on Monday that {fact}. “{quote},” {last} told reporters. “{Quotes[(k + 1) % Quotes.Length]}.”",
                1 => $"\"{quote},\" said {name}. According to {last}, {other}; the council (which met twice last week) denied this.",
                2 => $"Officials had warned that {fact}, but the board insisted {other}. “{quote}!” {last} shouted from the gallery.",
                3 => $"The vote took place at the old town hall, a red-brick building from the 1890s, where some 300 people had gathered before noon. {name} did not comment.",
                _ => $"{last} added that {other}. \"{quote}?\" he asked. See www.example.org/bridge or mail council@example.org for the minutes.",
            });
            text.Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The same article as a page with a menu, related links and a footer.</summary>
    public static string Page(int number, int paragraphs)
    {
        string[] lines = Article(number, paragraphs).Split("\n\n");
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>").Append(lines[0]).Append(" | The Westhaven Gull</title></head><body>");
        page.Append("<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/town\">Town</a></li><li><a href=\"/sport\">Sport</a></li></ul></nav>");
        page.Append("<main><article><h1>").Append(lines[0]).Append("</h1><p class=\"byline\">By Nora Lind</p>");
        foreach (string line in lines.Skip(1)) page.Append("<p>").Append(line).Append("</p>\n");
        page.Append("</article><aside><h2>Related</h2><ul><li><a href=\"/a\">Ferry late again</a></li><li><a href=\"/b\">Ice on the bay</a></li></ul></aside></main>");
        return page.Append("<footer>© The Westhaven Gull. Contact us. Cookie settings.</footer></body></html>").ToString();
    }
}
