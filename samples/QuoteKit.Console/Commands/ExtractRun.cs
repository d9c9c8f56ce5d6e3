using System.Text;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Outputs;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>Runs "extract": inputs to documents, documents to results at once, results to the output in order.</summary>
internal sealed class ExtractRun(ExtractSettings settings, Surroundings around) : DocumentRun(settings, around)
{
    private int _count;

    protected override OutputTarget FileTarget(string path) => OutputTarget.OfFile(path, RunIdentity.Of(settings), settings.Resume);

    protected override void SayStopped() => Messages.Stopped(_count, isKept: settings.Output is not null);

    protected override async Task<bool> WriteAsync(OutputTarget target, CancellationToken cancellation)
    {
        ResultFormat format = Format();
        var replay = new Replay(target.Done, Meter);
        bool failed = replay.Recall(format), isAlone = false;
        _count = replay.Count;
        var work = new DocumentWork<(byte[] Bytes, string Note)>(Extractor(), settings.Filter, outcome => (format.Render(outcome), format.Note(outcome)));
        using var reading = new DocumentSource(settings, Around, Meter);
        if (Messages.ShowsProgress) reading.Measure(cancellation);
        var progress = new RunProgress(Meter) { Earlier = _count, Documents = _count };
        try
        {
            await foreach (var done in OrderedPipeline.RunAsync(replay.Rest(reading.Documents()), work.Do, settings.Jobs, cancellation).ConfigureAwait(false))
            {
                isAlone = done.Document.IsAlone;
                failed |= Messages.Tell(done.Document.Place, done.Id, done.Error, progress);
                format.Remember(done.Value.Note);
                Write(target.Stream, format.Before(_count++, isAlone), done.Value.Bytes);
                target.Written(done.Error is not null, done.Document.Place, done.Value.Note);
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
        Messages.ClearProgress();
        return failed;
    }

    private ResultFormat Format() => settings.Format switch
    {
        OutputFormat.Plain => new PlainFormat(),
        OutputFormat.Json => new JsonFormat(settings.Include),
        OutputFormat.Jsonl => new JsonLinesFormat(settings.Include),
        OutputFormat.Csv => settings.Claims ? new ClaimCsvFormat() : new CsvFormat(),
        OutputFormat.Markdown => new MarkdownFormat(),
        OutputFormat.Html => new HtmlFormat(),
        OutputFormat.JsonLd => new JsonLdFormat(),
        OutputFormat.Table => Table(),
        _ => ToTerminal || settings.Claims ? Table() : new PlainFormat(),
    };

    private TableFormat Table() => ToTerminal ? new(Around.Width, Around.Color, settings.Claims) : new(width: 80, color: false, settings.Claims);

    private static void Write(Stream output, string before, byte[] bytes)
    {
        if (before.Length > 0) output.Write(Encoding.UTF8.GetBytes(before));
        if (bytes.Length > 0) output.Write(bytes);
        output.Flush();
    }
}
