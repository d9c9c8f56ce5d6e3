using System.Diagnostics;
using System.Globalization;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>What goes to standard error: a line for each thing that went wrong, and how far a long run is.</summary>
internal sealed class Messages(TextWriter error, bool showsProgress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _begin = Stopwatch.GetTimestamp();
    private long _last;
    private bool _hasProgress;

    public bool Any { get; private set; }

    public void Write(string about, string message)
    {
        Any = true;
        ClearProgress();
        Put(CleanText.Of($"quotekit: {about}: {message}") + "\n");
    }

    public void Write(DocumentOutcome outcome, DocumentError what)
    {
        string about = outcome.Id == outcome.Place ? outcome.Place : $"{outcome.Place} ({outcome.Id})";
        Write(about, $"{what.Message} [{what.Code}]");
    }

    public void Hint(string message) => Put(CleanText.Of($"quotekit: {message}") + "\n");

    public void BadUsage(IEnumerable<string> errors, string command)
    {
        foreach (string message in errors) Hint(message);
        Put($"Try '{command} --help'.\n");
    }

    /// <summary>After a second of work, a line that is written over again and again.</summary>
    public void Progress(int documents)
    {
        if (!showsProgress || Stopwatch.GetElapsedTime(_begin) < Patience || Stopwatch.GetElapsedTime(_last) < Pause) return;
        _last = Stopwatch.GetTimestamp();
        _hasProgress = true;
        Put(string.Create(CultureInfo.InvariantCulture, $"\r{documents} documents done"));
    }

    public void ClearProgress()
    {
        if (_hasProgress) Put("\r\e[K");
        _hasProgress = false;
    }

    private void Put(string text)
    {
        try
        {
            error.Write(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed: nobody listens, and the exit status still tells.
        }
    }
}
