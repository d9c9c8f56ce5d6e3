using QuoteKit.Console.Inputs.Warc;

namespace QuoteKit.Console.Inputs;

/// <summary>Finds the documents of a source: one, or those of a jsonl file or an archive as they are read.</summary>
internal static class DocumentReader
{
    public static IEnumerable<InputDocument> Read(InputSource source, InputFormat format)
    {
        if (source.Fetch is { } fetch) return [new InputDocument(source.Id, cancellation => fetch(format, cancellation)) { IsAlone = source.IsAlone }];
        if (format == InputFormat.Auto) format = FileSuffix.FormatOf(source.Id);
        if (format is InputFormat.Html or InputFormat.Text) return [One(source, format, () => OpenedInput.Open(source, format))];
        try
        {
            OpenedInput input = OpenedInput.Open(source, format);
            if (input.IsPacked) format = InputFormat.Warc;
            if (format == InputFormat.Auto) format = InputSniffer.FormatOf(input.Head.Span);
            return format switch
            {
                InputFormat.Jsonl => JsonLines(source, input),
                InputFormat.Warc => WarcDocuments.Read(source, input),
                _ => [One(source, format, () => input) with { Size = null }],
            };
        }
        catch (InputException e)
        {
            return [Failed(source.Id, e) with { IsAlone = source.IsAlone && format is not (InputFormat.Jsonl or InputFormat.Warc) }];
        }
    }

    private static InputDocument One(InputSource source, InputFormat format, Func<OpenedInput> open) =>
        new(source.Id, cancellation =>
        {
            using OpenedInput input = open();
            ArraySegment<byte> bytes = WholeInput.Read(input.Content, format, cancellation);
            if (format == InputFormat.Html) return new LoadedDocument.OfPageBytes(bytes);
            string text = TextDecoder.Decode(bytes);
            if (string.IsNullOrWhiteSpace(text)) throw new InputException(ErrorCodes.Empty, "nothing but white space");
            return new LoadedDocument.OfText(text);
        })
        { IsAlone = source.IsAlone, Size = source.Size };

    private static IEnumerable<InputDocument> JsonLines(InputSource source, OpenedInput input)
    {
        using (input)
        {
            var lines = new LineReader(input);
            bool any = false;
            while (true)
            {
                InputDocument? document;
                try
                {
                    if (!any) InputSniffer.Check(input.Head.Span, InputFormat.Jsonl);
                    document = lines.Next() is { } line ? new InputDocument($"{source.Id}:{line.Number}", _ => JsonRecord.Read(line)) : null;
                }
                catch (Exception e) when (InputException.From(e) is { } error)
                {
                    // What was read before it stands; the source ends here.
                    document = Failed(any ? $"{source.Id}:{lines.Number + 1}" : source.Id, error);
                    lines.Stop();
                }

                if (document is null) break;
                any = true;
                yield return document;
            }

            if (!any) yield return Failed(source.Id, new InputException(ErrorCodes.Empty, "no line"));
        }
    }

    private static InputDocument Failed(string place, InputException error) => new(place, _ => throw error);
}
