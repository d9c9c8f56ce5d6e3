using QuoteKit.Console.Formats.Speakers;
using QuoteKit.Console.Outputs;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>Runs "speakers": counts all documents, then writes the count.</summary>
internal sealed class SpeakersRun(SpeakersSettings settings, Surroundings around) : DocumentRun(settings, around)
{
    private readonly SpeakerCount _count = new(settings.Merge);

    protected override OutputTarget FileTarget(string path) => OutputTarget.OfFile(path, "speakers", resume: false);

    protected override void SayStopped() => Messages.Stopped(_count.Documents, isKept: false);

    protected override async Task<bool> WriteAsync(OutputTarget target, CancellationToken cancellation)
    {
        bool failed = false;
        var work = new DocumentWork<DocumentTally>(Extractor(), settings.Filter, SpeakerCount.Tally);
        using var reading = new DocumentSource(settings, Around, Meter);
        if (Messages.ShowsProgress) reading.Measure(cancellation);
        var progress = new RunProgress(Meter);
        try
        {
            await foreach (var done in OrderedPipeline.RunAsync(reading.Documents(), work.Do, settings.Jobs, cancellation).ConfigureAwait(false))
            {
                failed |= Messages.Tell(done.Document.Place, done.Id, done.Error, progress);
                _count.Add(done.Value);
            }
        }
        catch (OperationCanceledException) when (settings.Output is null && _count.Documents > 0 && cancellation.IsCancellationRequested)
        {
            // What was counted is shown; the message says of how many documents.
            Messages.ClearProgress();
            target.Stream.Write(Render());
            throw;
        }

        Messages.ClearProgress();
        target.Stream.Write(Render());
        target.Complete();
        return failed;
    }

    private byte[] Render() => settings.Format switch
    {
        SpeakersFormat.Json => SpeakersJson.Render(_count, settings.Top),
        SpeakersFormat.Csv => SpeakersCsv.Render(_count, settings.Top),
        SpeakersFormat.Auto when !ToTerminal => SpeakersCsv.Render(_count, settings.Top),
        _ => ToTerminal ? SpeakersTable.Render(_count, settings.Top, Around.Width, Around.Color) : SpeakersTable.Render(_count, settings.Top, width: 80, color: false),
    };
}
