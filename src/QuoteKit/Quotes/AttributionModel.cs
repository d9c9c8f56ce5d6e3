using QuoteKit.Model;

namespace QuoteKit.Quotes;

/// <summary>What is learned of attributions: five linear models and two tables. Immutable.</summary>
internal sealed class AttributionModel(CueLemmas lemmas, Weights cues, Weights labels, Weights contents, Weights sources, Weights accept, Calibration calibration)
{
    public const string LemmasFile = "cue-lemmas.tsv", CuesFile = "cues.bin", LabelsFile = "cue-labels.bin", ContentsFile = "cue-contents.bin",
        SourcesFile = "cue-sources.bin", AcceptFile = "cue-accept.bin", CalibrationFile = "cue-confidence.tsv";

    /// <summary>The model that ships with the package.</summary>
    public static AttributionModel English { get; } = new(
        CueLemmas.Read(LemmasFile), WeightsFile.Read(CuesFile), WeightsFile.Read(LabelsFile), WeightsFile.Read(ContentsFile),
        WeightsFile.Read(SourcesFile), WeightsFile.Read(AcceptFile), Calibration.Read(CalibrationFile));

    public CueLemmas Lemmas => lemmas;

    public CueScorer Cues { get; } = new(cues);

    public Labeller Labeller { get; } = new(labels);

    public Ranker Contents { get; } = new(contents);

    public Ranker Sources { get; } = new(sources);

    public Weights Accept => accept;

    public Calibration Calibration => calibration;
}
