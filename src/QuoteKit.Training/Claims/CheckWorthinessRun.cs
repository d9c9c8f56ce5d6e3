using System.Globalization;
using System.Text;
using System.Text.Json;
using QuoteKit.Claims;

namespace QuoteKit.Training.Claims;

/// <summary>The commands "claims" and "claims-score".</summary>
internal static class CheckWorthinessRun
{
    private static readonly string[] About =
    [
        "# Weights of check-worthiness: feature and log-odds; *bias, *slope and *offset make the probability. See MODEL-CARD.md.",
        "# Origin: learned from the 19 debates and speeches of CLEF CheckThat! 2019, task 1 (free for research) by QuoteKit.Training.",
        "# Licence: these are weights of words and hold none of its sentences.",
    ];

    /// <summary>Learns from all debates and writes check-worthiness.tsv; the exit status.</summary>
    public static int Train(string data, string output)
    {
        if (Read(Path.Combine(data, "check-worthiness")) is not { } debates) return 2;
        var vocabulary = new Vocabulary();
        DebateFeatures[] features = [.. debates.Select(debate => DebateFeatures.Of(debate, vocabulary))];
        var rows = WorthinessTrainer.Learn(features, vocabulary);
        // What calibrates are the scores that sentences get, at their place and alone, when their debate was not learned from.
        var held = new List<(double, bool)>[features.Length];
        Parallel.For(0, features.Length, i => held[i] = [.. HeldOut(features[i], Without(features, debates[i].Name), vocabulary)]);
        rows.AddRange(Calibration.Fit([.. held.SelectMany(debate => debate)]));
        string file = Path.Combine(output, "check-worthiness.tsv");
        File.WriteAllText(file, string.Join('\n', About.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name}\t{row.Weight}")))) + "\n", new UTF8Encoding(false));
        Console.WriteLine($"check-worthiness: {rows.Count} rows, {new FileInfo(file).Length} bytes");
        return 0;
    }

    /// <summary>
    /// Scores debates, each by a model that learned from the other debates of the training folder, and beside it by the
    /// baseline; writes model.jsonl and ngrams.jsonl for score_check_worthiness.py. The exit status.
    /// </summary>
    /// <param name="train">The folder to learn from. A debate that is scored is never learned from: names tell.</param>
    /// <param name="debates">The folder to score, which may be the same.</param>
    /// <param name="output">Where the scores go.</param>
    public static int Score(string train, string debates, string output)
    {
        if (Read(train) is not { } known || Read(debates) is not { } asked) return 2;
        Vocabulary vocabulary = new(), ngrams = new();
        DebateFeatures[] features = [.. known.Select(debate => DebateFeatures.Of(debate, vocabulary))];
        DebateFeatures[] words = [.. known.Select(debate => NgramBaseline.FeaturesOf(debate, ngrams))];
        DebateFeatures[] askedWords = [.. asked.Select(debate => NgramBaseline.FeaturesOf(debate, ngrams))];
        double[][] model = new double[asked.Count][], baseline = new double[asked.Count][];
        Parallel.For(0, asked.Count, i =>
        {
            Debate debate = asked[i];
            var judge = new WorthinessJudge(new WorthinessModel(WorthinessTrainer.Learn(Without(features, debate.Name), vocabulary)));
            var places = new SpeechPlaces(debate.Sentences);
            model[i] = [.. debate.Sentences.Select((sentence, at) => SentenceReading.Of(sentence.Text) is { } reading ? judge.Score(reading.Tokens, reading.Mentions, places, at).CheckWorthiness : 0)];
            baseline[i] = NgramBaseline.Score(askedWords[i], Without(words, debate.Name), ngrams);
        });
        Write(asked, model, Path.Combine(output, "model.jsonl"));
        Write(asked, baseline, Path.Combine(output, "ngrams.jsonl"));
        Console.WriteLine("| debate | model | n-grams |\n|---|---:|---:|");
        var judged = Enumerable.Range(0, asked.Count).Where(i => asked[i].Checked.Contains(true)).ToList();
        foreach (int i in judged) Console.WriteLine(Row(asked[i].Name, asked[i].AveragePrecision(model[i]), asked[i].AveragePrecision(baseline[i])));
        if (judged.Count > 0)
            Console.WriteLine(Row($"mean of {judged.Count}", judged.Average(i => asked[i].AveragePrecision(model[i])), judged.Average(i => asked[i].AveragePrecision(baseline[i]))));
        return 0;
    }

    /// <summary>The debates of a folder; <see langword="null"/> with a message if there are none to read.</summary>
    private static List<Debate>? Read(string folder)
    {
        try
        {
            return Debate.ReadAll(folder);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }

    private static DebateFeatures[] Without(DebateFeatures[] debates, string name) => [.. debates.Where(debate => debate.Debate.Name != name)];

    private static IEnumerable<(double LogOdds, bool IsChecked)> HeldOut(DebateFeatures debate, DebateFeatures[] others, Vocabulary vocabulary)
    {
        var weights = WorthinessTrainer.Learn(others, vocabulary).ToDictionary(row => row.Name, row => row.Weight);
        foreach (IReadOnlyList<int[]> sentences in new[] { debate.Placed, debate.Alone })
            for (int i = 0; i < sentences.Count; i++)
                yield return (weights[WorthinessModel.BiasRow] + sentences[i].Sum(feature => weights.GetValueOrDefault(vocabulary[feature])), debate.Debate.Checked[i]);
    }

    private static string Row(string name, double model, double baseline) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {model:F4} | {baseline:F4} |");

    private static void Write(List<Debate> debates, double[][] scores, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (int d = 0; d < debates.Count; d++)
            for (int i = 0; i < scores[d].Length; i++)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"id\": \"{JsonEncodedText.Encode($"{debates[d].Name}:{debates[d].Numbers[i]}")}\", \"score\": {scores[d][i]:R}}}"));
    }
}
