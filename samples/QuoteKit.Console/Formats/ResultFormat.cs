using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats;

/// <summary>How outcomes are written. Rendering is called from many threads at once; the pieces are put together in order.</summary>
internal abstract class ResultFormat
{
    /// <summary>The outcome as UTF-8; may be empty.</summary>
    public abstract byte[] Render(DocumentOutcome outcome);

    /// <summary>What must be known of a document at the end, on one line; called from many threads at once.</summary>
    public virtual string Note(DocumentOutcome outcome) => "";

    /// <summary>Takes the note of a document, in order; those of an interrupted run come back this way.</summary>
    public virtual void Remember(string note)
    {
    }

    /// <summary>What comes before a document.</summary>
    /// <param name="index">Which document, from 0.</param>
    /// <param name="isAlone">Whether it is the only one that was asked for.</param>
    public virtual string Before(int index, bool isAlone) => "";

    /// <summary>What comes after the last document.</summary>
    public virtual string End(int count, bool isAlone) => "";
}
