using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Pipeline;
using QuoteKit.Output;

namespace QuoteKit.Console.Commands;

/// <summary>The command "extract" and its options.</summary>
internal sealed class ExtractCommand : Command
{
    private static readonly Dictionary<string, JsonInclude> Includes = new(StringComparer.Ordinal)
    {
        ["tokens"] = JsonInclude.Tokens,
        ["sentences"] = JsonInclude.Sentences,
        ["syntax"] = JsonInclude.Syntax,
        ["mentions"] = JsonInclude.Mentions,
    };

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files, directories, globs, or - for standard input, which is also read if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _inputFormat = Choice("--input-format",
        "What the inputs hold. auto: by suffix, else by the first character: < html, { jsonl, else text.", "auto", "html", "text", "jsonl");

    private readonly Option<string> _format = Choice("--format",
        "auto: a table on a terminal, plain lines elsewhere. table: a table anywhere. json: one object, or an array if there are several documents. jsonl: one object a line.",
        "auto", "table", "json", "jsonl");

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to this file, whole or not at all, instead of standard output.",
        HelpName = "FILE",
    };

    private readonly Option<JsonInclude[]> _include = new("--include")
    {
        Description = "Add arrays to json and jsonl: a comma list of tokens, sentences, syntax, mentions.",
        HelpName = "LIST",
        CustomParser = result => CommaList.Parse(result, Includes),
    };

    private readonly Option<string> _scope = Choice("--scope",
        "speech: what somebody voiced. all: also beliefs, attitudes and noun contents, as the PolNeAR corpus counts.", "speech", "all");

    private readonly Option<string[]> _speaker = new("--speaker")
    {
        Description = "Keep only what this speaker said: words of the name, in any case. May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<AttributionType[]> _type = new("--type")
    {
        Description = "Keep only these types: a comma list of direct, mixed, indirect.",
        HelpName = "LIST",
        CustomParser = result => CommaList.Parse(result, TypeName.All),
    };

    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Keep only what the extractor is at least so sure of, from 0 to 1.",
        HelpName = "NUMBER",
        CustomParser = ReadShare,
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Documents at once; all cores if not given. Output stays in input order.",
        HelpName = "N",
    };

    /// <param name="literal">How many of the inputs stand behind "--" and may begin with a dash.</param>
    public ExtractCommand(int literal = 0)
        : base("extract", "Find the quotations and reported statements of news pages, each with its speaker.")
    {
        Arguments.Add(_inputs);
        foreach (Option option in new Option[] { _inputFormat, _format, _output, _include, _scope, _speaker, _type, _minConfidence, _jobs })
            Options.Add(option);
        _inputs.Validators.Add(result => InputValidation.Check(result, literal));
        _output.Validators.Add(result => RefuseEmpty(result));
        _speaker.Validators.Add(result => RefuseEmpty(result));
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= 1024))
                result.AddError($"'{text}' is no number of jobs: from 1 to 1024.");
        });
    }

    public ExtractSettings Read(ParseResult parsed) => new()
    {
        Inputs = parsed.GetValue(_inputs) ?? [],
        InputFormat = Enum.Parse<InputFormat>(parsed.GetRequiredValue(_inputFormat), ignoreCase: true),
        Format = Enum.Parse<OutputFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
        Output = parsed.GetValue(_output),
        Include = (parsed.GetValue(_include) ?? []).Aggregate(JsonInclude.None, (all, one) => all | one),
        Scope = Enum.Parse<AttributionScope>(parsed.GetRequiredValue(_scope), ignoreCase: true),
        Filter = new ResultFilter
        {
            Speakers = parsed.GetValue(_speaker) ?? [],
            Types = parsed.GetValue(_type) ?? [],
            MinConfidence = parsed.GetValue(_minConfidence),
        },
        Jobs = parsed.GetValue(_jobs) is > 0 and int jobs ? jobs : Environment.ProcessorCount,
    };

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        return option.AcceptOnlyFromAmong(values);
    }

    private static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{result.Option.Name} must not be empty.");
    }

    private static double ReadShare(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1) return value;
        result.AddError($"'{text}' is no confidence: from 0 to 1.");
        return 0;
    }
}
