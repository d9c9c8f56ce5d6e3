using System.Globalization;
using System.Text;

namespace QuoteKit.Training.Sentences;

/// <summary>A document with its gold sentences.</summary>
internal sealed record SentenceDocument(string Text, HashSet<TextSpan> Sentences);

/// <summary>Puts a treebank's sentences together to the documents they come from, paragraphs parted by a blank line.</summary>
internal sealed class SentenceCorpus
{
    private const string TextField = "# text = ";

    private readonly List<SentenceDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private HashSet<TextSpan> _sentences = [];
    private string _gap = "";
    private bool _glued;
    private int _rangeEnd;

    private SentenceCorpus()
    {
    }

    /// <summary>The documents of a CoNLL-U file, gzipped.</summary>
    public static List<SentenceDocument> Read(string path)
    {
        var corpus = new SentenceCorpus();
        foreach (string line in CorpusFile.Lines(path)) corpus.Add(line);
        corpus.FinishDocument();
        return corpus._documents;
    }

    private void Add(string line)
    {
        if (line.Length == 0) _gap = _glued ? "" : " ";
        else if (line.StartsWith("# newdoc", StringComparison.Ordinal)) FinishDocument();
        else if (line.StartsWith("# newpar", StringComparison.Ordinal) && _text.Length > 0) _gap = "\n\n";
        else if (line.StartsWith(TextField, StringComparison.Ordinal)) AddSentence(line[TextField.Length..]);
        else if (line[0] != '#') AddRow(line.Split('\t'));
    }

    private void AddSentence(string sentence)
    {
        _text.Append(_gap);
        _sentences.Add(new TextSpan(_text.Length, _text.Length + sentence.Length));
        _text.Append(sentence);
        _rangeEnd = 0;
    }

    /// <summary>A row tells whether a space follows its word; for words written as one, the row of their range does.</summary>
    private void AddRow(string[] row)
    {
        int dash = row[0].IndexOf('-');
        if (dash > 0) _rangeEnd = int.Parse(row[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
        else if (row[0].Contains('.') || int.Parse(row[0], CultureInfo.InvariantCulture) <= _rangeEnd) return;
        _glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
    }

    private void FinishDocument()
    {
        if (_text.Length > 0) _documents.Add(new(_text.ToString(), _sentences));
        _text.Clear();
        _sentences = [];
        _gap = "";
    }
}
