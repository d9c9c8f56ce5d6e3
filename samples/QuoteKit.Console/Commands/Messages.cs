using QuoteKit.Console.Formats;
using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Commands;

/// <summary>One line on standard error for each thing that went wrong.</summary>
internal sealed class Messages(TextWriter error)
{
    public bool Any { get; private set; }

    public void Write(string about, string message)
    {
        Any = true;
        error.Write(CleanText.Of($"quotekit: {about}: {message}") + "\n");
    }

    public void Write(DocumentOutcome outcome, DocumentError what)
    {
        string about = outcome.Id == outcome.Place ? outcome.Place : $"{outcome.Place} ({outcome.Id})";
        Write(about, $"{what.Message} [{what.Code}]");
    }
}
