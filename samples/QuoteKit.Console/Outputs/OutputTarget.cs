namespace QuoteKit.Console.Outputs;

/// <summary>Where results go: a stream as they come, or a file that appears whole at the end or not at all.</summary>
internal abstract class OutputTarget : IDisposable
{
    public abstract Stream Stream { get; }

    /// <summary>The documents that an interrupted run has done already, in their order.</summary>
    public virtual IEnumerable<JournalEntry> Done => [];

    /// <summary>Says that a document was written whole.</summary>
    /// <param name="failed">Whether it was an error.</param>
    /// <param name="place">Which document.</param>
    /// <param name="note">What the format must know of it at the end.</param>
    public virtual void Written(bool failed, string place, string note)
    {
    }

    /// <summary>Says that all was written.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    public static OutputTarget OfStream(Stream stream) => new StreamTarget(stream, owns: false);

    /// <param name="path">The file.</param>
    /// <param name="settings">What shapes the output; an interrupted run is gone on with only under the same.</param>
    /// <param name="resume">Whether to go on with an interrupted run, if there is one.</param>
    /// <exception cref="IOException">The file cannot be made there.</exception>
    /// <exception cref="ResumeException">The interrupted run was another one.</exception>
    public static OutputTarget OfFile(string path, string settings, bool resume)
    {
        try
        {
            // A device is no file to be replaced.
            if (path.StartsWith("/dev/", StringComparison.Ordinal)) return new StreamTarget(new FileStream(path, FileMode.Open, FileAccess.Write), owns: true);
            if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path)) throw new IOException("it is a directory");

            // Through a link the file behind it is replaced, not the link.
            string full = Path.GetFullPath(path);
            if (new FileInfo(full).LinkTarget is not null) full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            return new PartialFile(full, settings, resume);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new IOException("no such directory", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException("no permission", e);
        }
    }

    private sealed class StreamTarget(Stream stream, bool owns) : OutputTarget
    {
        public override Stream Stream => stream;

        public override void Complete() => stream.Flush();

        public override void Dispose()
        {
            if (owns) stream.Dispose();
        }
    }
}
