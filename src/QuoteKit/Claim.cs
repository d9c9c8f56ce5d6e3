using System.Collections.Immutable;

namespace QuoteKit;

/// <summary>What the claimer does with the claim.</summary>
public enum ClaimStance
{
    /// <summary>Says that it is so.</summary>
    Affirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Asks whether it is so.</summary>
    Questions,

    /// <summary>Says that it will be so.</summary>
    Predicts,

    /// <summary>Means to do it, or wants others to.</summary>
    Intends,

    /// <summary>Hopes, fears or likes it.</summary>
    Attitude,
}

/// <summary>One checkable proposition with its claimer.</summary>
public sealed record Claim
{
    /// <summary>Its name within the result: "c1", "c2"... in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The attribution whose content it is part of; <see langword="null"/> for what the article itself says.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>Where it stands: spans of <see cref="Article.Text"/>, ascending.</summary>
    public required ImmutableArray<TextSpan> Span { get; init; }

    /// <summary>What the claimer does with it.</summary>
    public ClaimStance Stance { get; init; }

    /// <summary>Whether the claim itself is negated ("did not sign").</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the claim is hedged ("may", "could", "reportedly").</summary>
    public bool Hedged { get; init; }

    /// <summary>Whether it could be found true or false: no question, order or fragment.</summary>
    public bool Verifiable { get; init; }

    /// <summary>
    /// How much a fact-checker would care, from 0 to 1: how likely one of US political debates would have checked it, so
    /// 0.1 is a lot. 0 where <see cref="Verifiable"/> is false.
    /// </summary>
    public double CheckWorthiness { get; init; }

    /// <summary>The features that moved <see cref="CheckWorthiness"/> most, strongest first, at most five.</summary>
    public ImmutableArray<ScoredFeature> Features { get; init; } = [];

    /// <summary>What in it can be looked up, each at most once, in this order: "quantity", "date", "place", "comparison", "name", "cause".</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    /// <summary>The pronouns inside it whose speaker is known, ascending. The claim's words stay as the text has them.</summary>
    public ImmutableArray<ClaimReference> Pronouns { get; init; } = [];

    /// <summary>
    /// Who claims it: the attribution's speaker, <see langword="null"/> if that is not known. For what the article itself says,
    /// where <see cref="Attribution"/> is <see langword="null"/> too, the claimer is the article's author.
    /// </summary>
    public Speaker? Claimer => Attribution?.Speaker;
}
