namespace QuoteKit.Console.Inputs.Warc;

/// <summary>The pages of a web archive: responses with status 200, resources, and the texts of conversions.</summary>
internal static class WarcDocuments
{
    public static IEnumerable<InputDocument> Read(InputSource source, OpenedInput input)
    {
        using (input)
        {
            var records = new WarcReader(ArchiveBytes.Of(input));
            bool any = false;
            while (true)
            {
                InputDocument? document = null;
                try
                {
                    if (records.Next() is not { } record) break;
                    document = DocumentOf(source, record);
                }
                catch (Exception e) when (InputException.From(e) is { } error)
                {
                    // The device fails: what was read before stands, the archive ends here.
                    document = new InputDocument(source.Id, _ => throw error);
                    records.Stop();
                }

                if (document is null) continue;
                any = true;
                yield return document;
            }

            if (!any) yield return new InputDocument(source.Id, _ => throw new InputException(ErrorCodes.Empty, "the archive holds no page"));
        }
    }

    /// <summary>The record's document or error; <see langword="null"/> if it holds no page.</summary>
    private static InputDocument? DocumentOf(InputSource source, WarcRecord record)
    {
        string place = $"{source.Id}:{record.Number}";
        string? id = record.Id;
        if (record.Error is { } error)
            return new InputDocument(place, _ => throw new InputException(error.Code, error.Message, error) { DocumentId = id });

        try
        {
            if (PageOf(record) is not { } page) return null;
            return new InputDocument(place, _ => Load(page, record) with { Id = id });
        }
        catch (InputException e)
        {
            return new InputDocument(place, _ => throw new InputException(e.Code, e.Message, e) { DocumentId = id });
        }
    }

    private static LoadedDocument Load((ArraySegment<byte> Body, ContentType Type) page, WarcRecord record)
    {
        try
        {
            return PageContent.Load(page.Body, page.Type, InputFormat.Auto, WebAddress.Of(record.Fields["WARC-Target-URI"]?.Trim('<', '>')));
        }
        catch (InputException e)
        {
            throw new InputException(e.Code, e.Message, e) { DocumentId = record.Id };
        }
    }

    private static (ArraySegment<byte> Body, ContentType Type)? PageOf(WarcRecord record)
    {
        ContentType type = ContentType.Parse(record.Fields["Content-Type"]);
        switch (record.Fields["WARC-Type"])
        {
            case "response" when type.Name is "application/http" or "":
                if (HttpMessage.Parse(record.Block) is not { } message) throw new InputException(ErrorCodes.Unreadable, "damaged record: no HTTP response");
                ContentType sent = ContentType.Parse(message.Fields["Content-Type"]);
                return message.Status == 200 && !sent.IsOther && message.Body.Count > 0 && (sent.Format != InputFormat.Auto || InputSniffer.LooksLikeMarkup(message.Body)) ? (message.Body, sent) : null;
            case "resource" or "conversion" when type.Format != InputFormat.Auto && record.Block.Length > 0:
                return (record.Block, type);
            default:
                return null;
        }
    }
}
