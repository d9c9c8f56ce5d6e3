using System.Text;

namespace QuoteKit.Console.Outputs;

/// <summary>A file in the making: FILE.partial beside it, and FILE.partial.journal that tells which documents it holds.</summary>
/// <remarks>
/// A document's bytes are handed to the system before its line of the journal, so that whatever the journal lists is there
/// even if the process is killed in between; what lies behind it in the partial file is cut off when a run goes on. At the
/// end the partial file takes the name of the file in one step.
/// </remarks>
internal sealed class PartialFile : OutputTarget
{
    private const string FirstLine = "quotekit journal 1: ";

    private readonly string _path;
    private readonly string _partial;
    private readonly string _journal;
    private readonly FileStream _output;
    private readonly FileStream _log;
    private readonly long _logStart;
    private readonly long _logEnd;
    private bool _isComplete;

    public PartialFile(string path, string settings, bool resume)
    {
        (_path, _partial, _journal) = (path, path + ".partial", path + ".partial.journal");
        // Not shared: the lock keeps two runs from writing the same file.
        _output = Open(_partial, FileShare.None);
        try
        {
            _log = Open(_journal, FileShare.Read);
            byte[] head = Encoding.UTF8.GetBytes(FirstLine + settings + "\n");
            _logStart = head.Length;
            (_logEnd, long end) = resume && _output.Length > 0 ? FindEnd(head) : default;
            _output.SetLength(end);
            _output.Position = end;
            _log.SetLength(_logEnd);
            _log.Position = _logEnd;
            if (_logEnd > 0) return;
            _log.Write(head);
            _log.Flush();
            _logEnd = _logStart;
        }
        catch
        {
            _output.Dispose();
            _log?.Dispose();
            throw;
        }
    }

    public override Stream Stream => _output;

    public override IEnumerable<JournalEntry> Done
    {
        get
        {
            // A reader of its own: new lines are written behind the end meanwhile.
            using FileStream log = new(_journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            log.Position = _logStart;
            using var lines = new StreamReader(log, Encoding.UTF8);
            long at = _logStart;
            while (at < _logEnd && lines.ReadLine() is { } line)
            {
                at += Encoding.UTF8.GetByteCount(line) + 1;
                yield return JournalEntry.Parse(line)!;
            }
        }
    }

    public override void Written(bool failed, string place, string note)
    {
        _output.Flush();
        _log.Write(Encoding.UTF8.GetBytes(new JournalEntry(_output.Position, failed, JournalEntry.Escape(place), note).ToLine()));
        _log.Flush();
    }

    public override void Complete()
    {
        _output.Flush(flushToDisk: true);
        File.Move(_partial, _path, overwrite: true);
        File.Delete(_journal);
        _isComplete = true;
    }

    public override void Dispose()
    {
        bool isWorthKeeping = _isComplete || _log.Length > _logStart;
        _output.Dispose();
        _log.Dispose();
        if (isWorthKeeping) return;
        File.Delete(_partial);
        File.Delete(_journal);
    }

    private static FileStream Open(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            throw new IOException($"another run writes {Path.GetFileName(path)}", e);
        }
    }

    /// <summary>Where the last document ends that both files hold whole: in the journal and in the output.</summary>
    private (long Journal, long Output) FindEnd(byte[] head)
    {
        using FileStream log = new(_journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var lines = new StreamReader(log, Encoding.UTF8);
        string? first = lines.ReadLine();
        if (first is null || log.Length < head.Length) return (0, 0);
        if (!first.StartsWith(FirstLine, StringComparison.Ordinal) || first + "\n" != Encoding.UTF8.GetString(head))
            throw new ResumeException($"the interrupted run had other options ({(first.StartsWith(FirstLine, StringComparison.Ordinal) ? first[FirstLine.Length..] : "unknown")}); without --resume it begins anew");

        long at = head.Length, journal = at, output = 0;
        while (lines.ReadLine() is { } line)
        {
            at += Encoding.UTF8.GetByteCount(line) + 1;
            // A line that was cut off has no end, or is none.
            if (at > log.Length || JournalEntry.Parse(line) is not { } entry || entry.End > _output.Length || entry.End < output) break;
            (journal, output) = (at, entry.End);
        }

        return (journal, output);
    }
}
