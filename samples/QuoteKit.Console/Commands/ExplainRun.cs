using System.Globalization;
using System.Text;
using QuoteKit.Console.Formats.Explanation;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Outputs;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>Runs "explain" on one document.</summary>
internal sealed class ExplainRun(ExplainSettings settings, Surroundings around) : DocumentRun(settings, around)
{
    protected override OutputTarget FileTarget(string path) => throw new NotSupportedException("It writes to the standard output alone.");

    protected override void SayStopped()
    {
    }

    protected override Task<bool> WriteAsync(OutputTarget target, CancellationToken cancellation)
    {
        using var reading = new DocumentSource(settings, Around, Meter);
        var extractor = new QuoteExtractor(new QuoteExtractorOptions { Scope = settings.Scope, KeepCandidates = true });
        var work = new DocumentWork<ExtractionResult?>((document, stop) => document.Extract(extractor, stop), new ResultFilter(), outcome => outcome.Result);
        foreach (InputDocument document in reading.Documents())
        {
            if (settings.Id is not null && !IsAsked(document)) continue;
            var done = work.Do(document, cancellation);
            if (done.Value is { } result) return Task.FromResult(!Explain(target, result, done.Id));
            Messages.Tell(document.Place, done.Id, done.Error, new RunProgress(Meter));
            return Task.FromResult(true);
        }

        Messages.Write(settings.Inputs[0], $"no document has the id {settings.Id}");
        return Task.FromResult(true);
    }

    /// <summary>Whether the document has the id that was asked for; it may have to be read to know.</summary>
    private bool IsAsked(InputDocument document)
    {
        if (document.Place == settings.Id) return true;
        try
        {
            return document.Load(CancellationToken.None).Id == settings.Id;
        }
        catch (Exception e) when (InputException.From(e) is { } error)
        {
            return error.DocumentId == settings.Id;
        }
    }

    private bool Explain(OutputTarget target, ExtractionResult result, string id)
    {
        if (settings.Quote is not { } number)
        {
            target.Stream.Write(Encoding.UTF8.GetBytes(QuotationList.Of(result)));
        }
        else if (number > result.Attributions.Length)
        {
            Messages.Write(id, string.Create(CultureInfo.InvariantCulture, $"it has {result.Attributions.Length} quotations and reported statements, and no number {number}"));
            return false;
        }
        else
        {
            var explanation = SpeakerExplanation.Of(result, result.Attributions[number - 1]);
            target.Stream.Write(settings.AsJson ? ExplanationJson.Render(explanation, id) : ExplanationText.Render(explanation, id, number, ToTerminal ? Around.Width : 80));
        }

        target.Complete();
        return true;
    }
}
