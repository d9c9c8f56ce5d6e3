using QuoteKit.Console.Inputs;
using QuoteKit.Console.Outputs;

namespace QuoteKit.Console.Commands;

/// <summary>What runs over many documents have in common: their outputs, their messages, and how they end.</summary>
internal abstract class DocumentRun
{
    private readonly ReadSettings _settings;

    protected DocumentRun(ReadSettings settings, Surroundings around)
    {
        (_settings, Around) = (settings, around);
        Messages = new Messages(around.Error, showsProgress: around.ErrorIsTerminal && (settings.Output is not null || !around.OutputIsTerminal));
    }

    /// <summary>What is done with a loaded document; tests put faults here.</summary>
    public Func<LoadedDocument, CancellationToken, ExtractionResult>? Extract { get; init; }

    protected Surroundings Around { get; }

    protected Messages Messages { get; }

    protected InputMeter Meter { get; } = new();

    protected bool ToTerminal => _settings.Output is null && Around.OutputIsTerminal;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using OutputTarget target = _settings.Output is null ? OutputTarget.OfStream(Around.Output) : FileTarget(_settings.Output);
            return await WriteAsync(target, cancellation).ConfigureAwait(false) ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            SayStopped();
            return ExitStatus.Interrupted;
        }
        catch (ResumeException e)
        {
            Messages.Write(_settings.Output!, e.Message);
            return ExitStatus.Usage;
        }
        catch (IOException e) when (_settings.Output is null && StandardOutput.IsBrokenPipe(e))
        {
            // Whoever read has seen enough.
            return Messages.Any ? ExitStatus.Failed : ExitStatus.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Write(_settings.Output ?? "standard output", $"cannot be written: {e.Message}");
            return ExitStatus.Failed;
        }
    }

    /// <summary>Does the work; whether a document failed.</summary>
    protected abstract Task<bool> WriteAsync(OutputTarget target, CancellationToken cancellation);

    protected abstract OutputTarget FileTarget(string path);

    /// <summary>Says what is left of an interrupted run.</summary>
    protected abstract void SayStopped();

    protected Func<LoadedDocument, CancellationToken, ExtractionResult> Extractor()
    {
        if (Extract is not null) return Extract;
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { Scope = _settings.Scope });
        return (document, cancellation) => document.Extract(extractor, cancellation);
    }
}
