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
    public static OutputTarget OfFile(string path)
    {
        try
        {
            return Open(path);
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

    private static OutputTarget Open(string path)
    {
        // A device is no file to be replaced.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
            return new OutputTarget(new FileStream(path, FileMode.Open, FileAccess.Write), owns: true);
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path)) throw new IOException("it is a directory");

        // Through a link the file behind it is replaced, not the link.
        string full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null) full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.tmp");
        return new OutputTarget(new FileStream(temporary, FileMode.CreateNew, FileAccess.Write), owns: true, full, temporary);
    }
}
