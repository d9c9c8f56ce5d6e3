namespace QuoteKit.Console.Pipeline;

/// <summary>Who speaks how much over all documents, counted as they come.</summary>
/// <param name="merges">Whether one person of several articles counts as one.</param>
internal sealed class SpeakerCount(bool merges)
{
    private readonly List<SpeakerTally> _tallies = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public int Documents { get; private set; }

    public int Failures { get; private set; }

    /// <summary>All statements, also those of nobody known.</summary>
    public int Statements { get; private set; }

    public int Words { get; private set; }

    public int UnknownStatements { get; private set; }

    public int UnknownWords { get; private set; }

    /// <summary>Everybody, who said most words first.</summary>
    public IReadOnlyList<SpeakerTally> Speakers => [.. _tallies.OrderByDescending(tally => tally.Words).ThenByDescending(tally => tally.Statements)];

    /// <summary>The share of all words, from 0 to 1.</summary>
    public double ShareOf(SpeakerTally tally) => Words == 0 ? 0 : (double)tally.Words / Words;

    /// <summary>What one document adds; called from many threads at once.</summary>
    public static DocumentTally Tally(DocumentOutcome outcome)
    {
        if (outcome.Result is not { } result) return new DocumentTally([], 0, 0, Failed: true);
        // What two say together counts for the first, so that shares add up.
        var tallies = result.Attributions.Where(a => a.Speaker is not null).GroupBy(a => a.Speaker!.Id).Select(said => (Speaker: said.First().Speaker!, Said: said)).Select(pair => new SpeakerTally
        {
            Name = pair.Speaker.Name,
            Kind = pair.Speaker.Kind,
            Identifier = pair.Speaker.Identifier,
            Role = pair.Speaker.Role,
            Document = outcome.Id,
            Statements = pair.Said.Count(),
            Quotations = pair.Said.Sum(a => a.Quotations.Length),
            Words = pair.Said.Sum(a => WordCount.Of(result, a)),
            First = result.Article.PublishedAt,
            Last = result.Article.PublishedAt,
        });
        Attribution[] unknown = [.. result.Attributions.Where(a => a.Speaker is null)];
        return new DocumentTally([.. tallies], unknown.Length, unknown.Sum(a => WordCount.Of(result, a)), Failed: false);
    }

    public void Add(DocumentTally document)
    {
        Documents++;
        if (document.Failed) Failures++;
        UnknownStatements += document.UnknownStatements;
        UnknownWords += document.UnknownWords;
        Statements += document.UnknownStatements + document.Speakers.Sum(tally => tally.Statements);
        Words += document.UnknownWords + document.Speakers.Sum(tally => tally.Words);
        foreach (SpeakerTally tally in document.Speakers)
        {
            string? name = merges ? tally.FullName : null;
            if (name is not null && _byName.TryGetValue(name, out int at))
            {
                _tallies[at] = _tallies[at].With(tally);
                continue;
            }

            if (name is not null) _byName[name] = _tallies.Count;
            _tallies.Add(tally);
        }
    }
}

/// <summary>What one document adds to a count.</summary>
internal sealed record DocumentTally(IReadOnlyList<SpeakerTally> Speakers, int UnknownStatements, int UnknownWords, bool Failed);
