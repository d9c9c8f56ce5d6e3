using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>Runs quotekit and the scorers as a user does: one process each, in the shared folder. The peer and the scorer of metadata run here.</summary>
internal sealed class Commands(string shared, string scratch)
{
    private readonly Dictionary<string, string> _predictions = [];

    /// <summary>The file of what quotekit gives for these arguments; made once.</summary>
    /// <exception cref="InvalidOperationException">quotekit failed.</exception>
    public string Predictions(string[] extract)
    {
        string key = string.Join(' ', extract);
        if (_predictions.TryGetValue(key, out string? known)) return known;
        string file = Path.Combine(scratch, $"{_predictions.Count + 1}.jsonl");
        if (extract is [PeerReader.Name, var folder])
        {
            PeerReader.Write(Path.Combine(shared, folder), file);
        }
        else
        {
            string quotekit = Path.Combine(AppContext.BaseDirectory, "quotekit.dll");
            File.WriteAllText(file, Run("dotnet", [quotekit, "extract", "--format", "jsonl", .. extract]));
        }

        return _predictions[key] = file;
    }

    /// <summary>What a scorer says of a file of predictions.</summary>
    /// <exception cref="InvalidOperationException">The scorer failed.</exception>
    public JsonElement Score(string[] scorer, string predictions)
    {
        if (scorer is [MetadataScore.Name, var gold]) return MetadataScore.Of(Path.Combine(shared, gold), predictions);
        // The scorer of the cases alone speaks no JSON: "24 of 32 cases hold".
        bool cases = scorer[0].EndsWith("score_cases.py", StringComparison.Ordinal);
        string said = Run("python3", [.. scorer, "--pred", predictions, cases ? "--quiet" : "--json"]);
        string json = cases ? $"{{\"hold\": {said.Split(' ')[0]}}}" : said;
        return JsonDocument.Parse(json).RootElement;
    }

    /// <summary>Precision, recall and F1 of score_names.py, which makes its own input and speaks no JSON: "names  P 1.0  R 1.0  F1 1.0".</summary>
    /// <exception cref="InvalidOperationException">quotekit or the scorer failed.</exception>
    public double[] ScoreNames(string gold)
    {
        string[] scorer = ["eval/score_names.py", "--gold", gold];
        string texts = Path.Combine(scratch, "names.in.jsonl");
        File.WriteAllText(texts, Run("python3", [.. scorer, "--texts"]));
        string[] said = Run("python3", [.. scorer, "--pred", Predictions(["--input-format", "jsonl", "--include", "mentions", texts])]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [After("P"), After("R"), After("F1")];

        double After(string part) => double.Parse(said[Array.IndexOf(said, part) + 1], CultureInfo.InvariantCulture);
    }

    /// <summary>What score_check_worthiness.py says of the debates, each scored by a model of the others: "map", and "ngrams" of the baseline.</summary>
    /// <exception cref="InvalidOperationException">The training or the scorer failed.</exception>
    public JsonElement ScoreDebates(string folder)
    {
        string training = Path.Combine(AppContext.BaseDirectory, "QuoteKit.Training.dll");
        Run("dotnet", [training, "claims-score", folder, folder, scratch]);
        return JsonSerializer.SerializeToElement(new Dictionary<string, double> { ["map"] = Map("model.jsonl"), ["ngrams"] = Map("ngrams.jsonl") });

        double Map(string file)
        {
            string said = Run("python3", ["eval/score_check_worthiness.py", "--gold", folder, "--pred", Path.Combine(scratch, file)]);
            return double.Parse(said[said.LastIndexOf("MAP ", StringComparison.Ordinal)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
    }

    private string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = shared, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
