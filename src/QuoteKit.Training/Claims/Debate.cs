using QuoteKit.Claims;

namespace QuoteKit.Training.Claims;

/// <summary>A debate or speech of CLEF CheckThat! task 1: its sentences, and which of them a fact-checker checked.</summary>
internal sealed record Debate(string Name, IReadOnlyList<string> Numbers, IReadOnlyList<SpeechSentence> Sentences, IReadOnlyList<bool> Checked)
{
    /// <summary>Reads all debates of a folder, in the order of their names: line number, speaker, sentence, label, parted by tabs.</summary>
    /// <exception cref="InvalidDataException">The folder has none, or a line is not so.</exception>
    public static List<Debate> ReadAll(string folder)
    {
        List<Debate> debates = [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(Read)];
        return debates.Count > 0 ? debates : throw new InvalidDataException($"There are no .tsv files in {folder}.");
    }

    private static Debate Read(string path)
    {
        string[][] rows = [.. File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => line.Split('\t'))];
        if (Array.Find(rows, row => row.Length < 3) is { } bad) throw new InvalidDataException($"{path}: no line number, speaker and sentence in \"{string.Join(' ', bad)}\".");
        return new Debate(
            Path.GetFileNameWithoutExtension(path),
            [.. rows.Select(row => row[0])],
            [.. rows.Select(row => new SpeechSentence(row[2], row[1]))],
            [.. rows.Select(row => row.Length > 3 && row[^1].Trim() == "1")]);
    }

    /// <summary>The mean precision at each checked sentence, from the highest score down; of equals the earlier first. 0 if none was checked.</summary>
    public double AveragePrecision(IReadOnlyList<double> scores)
    {
        double sum = 0;
        int hits = 0, rank = 0;
        foreach (int i in Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(i => i))
        {
            rank++;
            if (Checked[i]) sum += (double)++hits / rank;
        }

        return hits > 0 ? sum / hits : 0;
    }
}
