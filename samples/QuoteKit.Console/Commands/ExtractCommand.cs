using System.CommandLine;
using QuoteKit.Output;

namespace QuoteKit.Console.Commands;

/// <summary>The command "extract" and its options.</summary>
internal sealed class ExtractCommand : Command, IHasExamples
{
    private static readonly Dictionary<string, JsonInclude> Includes = new(StringComparer.Ordinal)
    {
        ["tokens"] = JsonInclude.Tokens,
        ["sentences"] = JsonInclude.Sentences,
        ["syntax"] = JsonInclude.Syntax,
        ["mentions"] = JsonInclude.Mentions,
    };

    private readonly ReadOptions _read;

    private readonly Option<string> _format = Choice.Of("--format",
        "auto: a table on a terminal, plain lines elsewhere. table: for reading. plain: one attribution a line. json: one object, or an array if there are several documents. jsonl: one object a line. csv: one attribution a row. markdown: quotations to paste. html: a report for the browser. jsonld: schema.org.",
        "auto", "table", "plain", "json", "jsonl", "csv", "markdown", "html", "jsonld");

    private readonly Option<JsonInclude[]> _include = CommaList.Of("--include", "Add arrays to json and jsonl: a comma list of tokens, sentences, syntax, mentions.", Includes);

    private readonly Option<bool> _claims = new("--claims")
    {
        Description = "Show the claims instead of the attributions, in a table the most check-worthy first, or in csv. json and jsonld hold them anyway.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on with an interrupted run into the same --output.",
    };

    /// <param name="literal">How many of the inputs stand behind "--" and may begin with a dash.</param>
    public ExtractCommand(int literal = 0)
        : base("extract", "Find the quotations and reported statements of news pages, each with its speaker.")
    {
        _read = new ReadOptions(literal);
        _read.AddTo(this, _format, _include, _claims, _resume);
        Validators.Add(result =>
        {
            if (result.GetValue(_resume) && result.GetValue<string?>("--output") is null)
                result.AddError("--resume needs the --output of the interrupted run.");
            if (result.GetValue(_claims) && result.GetValue(_format) is not ("auto" or "table" or "csv"))
                result.AddError("--claims is for --format table and csv.");
        });
    }

    public string Examples => """
        quotekit extract page.html                      a table of who said what
        quotekit extract page.html | grep Brandt        one attribution a line, parted by tabs
        quotekit extract https://example.org/a --format markdown
        quotekit extract page.html --claims             what a fact-checker would look up first
        quotekit extract --format html -o report.html pages/
        quotekit extract --format jsonl -o all.jsonl --resume crawl.warc.gz 'more/**/*.html.gz'
        quotekit extract --speaker Brandt --type direct,mixed --format csv page.html
        """;

    public ExtractSettings Read(ParseResult parsed) => _read.Read(parsed, new ExtractSettings
    {
        Format = Enum.Parse<OutputFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
        Include = (parsed.GetValue(_include) ?? []).Aggregate(JsonInclude.None, (all, one) => all | one),
        Claims = parsed.GetValue(_claims),
        Resume = parsed.GetValue(_resume),
    });
}
