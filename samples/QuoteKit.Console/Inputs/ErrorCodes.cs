namespace QuoteKit.Console.Inputs;

/// <summary>The contract's codes for an input that failed.</summary>
internal static class ErrorCodes
{
    public const string Missing = "missing";
    public const string Unreadable = "unreadable";
    public const string Binary = "binary";
    public const string Empty = "empty";
    public const string NotHtml = "not-html";
    public const string TooLarge = "too-large";
    public const string BadJson = "bad-json";
    public const string Http = "http";
    public const string Internal = "internal";
}
