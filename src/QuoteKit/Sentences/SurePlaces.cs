using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Sentences;

/// <summary>Places whose shapes alone tell whether a sentence ends, as they did almost always in the treebanks.</summary>
/// <remarks>Most places are of this kind: a stop after a word in small letters and before one with a capital.</remarks>
internal sealed class SurePlaces
{
    /// <summary>Stands for any shape before the stop where no row has the shape that is there.</summary>
    public const string Any = "*";

    private const int Shapes = 32;

    private readonly Answer[] _answers = new Answer[Shapes * Shapes * 4];
    private readonly Answer[] _answersByShape = new Answer[Shapes * Shapes * Shapes * 4];

    /// <summary>Reads rows of shape before the stop, stop, closing marks, shape after it, and 1 if sentences end there, else 0.</summary>
    public SurePlaces(IEnumerable<string[]> rows)
    {
        // The rows for any shape come first.
        foreach (string[] row in rows.OrderBy(row => row[0] != Any))
        {
            int place = Index(Enum.Parse<WordShape>(row[1]), uint.Parse(row[2], CultureInfo.InvariantCulture), Enum.Parse<WordShape>(row[3]));
            Answer answer = row[4] == "1" ? Answer.Yes : Answer.No;
            _answers[place] = row[0] == Any ? answer : Answer.ByShape;
            if (row[0] == Any) _answersByShape.AsSpan(place * Shapes, Shapes).Fill(answer);
            else _answersByShape[place * Shapes + (int)Enum.Parse<WordShape>(row[0])] = answer;
        }
    }

    private enum Answer : byte
    {
        Unknown,
        No,
        Yes,
        ByShape,
    }

    /// <summary>Reads the table of the Data folder.</summary>
    public static SurePlaces Read() => new(DataFile.Rows("sure-places.tsv"));

    /// <summary>Whether a sentence ends at the place; <see langword="null"/> if the model must be asked.</summary>
    public bool? Ends(in BoundaryPlace place)
    {
        if (place.Gap == 0) return null;
        int index = Index(place.StopShape, place.Closers, place.NextShape);
        Answer answer = _answers[index];
        if (answer == Answer.ByShape) answer = _answersByShape[index * Shapes + (int)place.Shape(place.Stop - 1)];
        return answer == Answer.Unknown ? null : answer == Answer.Yes;
    }

    private static int Index(WordShape stop, uint closers, WordShape next) => ((int)stop * Shapes + (int)next) * 4 + (int)closers;
}
