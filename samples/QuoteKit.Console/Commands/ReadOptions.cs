using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Inputs.Web;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>The inputs and the options that "extract" and "speakers" share.</summary>
internal sealed class ReadOptions
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Files, directories, globs, http(s) addresses, or - for standard input, which is also read if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _inputFormat = InputFormatOption();

    private readonly Option<string> _scope = ScopeOption();

    private readonly Option<string[]> _speaker = new("--speaker")
    {
        Description = "Keep only what this speaker said: words of the name, in any case. May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<AttributionType[]> _type = CommaList.Of("--type", "Keep only these types: a comma list of direct, mixed, indirect.", TypeName.All);

    private readonly Option<double> _minConfidence = new("--min-confidence")
    {
        Description = "Keep only what the extractor is at least so sure of, from 0 to 1.",
        HelpName = "NUMBER",
        CustomParser = ReadShare,
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "Seconds that a page of the web may take; 30 if not given.",
        HelpName = "SECONDS",
        CustomParser = ReadSeconds,
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "Documents at once; all cores if not given. Output stays in input order.",
        HelpName = "N",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write to this file, whole or not at all, instead of standard output.",
        HelpName = "FILE",
    };

    /// <param name="literal">How many of the inputs stand behind "--" and may begin with a dash.</param>
    public ReadOptions(int literal)
    {
        _inputs.Validators.Add(result => InputValidation.Check(result, literal));
        _output.Validators.Add(Choice.RefuseEmpty);
        _speaker.Validators.Add(Choice.RefuseEmpty);
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= 1024))
                result.AddError($"'{text}' is no number of jobs: from 1 to 1024.");
        });
    }

    public static Option<string> InputFormatOption() => Choice.Of(
        "--input-format", "What the inputs hold. auto: by suffix, else by the first character: < html, { jsonl, else text.", "auto", "html", "text", "jsonl", "warc");

    public static Option<string> ScopeOption() => Choice.Of(
        "--scope", "speech: what somebody voiced. all: also beliefs, attitudes and noun contents, as the PolNeAR corpus counts.", "speech", "all");

    /// <summary>Puts the options into a command, those of its own after the input's.</summary>
    public void AddTo(Command command, params ReadOnlySpan<Option> own)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_inputFormat);
        foreach (Option option in own) command.Options.Add(option);
        foreach (Option option in new Option[] { _output, _scope, _speaker, _type, _minConfidence, _timeout, _jobs }) command.Options.Add(option);
    }

    /// <summary>What was given, put into the settings of a command.</summary>
    public T Read<T>(ParseResult parsed, T settings) where T : ReadSettings => (T)(settings with
    {
        Inputs = parsed.GetValue(_inputs) ?? [],
        InputFormat = Enum.Parse<InputFormat>(parsed.GetRequiredValue(_inputFormat), ignoreCase: true),
        Scope = Enum.Parse<AttributionScope>(parsed.GetRequiredValue(_scope), ignoreCase: true),
        Filter = new ResultFilter
        {
            Speakers = parsed.GetValue(_speaker) ?? [],
            Types = parsed.GetValue(_type) ?? [],
            MinConfidence = parsed.GetValue(_minConfidence),
        },
        Timeout = parsed.GetValue(_timeout) is > 0 and double seconds ? TimeSpan.FromSeconds(seconds) : WebClient.UsualTimeout,
        Jobs = parsed.GetValue(_jobs) is > 0 and int jobs ? jobs : Environment.ProcessorCount,
        Output = parsed.GetValue(_output),
    });

    private static double ReadShare(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1) return value;
        result.AddError($"'{text}' is no confidence: from 0 to 1.");
        return 0;
    }

    private static double ReadSeconds(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= 86400) return value;
        result.AddError($"'{text}' is no number of seconds: more than 0, at most a day.");
        return 0;
    }
}
