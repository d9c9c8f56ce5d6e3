namespace QuoteKit.Sentences;

/// <summary>What the boundary model looks at in one place between two tokens.</summary>
internal static class BoundaryFeatures
{
    /// <summary>How many features a place has: of 35 those that cross-validation on the treebanks' training parts kept, one after the other.</summary>
    public const int Count = 10;

    /// <summary>How much room they need while they are made.</summary>
    public static int Room => FeaturePairs.RoomFor(Count);

    /// <summary>Fills in the features of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="into">As long as <see cref="Room"/>; its first <see cref="Count"/> numbers become the features.</param>
    public static void Fill(in BoundaryPlace place, Span<uint> into)
    {
        int stop = place.Stop, next = place.Next, begin = place.FirstWordAfter;
        ReadOnlySpan<char> stopWord = place.Word(stop), before = place.Word(stop - 1), word = place.Word(begin);
        uint a = (uint)place.StopShape, b = Shape(before), c = (uint)place.Shape(stop - 2);
        uint n = (uint)place.NextShape, m = begin == next ? n : Shape(word), o = (uint)place.Shape(begin + 1);
        uint an = a * 32 + n, am = a * 32 + m, stopKey = Key(stopWord), wordKey = Key(word);
        uint kind = BoundarySigns.AbbreviationKind(place), starter = BoundarySigns.IsStarter(word, wordKey) ? 1u : 0u;

        var list = new FeaturePairs(into, stackalloc uint[Room]);
        list.Add(an, place.Gap * 4 + place.Closers);
        list.Add(c * 1024 + b * 32 + a, n);
        list.Add((uint)place.Shape(begin + 2), o * 1024 + am);
        list.Add((uint)Math.Min(stopWord.Length, 15), am);
        list.Add(stopKey, a);
        list.Add(Key(before), a);
        list.Add(wordKey, m);
        list.Add(Key(place.Word(place.First)), am);
        list.Add(kind * 2 + starter, a);
        list.Add(starter, am);
        list.Mix();
    }

    private static uint Shape(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : (uint)WordShapes.Of(word);

    private static uint Key(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : WordKey.Of(word);
}
