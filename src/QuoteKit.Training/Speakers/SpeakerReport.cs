using System.Globalization;
using QuoteKit.Speakers;

namespace QuoteKit.Training.Speakers;

/// <summary>Measures pronouns that say something: on GUM's training part by cross-validation, on PolNeAR's dev part with all examples.</summary>
internal sealed class SpeakerReport(
    IReadOnlyList<CoreferenceText> gum, IReadOnlyList<CoreferenceText> dev, List<AntecedentExample>[] ofGum, List<AntecedentExample> ofSilver)
{
    private const int Folds = 5;

    /// <summary>Writes the tables as Markdown; the errors, one a line with its class.</summary>
    public IEnumerable<string> Write(TextWriter output)
    {
        output.WriteLine("| | GUM train, cross-validated | PolNeAR dev, silver |\n|---|---|---|");
        var nearest = (Gum: new PronounScore(), Dev: new PronounScore());
        foreach (CoreferenceText document in gum) nearest.Gum.Add(document, index => new NearestNameJudge(index));
        foreach (CoreferenceText document in dev) nearest.Dev.Add(document, index => new NearestNameJudge(index));
        output.WriteLine($"| nearest name that agrees | {nearest.Gum} | {nearest.Dev} |");
        var (ofAll, onDev) = Score(0, 0);
        output.WriteLine($"| learned | {ofAll} | {onDev} |");
        foreach (var (name, first, end) in AntecedentFeatures.Kinds.Append(("all of these", AntecedentFeatures.OwnCount, AntecedentFeatures.Count)))
        {
            var (less, lessDev) = Score(first, end);
            output.WriteLine($"| without {name} | {less} | {lessDev} |");
        }

        output.WriteLine("\n| PolNeAR dev: how sure | choices | mean probability | right |\n|---|---:|---:|---:|");
        string[] bins = ["under 0.5", "0.5 to 0.7", "0.7 to 0.9", "0.9 and more"];
        for (int i = 0; i < bins.Length; i++)
        {
            var (count, sure, right) = onDev.Reliability[i];
            if (count > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bins[i]} | {count} | {sure / count:F2} | {(double)right / count:F2} |"));
        }

        var errors = ofAll.Errors.Select(error => ("GUM", error)).Concat(onDev.Errors.Select(error => ("PolNeAR", error))).ToList();
        output.WriteLine("\n| errors | GUM | PolNeAR |\n|---|---:|---:|");
        foreach (var group in errors.GroupBy(error => error.error.Class).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"| {group.Key} | {group.Count(error => error.Item1 == "GUM")} | {group.Count(error => error.Item1 != "GUM")} |");
        return errors.Select(error => $"{error.error.Class}\t{error.error.Example}");
    }

    /// <summary>The scores without the features between two places.</summary>
    private (PronounScore Gum, PronounScore Dev) Score(int first, int end)
    {
        var scores = (Gum: new PronounScore(), Dev: new PronounScore());
        for (int fold = 0; fold < Folds; fold++)
        {
            IAntecedentJudge judge = Learn(ofGum.Where((_, i) => i % Folds != fold), first, end);
            for (int i = fold; i < gum.Count; i += Folds) scores.Gum.Add(gum[i], _ => judge);
        }

        IAntecedentJudge all = Learn(ofGum, first, end);
        foreach (CoreferenceText document in dev) scores.Dev.Add(document, _ => all);
        return scores;
    }

    private AblatedJudge Learn(IEnumerable<List<AntecedentExample>> gold, int first, int end)
    {
        IEnumerable<AntecedentExample> examples = gold.SelectMany(list => list).Concat(ofSilver);
        if (end > first) examples = examples.Select(example => AblatedJudge.Hide(example, first, end));
        return new AblatedJudge(AntecedentLearner.ToRanker(AntecedentLearner.Learn([.. examples])), first, end);
    }
}
