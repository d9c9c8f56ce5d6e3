using QuoteKit.Training.Names;

namespace QuoteKit.Evaluation;

/// <summary>A set of documents, how quotekit reads it, and what one scorer says of the outcome.</summary>
/// <param name="Set">What the table calls the set.</param>
/// <param name="Extract">What follows <c>quotekit extract --format jsonl</c>; paths are relative to the shared folder.</param>
/// <param name="Scorer">The scorer and its arguments but the predictions.</param>
/// <param name="Figures">What of the scorer's answer is shown.</param>
internal sealed record Measurement(string Set, string[] Extract, string[] Scorer, Figure[] Figures)
{
    private static readonly string[] Dev = ["--gold", "data/polnear-dev.jsonl"];
    private static readonly string[] Pages = ["--gold", "data/pages/gold.json", "--texts", "data/pages/ground-truth.json"];

    private static readonly string[] Bodies = ["eval/score_articles.py", "--texts", "data/pages/ground-truth.json"];

    /// <summary>The figures of PolNeAR that other tools' predictions are put beside.</summary>
    public static Measurement PolNear { get; } = new(
        "PolNeAR dev",
        ["--scope", "all", "--input-format", "jsonl", "data/polnear-dev.jsonl"],
        ["eval/score_attributions.py", .. Dev],
        [
            new("ATTRIBUTION F1", "ATTRIBUTION", 2, 67), new("direct F1", "direct", 2, 85), new("mixed F1", "mixed", 2, 78),
            new("indirect F1", "indirect", 2, 59), new("content token F1", "content_token", 2, 82), new("source token F1", "source_token", 2, 75),
            new("cue token F1", "cue_token", 2, 63), new("quoted speaker accuracy", "quoted_speaker_accuracy", Bar: 82),
        ]);

    /// <summary>Words of gold claims inside claims; <see cref="ClaimCoverage"/> is its scorer.</summary>
    public static Measurement Claims { get; } = new(
        "pages (24 with gold)", ["data/pages/html"], [],
        [
            new("gold claims found with their speaker, of 140", "found"), new("their words in a claim of the right claimer", "covered", Bar: 90),
            new("the same, a wrong speaker's words missed", "strict"),
        ]);

    /// <summary>Leave-one-debate-out; <see cref="Commands.ScoreDebates"/> is its scorer.</summary>
    public static Measurement Debates { get; } = new(
        "debates (19)", [], [], [new("mean average precision", "map", Bar: 0.17), new("the same of n-grams", "ngrams")]);

    public static Measurement[] All { get; } =
    [
        new(
            "mosul.html",
            ["articles/mosul.html"],
            ["eval/score_pages.py", "--gold", "articles/mosul.gold.json", "--texts", "articles/mosul.texts.json"],
            [
                new("QUOTE+SPEAKER F1", "QUOTE+SPEAKER", 2, 100), new("text precision", "text", 0, 100), new("text recall", "text", 1, 99),
                new("CLAIM+SPEAKER F1", "CLAIM+SPEAKER", 2, 85),
            ]),
        new("cases", ["--input-format", "jsonl", "eval/cases.jsonl"], ["eval/score_cases.py", "--cases", "eval/cases.jsonl"], [new("cases that hold, of 32", "hold", Bar: 30)]),
        PolNear,
        new(
            "pages (24 with gold)",
            ["data/pages/html"],
            ["eval/score_pages.py", .. Pages],
            [
                new("quotation F1", "quotation", 2, 93), new("QUOTE+SPEAKER F1", "QUOTE+SPEAKER", 2, 80), new("speaker exact", "speaker_exact", Bar: 83), new("speaker surname", "speaker_surname", Bar: 90),
                new("CLAIM+SPEAKER F1", "CLAIM+SPEAKER", 2, 58),
            ]),
        new(
            "pages (all 88)",
            ["data/pages/html"],
            Bodies,
            [new("article text F1", "f1", Bar: 0.975), new("article text precision", "precision", Bar: 0.97), new("article text recall", "recall")]),
        new(
            "pages (all 88), SmartReader",
            [PeerReader.Name, "data/pages/html"],
            Bodies,
            [new("article text F1", "f1"), new("article text precision", "precision"), new("article text recall", "recall")]),
        new(
            "pages (all 88)",
            ["data/pages/html"],
            [MetadataScore.Name, "data/pages/meta.json"],
            [new("titles", "titles", Bar: 95), new("authors", "authors", Bar: 88), new("days of publication", "days", Bar: 93)]),
        Tokens("EWT dev", "data/ewt-dev.jsonl", new(Token: 99.2, Sentence: 89, Tag: 94, Head: 82, Relation: 79)),
        Tokens("GUM dev", "data/gum-dev.jsonl", new(Token: 99.6, Sentence: 95, Tag: 94.5, Head: 82, Relation: 78)),
    ];

    /// <summary>Names of the web, gold: score_names.py.</summary>
    public static Measurement WebNames { get; } = Names("UNER EWT dev", "name F1 (person, organization, location)", 67);

    /// <summary>Persons of the news, silver: see <see cref="SilverPersons"/>.</summary>
    public static Measurement NewsPersons { get; } = Names("PolNeAR dev, silver", "person name F1 where tokens align", 90);

    /// <summary>The same where CoreNLP's names lose their titles, by <see cref="PersonTitles"/>.</summary>
    public static Measurement NewsPersonsWithoutTitles { get; } = Names("PolNeAR dev, silver, titles cut", "person name F1 where tokens align", 92);

    private static Measurement Names(string set, string figure, double bar) =>
        new(set, [], [], [new("names, precision", "names", 0), new("names, recall", "names", 1), new(figure, "names", 2, bar)]);

    /// <summary>Whether sentences keep quotation marks with their words; checked by <see cref="QuotationMarks"/>.</summary>
    public static Measurement Marks { get; } = new(
        "PolNeAR dev", ["--input-format", "jsonl", "--include", "sentences", QuotationMarks.Gold], [], [new("quotation marks kept with their word", "kept", Bar: 98)]);

    private static Measurement Tokens(string set, string file, TokenBars bars) => new(
        set,
        ["--input-format", "jsonl", "--include", "syntax,sentences", file],
        ["eval/score_tokens.py", "--gold", file],
        [
            new("token F1", "token", 2, bars.Token), new("sentence F1", "sentence", 2, bars.Sentence), new("tag accuracy", "pos_accuracy", Bar: bars.Tag),
            new("lemma accuracy", "lemma", Bar: 95), new("heads (UAS)", "uas", Bar: bars.Head), new("heads and relations (LAS)", "las", Bar: bars.Relation),
        ]);

    private sealed record TokenBars(double Token, double Sentence, double Tag, double Head, double Relation);
}
