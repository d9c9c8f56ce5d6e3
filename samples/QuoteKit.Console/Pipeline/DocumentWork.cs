using QuoteKit.Console.Inputs;

namespace QuoteKit.Console.Pipeline;

/// <summary>A document that is done.</summary>
/// <param name="Document">Which one.</param>
/// <param name="Id">Its id.</param>
/// <param name="Error">Why there is no result, or <see langword="null"/>.</param>
/// <param name="Value">What was made of the result or error.</param>
internal sealed record FinishedDocument<T>(InputDocument Document, string Id, DocumentError? Error, T Value);

/// <summary>Loads a document, extracts from it, keeps what was asked for and makes of it what is wanted.</summary>
internal sealed class DocumentWork<T>(
    Func<LoadedDocument, CancellationToken, ExtractionResult> extract, ResultFilter filter, Func<DocumentOutcome, T> make)
{
    public FinishedDocument<T> Do(InputDocument document, CancellationToken cancellation)
    {
        string id = document.Place;
        bool isLoaded = false;
        try
        {
            LoadedDocument loaded = document.Load(cancellation);
            isLoaded = true;
            id = loaded.Id ?? id;
            var outcome = new DocumentOutcome(id) { Index = document.Index, Result = filter.Apply(extract(loaded, cancellation)) };
            return new FinishedDocument<T>(document, id, null, make(outcome));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (!isLoaded && InputException.From(e) is { } error)
        {
            return Failed(document, error.DocumentId ?? id, error.Code, error.Message);
        }
        catch (Exception e)
        {
            // A fault of the library on one document must not cost the others theirs.
            return Failed(document, id, ErrorCodes.Internal, $"{e.GetType().Name}: {e.Message}");
        }
    }

    private FinishedDocument<T> Failed(InputDocument document, string id, string code, string message)
    {
        var error = new DocumentError(code, message);
        return new FinishedDocument<T>(document, id, error, make(new DocumentOutcome(id) { Index = document.Index, Error = error }));
    }
}
