namespace QuoteKit.Console;

/// <summary>What the process tells the shell at its end.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>At least one input failed, or the output could not be written.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage: nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C, as shells count: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
