using QuoteKit.Console.Inputs;

namespace QuoteKit.Console.Pipeline;

/// <summary>Loads a document, extracts from it and keeps what was asked for.</summary>
internal sealed class DocumentWork(Func<LoadedDocument, CancellationToken, ExtractionResult> extract, ResultFilter filter)
{
    public DocumentOutcome Do(InputDocument document, CancellationToken cancellation)
    {
        string id = document.Place;
        try
        {
            LoadedDocument loaded = document.Load(cancellation);
            id = loaded.Id ?? id;
            return new DocumentOutcome(id, document.Place) { Result = filter.Apply(extract(loaded, cancellation)) };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (InputException.From(e) is { } error)
        {
            return new DocumentOutcome(error.DocumentId ?? id, document.Place) { Error = new DocumentError(error.Code, error.Message) };
        }
        catch (Exception e)
        {
            // A fault of the library on one document must not cost the others theirs.
            return new DocumentOutcome(id, document.Place)
            {
                Error = new DocumentError(ErrorCodes.Internal, $"{e.GetType().Name}: {e.Message}"),
            };
        }
    }
}
