using System.Text;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Outputs;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>Runs "extract": inputs to documents, documents to results at once, results to the output in order.</summary>
internal sealed class ExtractRun(ExtractSettings settings, Surroundings around)
{
    /// <summary>What is done with a loaded document; tests put faults here.</summary>
    public Func<LoadedDocument, CancellationToken, ExtractionResult>? Extract { get; init; }

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var messages = new Messages(around.Error, showsProgress: around.ErrorIsTerminal && (settings.Output is not null || !around.OutputIsTerminal));
        if (around.InputIsTerminal && settings.Inputs is ([] or [InputWalker.StandardInput]))
            messages.Hint("reading standard input; end it with Ctrl+D");
        try
        {
            using OutputTarget target = settings.Output is null ? OutputTarget.OfStream(around.Output) : OutputTarget.OfFile(settings.Output);
            bool failed = await WriteAsync(target.Stream, messages, cancellation).ConfigureAwait(false);
            target.Complete();
            return failed ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitStatus.Interrupted;
        }
        catch (IOException e) when (settings.Output is null && StandardOutput.IsBrokenPipe(e))
        {
            // Whoever read has seen enough.
            return messages.Any ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.Write(settings.Output ?? "standard output", $"cannot be written: {e.Message}");
            return ExitStatus.Failed;
        }
    }

    private async Task<bool> WriteAsync(Stream output, Messages messages, CancellationToken cancellation)
    {
        ResultFormat format = Format();
        var work = new DocumentWork(Extract ?? Extractor(), settings.Filter, format.Render);
        int count = 0;
        bool failed = false, isAlone = false;
        await foreach (FinishedDocument done in OrderedPipeline.RunAsync(Documents(), work.Do, settings.Jobs, cancellation).ConfigureAwait(false))
        {
            isAlone = done.Document.IsAlone;
            if (done.Outcome.Error is { } error)
            {
                failed = true;
                messages.Write(done.Outcome, error);
            }

            Write(output, format.Before(count++, isAlone), done.Bytes);
            messages.Progress(count);
        }

        Write(output, format.End(count, isAlone), []);
        messages.ClearProgress();
        return failed;
    }

    private IEnumerable<InputDocument> Documents() =>
        InputWalker.Walk(settings.Inputs, () => around.Input).SelectMany(source => DocumentReader.Read(source, settings.InputFormat));

    private Func<LoadedDocument, CancellationToken, ExtractionResult> Extractor()
    {
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { Scope = settings.Scope });
        return (document, cancellation) => document.Extract(extractor, cancellation);
    }

    private ResultFormat Format() => settings.Format switch
    {
        OutputFormat.Json => new JsonFormat(settings.Include),
        OutputFormat.Jsonl => new JsonLinesFormat(settings.Include),
        OutputFormat.Table => Table(),
        _ => ToTerminal ? Table() : new PlainFormat(),
    };

    private bool ToTerminal => settings.Output is null && around.OutputIsTerminal;

    private TableFormat Table() => ToTerminal ? new(around.Width, around.Color) : new(width: 80, color: false);

    private static void Write(Stream output, string before, byte[] bytes)
    {
        if (before.Length > 0) output.Write(Encoding.UTF8.GetBytes(before));
        if (bytes.Length > 0) output.Write(bytes);
        output.Flush();
    }
}
