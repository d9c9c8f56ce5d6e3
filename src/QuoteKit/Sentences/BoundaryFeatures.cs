namespace QuoteKit.Sentences;

/// <summary>What the boundary model looks at in one place between two tokens.</summary>
internal static class BoundaryFeatures
{
    /// <summary>How many features a place has.</summary>
    public const int Count = 35;

    /// <summary>How much room they need while they are made.</summary>
    public static int Room => FeaturePairs.RoomFor(Count);

    // By how many tokens a sentence or the rest of its paragraph has more than: its bucket.
    private static ReadOnlySpan<byte> Buckets => [0, 1, 2, 3, 4, 6, 9, 14, 24, 40];

    /// <summary>Fills in the features of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="into">As long as <see cref="Room"/>; its first <see cref="Count"/> numbers become the features.</param>
    public static void Fill(in BoundaryPlace place, Span<uint> into)
    {
        int stop = place.Stop, next = place.Next, begin = place.FirstWordAfter, start = place.First;
        bool plain = begin == next;
        ReadOnlySpan<char> stopWord = place.Word(stop), before = place.Word(stop - 1), third = place.Word(stop - 2), startWord = place.Word(start);
        ReadOnlySpan<char> nextWord = place.Word(next), word = plain ? nextWord : place.Word(begin), after = place.Word(begin + 1);
        uint a = (uint)place.StopShape, b = Shape(before), c = Shape(third), first = Shape(startWord);
        uint n = (uint)place.NextShape, m = plain ? n : Shape(word), o = Shape(after);
        uint stopKey = Key(stopWord), beforeKey = Key(before), nextKey = Key(nextWord), wordKey = plain ? nextKey : Key(word), afterKey = Key(after);
        uint an = a * 32 + n, am = a * 32 + m, ba = b * 32 + a;
        uint length = Bucket(stop + 1 - start), rest = Rest(place);
        uint quoted = (place.Open ? 4u : 0u) + place.Closers;
        uint kind = BoundarySigns.AbbreviationKind(place), starter = BoundarySigns.IsStarter(word, wordKey) ? 1u : 0u;
        uint cue = (BoundarySigns.CueFollows(place) ? 4u : 0u) + place.Closers;

        var list = new FeaturePairs(into, stackalloc uint[Room]);
        list.Add(a, 0);
        list.Add(an, place.Gap * 4 + place.Closers);
        list.Add(c * 1024 + ba, n);
        list.Add(o, am * 32 + n);
        list.Add(Shape(place.Word(begin + 2)), o * 1024 + am);
        list.Add(first, am);
        list.Add(quoted, an);
        list.Add(length, an);
        list.Add(rest, an);
        list.Add(length * 16 + rest, an);
        list.Add(place.Depth, am);
        list.Add((uint)Math.Min(stopWord.Length, 15), am);
        list.Add((uint)Math.Min(before.Length, 15), ba * 32 + m);

        list.Add(stopKey, a);
        list.Add(stopKey, m);
        list.Add(stopKey, n * 32 + o);
        list.Add(beforeKey, a);
        list.Add(beforeKey, b * 1024 + am);
        list.Add(Key(third), ba);
        list.Add(wordKey, m);
        list.Add(wordKey, am);
        list.Add(nextKey, an);
        list.Add(afterKey, am);
        list.Add(Key(startWord), am);
        list.Add(Pair(stopKey, beforeKey), m);
        list.Add(Pair(stopKey, wordKey), n);
        list.Add(Pair(beforeKey, wordKey), a);
        list.Add(Pair(wordKey, afterKey), a);

        list.Add(kind, am * 2 + starter);
        list.Add(kind * 2 + starter, a);
        list.Add(kind * 2 + starter, o);
        list.Add(starter, am);
        list.Add(cue, an);
        list.Add(cue, a);
        list.Add(first * 32 + Shape(place.Word(start + 1)), n * 32 + (plain ? o : Shape(place.Word(next + 1))));
        list.Mix();
    }

    private static uint Shape(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : (uint)WordShapes.Of(word);

    private static uint Key(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : WordKey.Of(word);

    private static uint Pair(uint key, uint other) => key ^ other * 0x85EBCA6B;

    private static uint Bucket(int count)
    {
        int bucket = Buckets.Length;
        while (count <= Buckets[bucket - 1]) bucket--;
        return (uint)bucket;
    }

    private static uint Rest(in BoundaryPlace place)
    {
        int bucket = Buckets.Length;
        while (!place.Has(place.Next + Buckets[bucket - 1])) bucket--;
        return (uint)bucket;
    }
}
