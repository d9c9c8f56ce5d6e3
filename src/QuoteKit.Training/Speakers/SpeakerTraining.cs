using QuoteKit.Mentions;
using QuoteKit.Speakers;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Speakers;

/// <summary>Learns the weights of the Speakers stage and measures them.</summary>
internal static class SpeakerTraining
{
    public static int Run(string data, string output, string scratch)
    {
        OutsideModels models = OutsideModels.Learn(data, scratch);
        CoreferenceText[] gum = [.. GumChains.Read(Path.Combine(data, "gum-train.conllu.gz"), models)];
        CoreferenceText[] silver = [.. SilverChains.Read(data, "polnear-train", models.Annotate, models.NamesForNews)];
        CoreferenceText[] dev = [.. SilverChains.Read(data, "polnear-dev", (_, text) => AnnotatedText.Read(text), NameLabeler.Default)];
        Console.WriteLine($"{gum.Length} gold documents, {silver.Length} silver ones");

        List<AntecedentExample>[] ofGum = [.. gum.Select(ExamplesOf)];
        List<AntecedentExample> ofSilver = [.. silver.SelectMany(ExamplesOf)];
        Console.WriteLine($"{ofGum.Sum(list => list.Count)} gold pronouns ({ofGum.Sum(list => list.Count(example => example.IsSource))} sources), {ofSilver.Count} silver ones ({ofSilver.Count(example => example.IsSource)} sources)");

        var report = new SpeakerReport(gum, dev, ofGum, ofSilver);
        sbyte[] weights = AntecedentLearner.Learn([.. ofGum.SelectMany(list => list), .. ofSilver]);
        byte[] file = AntecedentLearner.ToFile(weights);
        File.WriteAllBytes(Path.Combine(output, "antecedents.bin"), file);
        Console.WriteLine($"antecedents.bin: {file.Length} bytes");
        File.WriteAllLines(Path.Combine(scratch, "errors.txt"), report.Write(Console.Out));
        return 0;
    }

    private static List<AntecedentExample> ExamplesOf(CoreferenceText document)
    {
        var speech = new SpeechContext(document.Text, document.Drafts);
        var index = new EntityIndex(document.Text, document.Mentions, speech);
        var oracle = new OracleJudge(document, index, new NearestNameJudge(index));
        var resolver = new DraftResolver(index, speech, oracle);
        resolver.ResolveAll(CancellationToken.None);
        resolver.ResolveRest();
        return oracle.Examples;
    }
}
