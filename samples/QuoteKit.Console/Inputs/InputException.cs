namespace QuoteKit.Console.Inputs;

/// <summary>An input that cannot be read, under one of the codes of <see cref="ErrorCodes"/>.</summary>
internal sealed class InputException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    /// <summary>The document's own id, where it was read before things went wrong.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The exception of opening or reading a file under its code, or <see langword="null"/> if it is none of those.</summary>
    public static InputException? From(Exception exception) => exception switch
    {
        InputException e => e,
        FileNotFoundException or DirectoryNotFoundException => new(ErrorCodes.Missing, "no such file or directory", exception),
        UnauthorizedAccessException => new(ErrorCodes.Unreadable, "no permission to read it", exception),
        InvalidDataException => new(ErrorCodes.Unreadable, "damaged gzip data", exception),
        IOException or NotSupportedException => new(ErrorCodes.Unreadable, exception.Message, exception),
        _ => null,
    };
}
