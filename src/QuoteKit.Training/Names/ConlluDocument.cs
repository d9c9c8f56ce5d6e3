using System.Globalization;
using System.Text;
using QuoteKit.Sentences;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Names;

/// <summary>A document of a treebank, its paragraphs parted by blank lines, with the MISC column of each word.</summary>
internal sealed record ConlluDocument(string Id, AnnotatedText Text, string[] Misc)
{
    /// <summary>The documents of a gzipped file.</summary>
    public static List<ConlluDocument> Read(string path)
    {
        var documents = new List<ConlluDocument>();
        Builder? builder = null;
        foreach (string line in CorpusFile.Lines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (builder is not null) documents.Add(builder.Build());
                builder = new Builder(line[(line.IndexOf('=') + 1)..].Trim());
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) builder?.Paragraph();
            else if (line.Length == 0) builder?.EndSentence();
            else if (line[0] != '#') builder?.Word(line.Split('\t'));
        }

        if (builder is not null) documents.Add(builder.Build());
        return documents;
    }

    private sealed class Builder(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Token> _tokens = [];
        private readonly List<Sentence> _sentences = [];
        private readonly List<string> _misc = [];
        private int _first, _gluedTo;
        private bool _spaceAfterRange = true;

        public void Paragraph()
        {
            if (_text.Length == 0) return;
            while (_text[^1] == ' ') _text.Length--;
            _text.Append("\n\n");
        }

        public void Word(string[] row)
        {
            if (row[0].Contains('.')) return;
            bool space = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (row[0].Contains('-'))
            {
                _gluedTo = Number(row[0][(row[0].IndexOf('-') + 1)..]);
                _spaceAfterRange = space;
                return;
            }

            int number = Number(row[0]), head = Number(row[6]);
            _tokens.Add(new Token(new TextSpan(_text.Length, _text.Length + row[1].Length), row[4], row[2], head == 0 ? -1 : _first + head - 1, row[7].Split(':')[0]));
            _misc.Add(row[9]);
            _text.Append(row[1]);
            if (number < _gluedTo ? false : number == _gluedTo ? _spaceAfterRange : space) _text.Append(' ');
        }

        public void EndSentence()
        {
            if (_tokens.Count > _first)
            {
                _sentences.Add(new Sentence(new TextSpan(_tokens[_first].Span.Start, _tokens[^1].Span.End), _first, _tokens.Count));
                if (_text[^1] != ' ') _text.Append(' ');
            }

            (_first, _gluedTo) = (_tokens.Count, 0);
        }

        public ConlluDocument Build()
        {
            EndSentence();
            string text = _text.ToString();
            return new(id, new AnnotatedText(text, [.. _tokens], [.. _sentences], ParagraphSplitter.Split(text)), [.. _misc]);
        }

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
