namespace QuoteKit.Console.Outputs;

/// <summary>Where results go. A file appears whole at the end, or not at all.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private readonly bool _owns;

    private OutputTarget(Stream stream, bool owns, string? path = null, string? temporary = null)
    {
        (Stream, _owns, _path, _temporary) = (stream, owns, path, temporary);
    }

    public Stream Stream { get; }

    public static OutputTarget OfStream(Stream stream) => new(stream, owns: false);

    /// <exception cref="IOException">The file cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static OutputTarget OfFile(string path)
    {
        // A device is no file to be replaced.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
            return new OutputTarget(new FileStream(path, FileMode.Open, FileAccess.Write), owns: true);
        if (Directory.Exists(path)) throw new IOException("it is a directory");

        // Through a link the file behind it is replaced, not the link.
        string full = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        return new OutputTarget(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write), owns: true, full, temporary);
    }

    /// <summary>Says that all was written.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (!_owns) return;
        Stream.Dispose();
        if (_temporary is not null) File.Move(_temporary, _path!, overwrite: true);
    }

    public void Dispose()
    {
        if (!_owns) return;
        Stream.Dispose();
        // After Complete it is not there any more.
        if (_temporary is not null) File.Delete(_temporary);
    }
}
