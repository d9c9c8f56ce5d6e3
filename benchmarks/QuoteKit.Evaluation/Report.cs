using System.Globalization;
using System.Text.Json;
using QuoteKit.Syntax;
using QuoteKit.Training.Syntax;

namespace QuoteKit.Evaluation;

/// <summary>Writes the figures as Markdown.</summary>
internal sealed class Report(TextWriter output)
{
    private readonly List<(Measurement Measurement, Figure Figure, double Value)> _rows = [];

    public void Add(Measurement measurement, JsonElement scores)
    {
        foreach (Figure figure in measurement.Figures) _rows.Add((measurement, figure, figure.In(scores)));
    }

    /// <summary>Takes the figures that a measurement's parts stand for: precision, recall, F1.</summary>
    public void Add(Measurement measurement, double[] parts)
    {
        foreach (Figure figure in measurement.Figures) _rows.Add((measurement, figure, parts[figure.Part]));
    }

    public void WriteFigures()
    {
        output.WriteLine("| set | figure | QuoteKit | at least |\n|---|---|---:|---:|");
        foreach (var (measurement, figure, value) in _rows)
            output.WriteLine($"| {measurement.Set} | {figure.Name} | {Shown(figure, value)} | {(figure.Bar is { } bar ? Shown(figure, bar) : "")} |");
    }

    /// <summary>Tags and heads where tokens and sentences are given; PolNeAR's are what CoreNLP says, by SilverTree's rules.</summary>
    public void WriteKnownTokens(string data)
    {
        output.WriteLine("\n| tokens and sentences given | tags | UAS | LAS |\n|---|---:|---:|---:|");
        foreach (var (name, sentences) in SyntaxCorpus.Dev(data))
        {
            SyntaxScore score = SyntaxScore.Of(SyntaxModel.Default, sentences);
            output.WriteLine($"| {name} | {Number(score.Tags, "0.0")} | {Number(score.Heads, "0.0")} | {Number(score.Relations, "0.0")} |");
        }
    }

    /// <summary>The same scorer over other tools' predictions for PolNeAR dev.</summary>
    public void WritePeers(Commands commands, string folder)
    {
        const string Suffix = ".polnear-dev.jsonl";
        Measurement measurement = Measurement.PolNear;
        output.WriteLine($"\n| {measurement.Set} | {string.Join(" | ", measurement.Figures.Select(f => f.Name))} |");
        output.WriteLine($"|---|{string.Concat(measurement.Figures.Select(_ => "---:|"))}");
        WriteRow("QuoteKit", [.. _rows.Where(r => r.Measurement == measurement).Select(r => r.Value)]);
        foreach (string file in Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal))
        {
            JsonElement scores = commands.Score(measurement.Scorer, file);
            WriteRow(Path.GetFileName(file)[..^Suffix.Length], [.. measurement.Figures.Select(f => f.In(scores))]);
        }

        void WriteRow(string name, double[] values) =>
            output.WriteLine($"| {name} | {string.Join(" | ", values.Select(v => Number(v, "0.0")))} |");
    }

    /// <summary>Says which bars are missed, then how many hold; whether all do.</summary>
    public bool WriteBars()
    {
        var bars = _rows.Where(r => r.Figure.Bar is not null).ToList();
        var missed = bars.Where(r => r.Value < r.Figure.Bar).ToList();
        output.WriteLine();
        foreach (var (measurement, figure, value) in missed)
            output.WriteLine($"missed: {measurement.Set}, {figure.Name}: {Shown(figure, value)}, not {Shown(figure, figure.Bar!.Value)}");
        output.WriteLine($"{bars.Count - missed.Count} of {bars.Count} bars hold");
        return missed.Count == 0;
    }

    /// <summary>Percent with one decimal; counts and shares as they are usually given.</summary>
    private static string Shown(Figure figure, double value) =>
        Number(value, figure.Key switch { "hold" or "found" => "0", "f1" or "precision" or "recall" or "map" or "ngrams" => "0.000", _ => "0.0" });

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
