using System.Text;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Outputs;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>Runs "extract": inputs to documents, documents to results at once, results to the output in order.</summary>
internal sealed class ExtractRun(ExtractSettings settings, Surroundings around)
{
    private readonly Messages _messages = new(around.Error, showsProgress: around.ErrorIsTerminal && (settings.Output is not null || !around.OutputIsTerminal));
    private readonly InputMeter _meter = new();
    private int _count;

    /// <summary>What is done with a loaded document; tests put faults here.</summary>
    public Func<LoadedDocument, CancellationToken, ExtractionResult>? Extract { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using OutputTarget target = Target();
            return await WriteAsync(target, cancellation).ConfigureAwait(false) ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _messages.Stopped(_count, isKept: settings.Output is not null);
            return ExitStatus.Interrupted;
        }
        catch (ResumeException e)
        {
            _messages.Write(settings.Output!, e.Message);
            return ExitStatus.Usage;
        }
        catch (IOException e) when (settings.Output is null && StandardOutput.IsBrokenPipe(e))
        {
            // Whoever read has seen enough.
            return _messages.Any ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _messages.Write(settings.Output ?? "standard output", $"cannot be written: {e.Message}");
            return ExitStatus.Failed;
        }
    }

    private async Task<bool> WriteAsync(OutputTarget target, CancellationToken cancellation)
    {
        ResultFormat format = Format();
        var replay = new Replay(target.Done, _meter);
        bool failed = replay.Recall(format);
        _count = replay.Count;
        bool isAlone = false;
        var work = new DocumentWork<(byte[] Bytes, string Note)>(
            Extract ?? Extractor(), settings.Filter, outcome => (format.Render(outcome), format.Note(outcome)));
        using var reading = new DocumentSource(settings, around, _meter);
        if (_messages.ShowsProgress) reading.Measure(cancellation);
        var progress = new RunProgress(_meter) { Earlier = _count, Documents = _count };
        try
        {
            await foreach (var done in OrderedPipeline.RunAsync(replay.Rest(reading.Documents()), work.Do, settings.Jobs, cancellation).ConfigureAwait(false))
            {
                isAlone = done.Document.IsAlone;
                if (done.Error is { } error)
                {
                    failed = true;
                    progress.Failures++;
                    _messages.Write(done.Document.Place, done.Id, error);
                }

                format.Remember(done.Value.Note);
                Write(target.Stream, format.Before(_count++, isAlone), done.Value.Bytes);
                target.Written(done.Error is not null, done.Document.Place, done.Value.Note);
                progress.Documents = _count;
                _messages.Progress(progress);
            }
        }
        catch (OperationCanceledException) when (settings.Output is null && cancellation.IsCancellationRequested)
        {
            // What is there becomes whole, so that it can be used.
            Write(target.Stream, format.End(_count, isAlone), []);
            throw;
        }

        Write(target.Stream, format.End(_count, isAlone || replay.IsAlone), []);
        target.Complete();
        _messages.ClearProgress();
        return failed;
    }

    private Func<LoadedDocument, CancellationToken, ExtractionResult> Extractor()
    {
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { Scope = settings.Scope });
        return (document, cancellation) => document.Extract(extractor, cancellation);
    }

    private OutputTarget Target() =>
        settings.Output is null ? OutputTarget.OfStream(around.Output) : OutputTarget.OfFile(settings.Output, RunIdentity.Of(settings), settings.Resume);

    private ResultFormat Format() => settings.Format switch
    {
        OutputFormat.Plain => new PlainFormat(),
        OutputFormat.Json => new JsonFormat(settings.Include),
        OutputFormat.Jsonl => new JsonLinesFormat(settings.Include),
        OutputFormat.Csv => settings.Claims ? new ClaimCsvFormat() : new CsvFormat(),
        OutputFormat.Markdown => new MarkdownFormat(),
        OutputFormat.JsonLd => new JsonLdFormat(),
        OutputFormat.Table => Table(),
        _ => ToTerminal || settings.Claims ? Table() : new PlainFormat(),
    };

    private bool ToTerminal => settings.Output is null && around.OutputIsTerminal;

    private TableFormat Table() => ToTerminal ? new(around.Width, around.Color, settings.Claims) : new(width: 80, color: false, settings.Claims);

    private static void Write(Stream output, string before, byte[] bytes)
    {
        if (before.Length > 0) output.Write(Encoding.UTF8.GetBytes(before));
        if (bytes.Length > 0) output.Write(bytes);
        output.Flush();
    }
}
