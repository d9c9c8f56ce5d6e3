using System.Collections.Immutable;

namespace QuoteKit.Console.Pipeline;

/// <summary>Keeps the attributions that match, and the speakers and claims that belong to them; what the article itself claims is nobody's. Ids stay as they were.</summary>
internal sealed record ResultFilter
{
    /// <summary>Names, of which one must match; empty keeps all.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>The types to keep; empty keeps all.</summary>
    public IReadOnlyList<AttributionType> Types { get; init; } = [];

    public double MinConfidence { get; init; }

    public ExtractionResult Apply(ExtractionResult result)
    {
        if (Speakers.Count == 0 && Types.Count == 0 && MinConfidence <= 0) return result;
        ImmutableArray<Attribution> attributions = [.. result.Attributions.Where(Keeps)];
        HashSet<string> kept = [.. attributions.Select(a => a.Id)];
        HashSet<string> speakers = [.. attributions.SelectMany(SpeakersOf).Select(speaker => speaker.Id)];
        return result with
        {
            Attributions = attributions,
            Speakers = [.. result.Speakers.Where(s => speakers.Contains(s.Id))],
            Claims = [.. result.Claims.Where(c => c.Attribution is { } said && kept.Contains(said.Id))],
        };
    }

    private bool Keeps(Attribution attribution) =>
        attribution.Confidence >= MinConfidence
        && (Types.Count == 0 || Types.Contains(attribution.Type))
        && (Speakers.Count == 0 || SpeakersOf(attribution).Any(speaker => Speakers.Any(asked => SpeakerName.Matches(speaker, asked))));

    private static IEnumerable<Speaker> SpeakersOf(Attribution attribution) =>
        attribution.Speaker is { } speaker ? attribution.CoSpeakers.Prepend(speaker) : [];
}
