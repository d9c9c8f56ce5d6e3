using System.CommandLine;
using System.Globalization;

namespace QuoteKit.Console.Commands;

/// <summary>The command "speakers" and its options.</summary>
internal sealed class SpeakersCommand : Command, IHasExamples
{
    private readonly ReadOptions _read;

    private readonly Option<string> _format = Choice.Of("--format", "auto: a table on a terminal, csv elsewhere.", "auto", "table", "csv", "json");

    private readonly Option<bool> _merge = new("--merge")
    {
        Description = "Join one person, or organization, of several articles by the full name.",
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "Show only so many, who said most words first.",
        HelpName = "N",
    };

    /// <param name="literal">How many of the inputs stand behind "--" and may begin with a dash.</param>
    public SpeakersCommand(int literal = 0)
        : base("speakers", "Count who speaks how much over all inputs.")
    {
        _read = new ReadOptions(literal);
        _read.AddTo(this, _format, _merge, _top);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int top) && top > 0))
                result.AddError($"'{text}' is no number of speakers: from 1.");
        });
    }

    public string Examples => """
        quotekit speakers pages/ --merge                who speaks how much, over all pages
        quotekit speakers page.html --type direct       counting direct quotations only
        quotekit speakers crawl.warc.gz --merge --top 50 --format csv -o top.csv
        """;

    public SpeakersSettings Read(ParseResult parsed) => _read.Read(parsed, new SpeakersSettings
    {
        Format = Enum.Parse<SpeakersFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
        Merge = parsed.GetValue(_merge),
        Top = parsed.GetValue(_top) is > 0 and int top ? top : int.MaxValue,
    });
}

/// <summary>What "speakers" was asked for.</summary>
internal sealed record SpeakersSettings : ReadSettings
{
    public SpeakersFormat Format { get; init; }

    public bool Merge { get; init; }

    public int Top { get; init; } = int.MaxValue;
}

/// <summary>How the count is written.</summary>
internal enum SpeakersFormat
{
    Auto,
    Table,
    Csv,
    Json,
}
