namespace QuoteKit.Tests.Output;

/// <summary>A small result made by hand, so that what is written can be tested apart from what is found.</summary>
internal static class Results
{
    private const string Text = "Dr. Ada Moss of the Harbour Trust said: \"The ferry is safe.\" She fears 3 more storms.";

    public static ExtractionResult Ferry()
    {
        var moss = new Speaker
        {
            Id = "s1",
            Name = "Ada Moss",
            Kind = SpeakerKind.Person,
            Honorific = "Dr.",
            Aliases = ["Moss"],
            Mentions = [new(0, 12), Span("She")],
        };
        var said = new Attribution
        {
            Id = "a1",
            Type = AttributionType.Direct,
            Content = [Span("\"The ferry is safe.\"")],
            Quotations = [Span("\"The ferry is safe.\"")],
            Source = [Span("Dr. Ada Moss of the Harbour Trust")],
            Cue = [Span("said")],
            CueLemma = "say",
            CueClass = CueClass.Say,
            Speaker = moss,
            ResolvedBy = SpeakerResolution.Name,
            Confidence = 0.1 + 0.2,
        };
        var fears = new Attribution
        {
            Id = "a2",
            Type = AttributionType.Indirect,
            Content = [Span("3 more"), Span("storms")],
            Cue = [Span("fears")],
            CueLemma = "fear",
            CueClass = CueClass.Feel,
            Reason = UnresolvedReason.NoAntecedent,
            Confidence = 0.5,
        };
        return new ExtractionResult
        {
            Article = new Article
            {
                Text = Text,
                Title = "Ferry \"safe\" after storm",
                Authors = ["Jo Field"],
                PublishedAt = new DateTimeOffset(2024, 3, 9, 18, 30, 0, TimeSpan.FromHours(5.5)),
                SiteName = "The Courier",
                Language = "en-GB",
                Url = new Uri("https://courier.example/ferry?a=1&b=2"),
            },
            Tokens = [new(new TextSpan(0, 3), "NNP", "Dr.", 2, "compound"), new(new TextSpan(4, 7), "NNP", "Ada", -1, "root")],
            Sentences = [new(new TextSpan(0, 60), 0, 2)],
            Mentions = [new Mention { Span = new(0, 12), Kind = MentionKind.Person, Name = new(4, 12), HeadToken = 1 }],
            Attributions = [said, fears],
            Speakers = [moss],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Attribution = said,
                    Span = [Span("The ferry is safe")],
                    Stance = ClaimStance.Affirms,
                    Verifiable = true,
                    CheckWorthiness = 0.25,
                    Why = ["quantity"],
                    Features = [new("sign:quantity", 0.5)],
                },
            ],
            Diagnostics = [new Diagnostic(DiagnosticCodes.UnclosedQuotation, new TextSpan(40, 41), "Never closed.")],
        };
    }

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    public static ExtractionResult OfText(string text) => new() { Article = Article.FromText(text) };
}
