namespace QuoteKit.Console.Formats;

/// <summary>Addresses that a page names, as far as they may become links.</summary>
internal static class WebLink
{
    /// <summary>The address escaped, or <see langword="null"/> if it is none of the web ("javascript:").</summary>
    public static string? Of(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}
