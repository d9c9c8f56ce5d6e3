namespace QuoteKit.Tokens;

/// <summary>Where tokens may begin and end within 64 characters whose first one begins a token or is a space.</summary>
/// <remarks>
/// Each start has its end among <see cref="Ends"/>, in the same order. Where the bit of an end stands in
/// <see cref="Doubtful"/> too, the characters alone do not tell where the token ends, and the rules must look.
/// </remarks>
internal readonly struct TokenMasks
{
    public TokenMasks(in CharacterMasks of)
    {
        ulong words = of.Letters | of.Digits, single = of.Marks | of.Stops;
        ulong odd = ~(words | of.Spaces | single);
        ulong change = (of.Letters & of.Digits << 1) | (of.Digits & of.Letters << 1);
        ulong wordEnds = ~words & words << 1;

        ulong gluedStops = of.Stops & ~((of.Spaces | of.Marks) >> 1);
        ulong groups = of.Commas & of.Digits << 1 & of.Digits >> 1;
        ulong faces = of.Eyes & ~((words | of.Marks) << 1);
        ulong doubtfulMarks = odd | gluedStops | faces | (of.Marks & odd >> 1);

        Words = words;
        Starts = (words & ~(words << 1)) | single | odd;
        Ends = wordEnds | change | (single | odd) << 1;
        Doubtful = (wordEnds & (odd | gluedStops | groups)) | change | doubtfulMarks << 1;
    }

    /// <summary>Letters and digits.</summary>
    public ulong Words { get; }

    public ulong Starts { get; }

    public ulong Ends { get; }

    public ulong Doubtful { get; }
}
