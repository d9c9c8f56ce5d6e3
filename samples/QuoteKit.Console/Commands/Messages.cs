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

    private long _last;
    private bool _hasProgress;

    public bool Any { get; private set; }

    public void Write(string about, string message)
    {
        Any = true;
        ClearProgress();
        Put(CleanText.Of($"quotekit: {about}: {message}") + "\n");
    }

    private void Write(string place, string id, DocumentError what) => Write(id == place ? place : $"{place} ({id})", $"{what.Message} [{what.Code}]");

    /// <summary>Counts a document, says what went wrong with it, if anything, and how far the run is; whether something did.</summary>
    public bool Tell(string place, string id, DocumentError? error, RunProgress progress)
    {
        progress.Documents++;
        if (error is not null)
        {
            progress.Failures++;
            Write(place, id, error);
        }

        Progress(progress);
        return error is not null;
    }

    /// <summary>Says what is left of an interrupted run.</summary>
    public void Stopped(int documents, bool isKept)
    {
        ClearProgress();
        if (documents == 0) return;
        string count = string.Create(CultureInfo.InvariantCulture, $"{documents:N0} {(documents == 1 ? "document" : "documents")}");
        Hint(isKept ? $"stopped; {count} kept, and the same command with --resume goes on" : $"stopped after {count}");
    }

    public void Hint(string message) => Put(CleanText.Of($"quotekit: {message}") + "\n");

    public void BadUsage(IEnumerable<string> errors, string command)
    {
        foreach (string message in errors) Hint(message);
        Put($"Try '{command} --help'.\n");
    }

    public bool ShowsProgress => showsProgress;

    /// <summary>After a second of work, a line that is written over again and again.</summary>
    private void Progress(RunProgress progress)
    {
        if (!showsProgress || progress.Elapsed < Patience || (_last != 0 && Stopwatch.GetElapsedTime(_last) < Pause)) return;
        _last = Stopwatch.GetTimestamp();
        _hasProgress = true;
        Put($"\r\e[K{progress}");
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
