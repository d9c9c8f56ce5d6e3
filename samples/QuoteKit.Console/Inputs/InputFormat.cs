namespace QuoteKit.Console.Inputs;

/// <summary>What an input holds; <see cref="Auto"/> finds it out by name or first character.</summary>
internal enum InputFormat
{
    Auto,
    Html,
    Text,
    Jsonl,
    Warc,
}
