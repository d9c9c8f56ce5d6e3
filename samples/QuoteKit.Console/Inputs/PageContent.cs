using System.Text;

namespace QuoteKit.Console.Inputs;

/// <summary>A page or text as a server sent it: bytes with a content type and an address.</summary>
internal static class PageContent
{
    /// <param name="bytes">The body, gzip undone.</param>
    /// <param name="type">What the server says it is.</param>
    /// <param name="format">What the user says it is; auto believes the server, and else the first character.</param>
    /// <param name="url">The address it came from.</param>
    /// <exception cref="InputException">It is empty, binary or another kind of document.</exception>
    public static LoadedDocument Load(ArraySegment<byte> bytes, ContentType type, InputFormat format, Uri? url)
    {
        if (format is not (InputFormat.Html or InputFormat.Text)) format = type.Format;
        if (format == InputFormat.Auto) format = InputSniffer.LooksLikeMarkup(bytes) ? InputFormat.Html : InputFormat.Text;
        WholeInput.Check(bytes, format);
        ReadOnlySpan<byte> unmarked = ByteOrderMark.Skip(bytes, out Encoding? mark);
        // A mark at the beginning wins over what the server says.
        Encoding? encoding = mark ?? type.Encoding;
        if (format == InputFormat.Html)
            return encoding is null ? new LoadedDocument.OfPageBytes(bytes, url) : new LoadedDocument.OfPage(encoding.GetString(unmarked), url);
        return new LoadedDocument.OfText(encoding is null ? TextDecoder.Decode(bytes) : encoding.GetString(unmarked));
    }
}
