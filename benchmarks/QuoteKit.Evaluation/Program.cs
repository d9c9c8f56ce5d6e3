using QuoteKit.Evaluation;
using QuoteKit.Training.Names;

string shared = Path.GetFullPath(args.Length > 0 ? args[0] : "../shared");
if (!File.Exists(Path.Combine(shared, "eval", "score_pages.py")))
{
    Console.Error.WriteLine($"No scorers and gold in {shared}: give the folder that holds them as the argument.");
    return 2;
}

string scratch = Directory.CreateTempSubdirectory("quotekit-evaluation-").FullName;
try
{
    var commands = new Commands(shared, scratch);
    var report = new Report(Console.Out);
    foreach (Measurement measurement in Measurement.All)
        report.Add(measurement, commands.Score(measurement.Scorer, commands.Predictions(measurement.Extract)));
    report.Add(Measurement.WebNames, commands.ScoreNames("data/uner-ewt-dev.iob2"));
    var (persons, withoutTitles) = SilverPersons.OfPackage(Path.Combine(shared, "data"));
    report.Add(Measurement.NewsPersons, persons);
    report.Add(Measurement.NewsPersonsWithoutTitles, withoutTitles);
    report.Add(Measurement.Claims, ClaimCoverage.Score(shared, commands.Predictions(Measurement.Claims.Extract)));
    report.Add(Measurement.Debates, commands.ScoreDebates("data/check-worthiness"));
    report.Add(Measurement.Marks, QuotationMarks.Score(shared, commands.Predictions(Measurement.Marks.Extract)));
    report.WriteFigures();
    report.WriteKnownTokens(Path.Combine(shared, "data"));
    report.WritePeers(commands, Path.Combine(shared, "eval", "peers"));
    return report.WriteBars() ? 0 : 1;
}
finally
{
    Directory.Delete(scratch, recursive: true);
}
