using Microsoft.Win32.SafeHandles;

namespace QuoteKit.Console.Outputs;

/// <summary>Opens the standard output so that a closed pipe can be noticed.</summary>
internal static class StandardOutput
{
    // On Unix the console's own stream swallows EPIPE, and "quotekit extract many | head -1" would read on to the end.
    // A file stream reports it. It must not be used on a regular file, though: it would write at offsets of its own,
    // and not where another process that shares the file goes on.
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !System.Console.IsOutputRedirected) return System.Console.OpenStandardOutput();
        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? System.Console.OpenStandardOutput() : pipe;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return System.Console.OpenStandardOutput();
        }
    }

    /// <summary>Whether the reader at the other end of the pipe went away.</summary>
    public static bool IsBrokenPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
