namespace QuoteKit.Training.Claims;

/// <summary>A sentence to learn from.</summary>
/// <param name="Features">The numbers of its features, each once.</param>
/// <param name="IsChecked">Whether a fact-checker checked it.</param>
/// <param name="Debate">The number of its debate, which has a log-odds of its own.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct Example(int[] Features, bool IsChecked, int Debate, double Weight);
