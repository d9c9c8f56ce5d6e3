using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;
using QuoteKit.Console.Outputs;

namespace QuoteKit.Console.Commands;

/// <summary>What an interrupted run has done, so that this one does the rest.</summary>
internal sealed class Replay(IEnumerable<JournalEntry> done, InputMeter meter)
{
    /// <summary>How many documents were done.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the last of them was the only one that was asked for; known after <see cref="Rest"/> has been read.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Tells the format of what was done; whether there was an error among it.</summary>
    public bool Recall(ResultFormat format)
    {
        bool failed = false;
        foreach (JournalEntry entry in done)
        {
            Count++;
            failed |= entry.Failed;
            format.Remember(entry.Note);
        }

        return failed;
    }

    /// <summary>The documents behind those.</summary>
    /// <exception cref="ResumeException">The inputs are not those of the interrupted run.</exception>
    public IEnumerable<InputDocument> Rest(IEnumerable<InputDocument> all)
    {
        using IEnumerator<JournalEntry> earlier = done.GetEnumerator();
        bool any = Count > 0 && earlier.MoveNext();
        int index = Count;
        foreach (InputDocument document in all)
        {
            if (!any)
            {
                yield return document with { Index = index++ };
                continue;
            }

            if (earlier.Current.Place != JournalEntry.Escape(document.Place))
                throw new ResumeException($"the interrupted run had other inputs ({earlier.Current.Place} where {document.Place} is now); without --resume it begins anew");
            IsAlone = document.IsAlone;
            meter.Skip(document);
            any = earlier.MoveNext();
        }

        if (any) throw new ResumeException("the interrupted run had more inputs; without --resume it begins anew");
    }
}
