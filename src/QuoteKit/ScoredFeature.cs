namespace QuoteKit;

/// <summary>A feature of a sentence that moved its check-worthiness.</summary>
/// <param name="Name">Kind and value, such as "word:million" or "sign:comparison"; the model card lists the kinds.</param>
/// <param name="Weight">What it adds to the log-odds; negative if it speaks against.</param>
public readonly record struct ScoredFeature(string Name, double Weight);
