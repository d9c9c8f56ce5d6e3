namespace QuoteKit.Sentences;

/// <summary>What the boundary model looks at in one place between two tokens.</summary>
internal static class BoundaryFeatures
{
    /// <summary>How many features a place has.</summary>
    public const int Count = 35;

    /// <summary>Fills in the features of a place.</summary>
    public static void Fill(in BoundaryPlace place, Span<uint> into)
    {
        int stop = place.Stop, begin = place.FirstWordAfter;
        uint a = Shape(place, stop), b = Shape(place, stop - 1), c = Shape(place, stop - 2);
        uint n = Shape(place, place.Next), m = Shape(place, begin), o = Shape(place, begin + 1), first = Shape(place, place.First);
        uint stopKey = place.Key(stop), beforeKey = place.Key(stop - 1);
        uint nextKey = place.Key(place.Next), wordKey = place.Key(begin), afterKey = place.Key(begin + 1);
        uint an = a * 32 + n, am = a * 32 + m, ba = b * 32 + a;
        uint length = Bucket(stop + 1 - place.First), rest = Bucket(place.End - place.Next);
        uint quoted = (place.Open ? 4u : 0u) + place.Closers;
        uint kind = BoundarySigns.AbbreviationKind(place), starter = BoundarySigns.IsStarter(place, begin) ? 1u : 0u;
        uint cue = (BoundarySigns.CueFollows(place) ? 4u : 0u) + place.Closers;

        var list = new FeatureWriter(into);
        list.Add(a, 0);
        list.Add(an, place.Gap * 4 + place.Closers);
        list.Add(c * 1024 + ba, n);
        list.Add(o, am * 32 + n);
        list.Add(Shape(place, begin + 2), o * 1024 + am);
        list.Add(first, am);
        list.Add(quoted, an);
        list.Add(length, an);
        list.Add(rest, an);
        list.Add(length * 16 + rest, an);
        list.Add(place.Depth, am);
        list.Add(Math.Min((uint)place.Length(stop), 15), am);
        list.Add(Math.Min((uint)place.Length(stop - 1), 15), ba * 32 + m);

        list.Add(stopKey, a);
        list.Add(stopKey, m);
        list.Add(stopKey, n * 32 + o);
        list.Add(beforeKey, a);
        list.Add(beforeKey, b * 1024 + am);
        list.Add(place.Key(stop - 2), ba);
        list.Add(wordKey, m);
        list.Add(wordKey, am);
        list.Add(nextKey, an);
        list.Add(afterKey, am);
        list.Add(place.Key(place.First), am);
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
        list.Add(first * 32 + Shape(place, place.First + 1), n * 32 + Shape(place, place.Next + 1));
    }

    private static uint Shape(in BoundaryPlace place, int token) => (uint)place.Shape(token);

    private static uint Pair(uint key, uint other) => key ^ other * 0x85EBCA6B;

    private static uint Bucket(int count) => count switch { <= 4 => (uint)count, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 24 => 8, <= 40 => 9, _ => 10 };

    /// <summary>Collects features; each gets the number of its template.</summary>
    private ref struct FeatureWriter(Span<uint> into)
    {
        private readonly Span<uint> _into = into;
        private int _count;

        public void Add(uint a, uint b)
        {
            uint hash = (uint)(_count + 1) * 0x2545F491 + a * 0x9E3779B1;
            hash = (hash ^ hash >> 15) * 0x85EBCA6B + b * 0xC2B2AE35;
            _into[_count++] = hash ^ hash >> 13;
        }
    }
}
