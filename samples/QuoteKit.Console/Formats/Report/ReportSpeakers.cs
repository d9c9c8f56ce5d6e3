using QuoteKit.Console.Pipeline;

namespace QuoteKit.Console.Formats.Report;

/// <summary>A speaker in a report.</summary>
/// <param name="Speaker">Who, or <see langword="null"/> for statements of unknown speakers.</param>
/// <param name="Statements">How many attributions.</param>
/// <param name="Words">How many words in their contents.</param>
internal sealed record ReportSpeaker(Speaker? Speaker, int Statements, int Words)
{
    public string Name => CleanText.Of(Speaker?.Name ?? "Unknown");
}

/// <summary>The speakers of an article, who speaks most first, unknown ones last; each has its place as number and colour.</summary>
internal sealed class ReportSpeakers
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ReportSpeakers(ExtractionResult result)
    {
        var known = result.Attributions.Where(a => a.Speaker is not null).GroupBy(a => a.Speaker!.Id)
            .Select(group => Of(group.First().Speaker, group))
            .OrderByDescending(speaker => speaker.Statements).ThenByDescending(speaker => speaker.Words);
        All = [.. known];
        for (int i = 0; i < All.Count; i++) _places[All[i].Speaker!.Id] = i;
        Attribution[] unknown = [.. result.Attributions.Where(a => a.Speaker is null)];
        if (unknown.Length > 0) All.Add(Of(null, unknown));

        ReportSpeaker Of(Speaker? speaker, IEnumerable<Attribution> said) => new(speaker, said.Count(), said.Sum(a => WordCount.Of(result, a)));
    }

    public List<ReportSpeaker> All { get; }

    /// <summary>The place of who said it, from 0, or -1 for an unknown one.</summary>
    public int PlaceOf(Attribution attribution) => attribution.Speaker is { } speaker ? _places[speaker.Id] : -1;
}
