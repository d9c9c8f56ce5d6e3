namespace QuoteKit.Console.Inputs;

/// <summary>Walks a directory for files whose suffix tells that they can be read.</summary>
/// <remarks>
/// The order is that of the files' paths, compared ordinally. Directories behind links are not entered, so that a walk
/// always ends; links to files are read.
/// </remarks>
internal static class DirectoryWalk
{
    public static IEnumerable<InputSource> Walk(string root)
    {
        string id = InputWalker.WithForwardSlashes(root);
        bool any = false;
        var open = new Stack<(string Id, string Path, bool IsDirectory)>();
        open.Push((id.EndsWith('/') ? id : id + "/", root, true));
        while (open.TryPop(out var entry))
        {
            if (!entry.IsDirectory)
            {
                any = true;
                yield return InputSource.OfFile(entry.Id, entry.Path);
                continue;
            }

            List<(string Id, string Path, bool IsDirectory)> inside = [];
            Exception? error = null;
            try
            {
                inside = Entries(entry.Path, entry.Id);
            }
            catch (Exception e) when (InputException.From(e) is not null)
            {
                error = e;
            }

            if (error is not null)
            {
                any = true;
                yield return InputSource.Failed(entry.Id.TrimEnd('/'), error);
            }

            for (int i = inside.Count - 1; i >= 0; i--) open.Push(inside[i]);
        }

        if (!any)
            yield return InputSource.Failed(id, new InputException(ErrorCodes.Empty, "the directory holds no .html, .htm, .txt, .jsonl or .warc file"));
    }

    private static List<(string Id, string Path, bool IsDirectory)> Entries(string directory, string id)
    {
        List<(string Id, string Path, bool IsDirectory)> entries = [];
        foreach (FileSystemInfo entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            bool isDirectory = entry.Attributes.HasFlag(FileAttributes.Directory);
            bool isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (isDirectory ? isLink : FileSuffix.FormatOf(entry.Name) == InputFormat.Auto) continue;
            // With its slash a directory sorts where its files' paths do: "a.html" before "a/b.html".
            entries.Add((id + entry.Name + (isDirectory ? "/" : ""), entry.FullName, isDirectory));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return entries;
    }
}
