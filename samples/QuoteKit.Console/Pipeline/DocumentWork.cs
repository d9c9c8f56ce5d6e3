using QuoteKit.Console.Inputs;

namespace QuoteKit.Console.Pipeline;

/// <summary>A document that is done, as it will be written.</summary>
internal sealed record FinishedDocument(InputDocument Document, DocumentOutcome Outcome, byte[] Bytes);

/// <summary>Loads a document, extracts from it, keeps what was asked for and renders it.</summary>
internal sealed class DocumentWork(
    Func<LoadedDocument, CancellationToken, ExtractionResult> extract, ResultFilter filter, Func<DocumentOutcome, byte[]> render)
{
    public FinishedDocument Do(InputDocument document, CancellationToken cancellation)
    {
        string id = document.Place;
        bool isLoaded = false;
        try
        {
            LoadedDocument loaded = document.Load(cancellation);
            isLoaded = true;
            id = loaded.Id ?? id;
            var outcome = new DocumentOutcome(id, document.Place) { Result = filter.Apply(extract(loaded, cancellation)) };
            return new FinishedDocument(document, outcome, render(outcome));
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

    private FinishedDocument Failed(InputDocument document, string id, string code, string message)
    {
        var outcome = new DocumentOutcome(id, document.Place) { Error = new DocumentError(code, message) };
        return new FinishedDocument(document, outcome, render(outcome));
    }
}
