using QuoteKit.Console.Inputs;
using QuoteKit.Console.Inputs.Web;

namespace QuoteKit.Console.Commands;

/// <summary>The documents of a command's inputs, with their reading counted.</summary>
internal sealed class DocumentSource(ReadSettings settings, Surroundings around, InputMeter meter) : IDisposable
{
    private readonly WebClient _web = new(settings.Timeout);

    public IEnumerable<InputDocument> Documents()
    {
        if (around.InputIsTerminal && settings.Inputs is ([] or [InputWalker.StandardInput]))
            new Messages(around.Error, showsProgress: false).Hint("reading standard input; end it with Ctrl+D");
        return Sources().SelectMany(source => DocumentReader.Read(meter.Watch(source), settings.InputFormat));
    }

    /// <summary>Finds out beside the work how much there is to read.</summary>
    public void Measure(CancellationToken cancellation) => _ = Task.Run(() => meter.Measure(Sources(), cancellation), CancellationToken.None);

    public void Dispose() => _web.Dispose();

    private IEnumerable<InputSource> Sources() => InputWalker.Walk(settings.Inputs, () => around.Input, _web);
}
