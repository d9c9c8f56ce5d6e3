using System.Collections.Immutable;

namespace QuoteKit.Tests.Contract;

/// <summary>The invariants themselves: each kind of broken result must be noticed.</summary>
public class ResultInvariantsTests
{
    private static readonly Speaker Ada = new() { Id = "s1", Name = "Ada", Kind = SpeakerKind.Person };

    private static readonly Attribution Said = new()
    {
        Id = "a1", Type = AttributionType.Direct, Content = [new(0, 5)], Quotations = [new(0, 5)], Source = [new(11, 14)], Cue = [new(6, 10)],
        CueLemma = "say", CueClass = CueClass.Say, Speaker = Ada, ResolvedBy = SpeakerResolution.Name, Confidence = 0.9,
    };

    private static readonly ExtractionResult Sound = new()
    {
        Article = Article.FromText("\"No,\" said Ada"),
        Tokens = [.. new TextSpan[] { new(0, 5), new(6, 10), new(11, 14) }.Select(s => new Token(s, "NN", "x", -1, "root"))],
        Sentences = [new Sentence(new(0, 14), 0, 3)],
        Attributions = [Said],
        Speakers = [Ada],
    };

    [Fact]
    public void A_sound_result_has_nothing_broken() => ResultInvariants.Broken(Sound).Should().BeEmpty();

    [Fact]
    public void Broken_results_are_noticed()
    {
        ExtractionResult[] broken =
        [
            Sound with { Tokens = Sound.Tokens.RemoveAt(0) },
            Sound with { Tokens = Sound.Tokens.SetItem(0, Sound.Tokens[0] with { Head = 3 }) },
            Sound with { Sentences = [] },
            Sound with { Mentions = [new() { Span = new(11, 15), Kind = MentionKind.Person, Name = new(11, 15), HeadToken = 2 }] },
            Sound with { Speakers = [] },
            Sound with { Speakers = [Ada with { Name = "Ida" }] },
            Sound with { Attributions = [Said, Said with { Id = "a2" }] },
            Sound with { Attributions = [Said with { Id = "a7" }] },
            With(Said with { Content = [new(0, 3)] }),
            With(Said with { Content = [new(0, 50)] }),
            With(Said with { Type = AttributionType.Indirect }),
            With(Said with { CueLemma = null }),
            With(Said with { Reason = UnresolvedReason.NoCue }),
            With(Said with { Confidence = 2 }),
            With(Said with { CoSpeakers = [Ada] }),
            With(Said with { CoSpeakers = [Ada with { Id = "s2" }] }),
            Sound with { Speakers = [Ada, Ada with { Id = "s2" }] },
            Sound with { Claims = [new Claim { Id = "c1", Attribution = Said, Span = [new(6, 10)] }] },
            Sound with { Claims = [new Claim { Id = "c2", Attribution = Said, Span = [new(0, 5)] }] },
            Sound with { Claims = [new Claim { Id = "c1", Span = [new(0, 5)], Pronouns = [new ClaimReference(new(6, 10), Ada)] }] },
            Sound with { Diagnostics = [new Diagnostic("x", new(3, 99), "odd")] },
        ];
        foreach (ExtractionResult result in broken) ResultInvariants.Broken(result).Should().NotBeEmpty(Digest.Of(result));
    }

    private static ExtractionResult With(Attribution attribution) => Sound with { Attributions = ImmutableArray.Create(attribution) };
}
