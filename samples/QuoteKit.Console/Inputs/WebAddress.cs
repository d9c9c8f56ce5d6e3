namespace QuoteKit.Console.Inputs;

/// <summary>Addresses of the web.</summary>
internal static class WebAddress
{
    /// <summary>The address, or <see langword="null"/> if the text is none of http or https.</summary>
    public static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;
}
