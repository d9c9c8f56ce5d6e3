using System.Globalization;
using System.Text;
using QuoteKit.Model;
using QuoteKit.Quotes;

namespace QuoteKit.Training.Attributions;

/// <summary>The steps' weights as they are learned, one after the other, from the same articles.</summary>
internal sealed class FoldModel
{
    public required SortedDictionary<string, byte> Lemmas { get; init; }

    public required AdaGrad Cues { get; init; }

    public AdaGrad? Labels { get; set; }

    public AdaGrad? Contents { get; set; }

    public AdaGrad? Sources { get; set; }

    public AdaGrad? Accept { get; set; }

    /// <summary>The least accepted score.</summary>
    public double Least { get; set; }

    /// <summary>How often triples of a score are right.</summary>
    public IReadOnlyList<(double Score, double Share)> Confidence { get; set; } = [];

    /// <summary>Writes what ships: the weights and the lemmas.</summary>
    public void Write(string folder)
    {
        WriteTable(folder, AttributionModel.LemmasFile, "# Lemmas that head cues, and how often they do, in steps from 0 to 4 (see CueLemmas).",
            Lemmas.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}")));
        WriteTable(folder, AttributionModel.CalibrationFile, "# The least accepted score, then scores with how often triples around them are right (see Calibration).",
            Confidence.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Score}\t{step.Share}")).Prepend(string.Create(CultureInfo.InvariantCulture, $"{Calibration.LeastRow}\t{Least:F2}")));
        foreach (var (name, model) in new[] { (AttributionModel.CuesFile, Cues), (AttributionModel.LabelsFile, Labels!), (AttributionModel.ContentsFile, Contents!), (AttributionModel.SourcesFile, Sources!), (AttributionModel.AcceptFile, Accept!) })
        {
            byte[] file = model.ToFile();
            File.WriteAllBytes(Path.Combine(folder, name), file);
            Console.WriteLine($"{name}: {file.Length} bytes");
        }
    }

    private static void WriteTable(string folder, string name, string what, IEnumerable<string> rows)
    {
        string[] about =
        [
            what,
            "# Origin: counted on the training part of PolNeAR 1.0.0 (Newell, Margolin and Ruths 2018); see MODEL-CARD.md.",
            "# Licence: PolNeAR names none; these are counts and hold none of its text.",
        ];
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', about.Concat(rows)) + "\n", new UTF8Encoding(false));
    }

    public AttributionModel ToModel() => new(
        new CueLemmas(Lemmas), Cues.ToWeights(), Labels!.ToWeights(), Contents!.ToWeights(), Sources!.ToWeights(),
        Accept?.ToWeights() ?? new Weights(["accept"], 1, new sbyte[2]), new Calibration(Least, Confidence));
}
