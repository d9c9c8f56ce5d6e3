using System.Globalization;
using QuoteKit.Model;

namespace QuoteKit.Sentences;

/// <summary>Places whose shapes alone tell whether a sentence ends, as they did almost always in the treebanks.</summary>
/// <remarks>Most places are of this kind: a stop after a word in small letters and before one with a capital.</remarks>
internal sealed class SurePlaces
{
    private const int Shapes = 32;

    private readonly byte[] _answers = new byte[Shapes * Shapes * Shapes * 4];

    /// <summary>Reads rows of shape before the stop, stop, closing marks, shape after it, and 1 if sentences end there, else 0.</summary>
    public SurePlaces(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            uint closers = uint.Parse(row[2], CultureInfo.InvariantCulture);
            _answers[Index(Enum.Parse<WordShape>(row[0]), Enum.Parse<WordShape>(row[1]), closers, Enum.Parse<WordShape>(row[3]))] = row[4] == "1" ? (byte)2 : (byte)1;
        }
    }

    /// <summary>Reads the table of the Data folder.</summary>
    public static SurePlaces Read() => new(DataFile.Rows("sure-places.tsv"));

    /// <summary>Whether a sentence ends at the place; <see langword="null"/> if the model must be asked.</summary>
    public bool? Ends(in BoundaryPlace place)
    {
        if (place.Gap == 0) return null;
        int answer = _answers[Index(place.Shape(place.Stop - 1), place.StopShape, place.Closers, place.NextShape)];
        return answer == 0 ? null : answer == 2;
    }

    private static int Index(WordShape before, WordShape stop, uint closers, WordShape next) =>
        (((int)before * Shapes + (int)stop) * Shapes + (int)next) * 4 + (int)closers;
}
