using System.CommandLine;
using System.Globalization;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Inputs.Web;

namespace QuoteKit.Console.Commands;

/// <summary>The command "explain" and its options.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Argument<string> _input = new("INPUT")
    {
        Description = "A file, an http(s) address, or - for standard input.",
    };

    private readonly Option<int> _quote = new("--quote")
    {
        Description = "Which quotation, counted from 1 as in the list that comes without this option; also its id, a3.",
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (int.TryParse(text.AsSpan(text is ['a', ..] ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;
            result.AddError($"'{text}' is no quotation: a number from 1.");
            return 0;
        },
    };

    private readonly Option<string?> _id = new("--id") { Description = "Which document of several, by its id; the first one if not given.", HelpName = "ID" };

    private readonly Option<string> _format = Choice.Of("--format", "text: for reading. json: for programs.", "text", "json");

    private readonly Option<string> _inputFormat = ReadOptions.InputFormatOption();

    private readonly Option<string> _scope = ReadOptions.ScopeOption();

    /// <param name="literal">How many of the inputs stand behind "--" and may begin with a dash.</param>
    public ExplainCommand(int literal = 0)
        : base("explain", "Tell why a quotation has its speaker: the cue, the mentions, the rule, and who else was considered.")
    {
        Arguments.Add(_input);
        foreach (Option option in new Option[] { _quote, _id, _format, _inputFormat, _scope }) Options.Add(option);
        _input.Validators.Add(result => InputValidation.Check(result, literal));
        _id.Validators.Add(Choice.RefuseEmpty);
    }

    public string Examples => """
        quotekit explain page.html                      the quotations with their numbers
        quotekit explain page.html --quote 3            why the third has its speaker
        quotekit explain all.jsonl --id 17 --quote 1 --format json
        """;

    public ExplainSettings Read(ParseResult parsed) => new()
    {
        Inputs = [parsed.GetRequiredValue(_input)],
        InputFormat = Enum.Parse<InputFormat>(parsed.GetRequiredValue(_inputFormat), ignoreCase: true),
        Scope = Enum.Parse<AttributionScope>(parsed.GetRequiredValue(_scope), ignoreCase: true),
        Timeout = WebClient.UsualTimeout,
        Quote = parsed.GetValue(_quote) is > 0 and int quote ? quote : null,
        Id = parsed.GetValue(_id),
        AsJson = parsed.GetRequiredValue(_format) == "json",
    };
}

/// <summary>What "explain" was asked for.</summary>
internal sealed record ExplainSettings : ReadSettings
{
    /// <summary>Which attribution, from 1, or <see langword="null"/> for a list of them.</summary>
    public int? Quote { get; init; }

    /// <summary>Which document, or <see langword="null"/> for the first.</summary>
    public string? Id { get; init; }

    public bool AsJson { get; init; }
}
