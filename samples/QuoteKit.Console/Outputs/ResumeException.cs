namespace QuoteKit.Console.Outputs;

/// <summary>An interrupted run that cannot be gone on with: its options or inputs were others.</summary>
internal sealed class ResumeException(string message) : Exception(message);
