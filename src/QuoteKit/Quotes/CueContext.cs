namespace QuoteKit.Quotes;

/// <summary>What is told of one probable cue and its window, made once for all the steps that look at it.</summary>
internal sealed class CueContext
{
    public CueContext(FeatureText view, float[] cueScores, CuePath path, int cue)
    {
        (View, Scores, Path, Cue) = (view, cueScores, path, cue);
        Window = CueWindow.Around(view, cue);
        path.From(cue);
        Lemma = view.Lemma(cue);
        Tag = view.Tag(cue);
        IsQuoted = view.IsQuoted(cue);
        Surroundings = (IsQuoted ? 1u : 0u) | (NearQuoted(cue - 1, cue - 2) ? 2u : 0u) | (NearQuoted(cue + 1, cue + 2) ? 4u : 0u)
            | (view.IsQuoted(Window.SentenceFirst) ? 8u : 0u);
        (Frame, Subject) = ReadFrame();
    }

    public FeatureText View { get; }

    /// <summary>Every token's probability of heading a cue.</summary>
    public float[] Scores { get; }

    public CuePath Path { get; }

    public int Cue { get; }

    public CueWindow Window { get; }

    public uint Lemma { get; }

    public uint Tag { get; }

    public bool IsQuoted { get; }

    /// <summary>Where quotations stand around the cue, in four bits.</summary>
    public uint Surroundings { get; }

    /// <summary>What the frames read of the cue, if anything.</summary>
    public AttributionCandidate? Reading => View.Readings[Cue];

    /// <summary>Which dependents the cue has, in five bits.</summary>
    public uint Frame { get; }

    /// <summary>The head of the cue's own subject, or -1.</summary>
    public int Subject { get; }

    private bool NearQuoted(int a, int b) => View.IsQuoted(a) || View.IsQuoted(b);

    private (uint Frame, int Subject) ReadFrame()
    {
        const int Most = 16;
        uint frame = 0;
        int subject = -1, seen = 0;
        for (int child = View.Tree.FirstChild(Cue); child >= 0 && seen < Most; child = View.Tree.NextSibling(child), seen++)
        {
            switch (View.Text.Tokens[child].Relation)
            {
                case "ccomp": frame |= 1; break;
                case "nsubj": frame |= 2; subject = subject < 0 ? child : subject; break;
                case "obj": frame |= 4; break;
                case "xcomp": frame |= 8; break;
                case "parataxis": frame |= 16; break;
                default: break;
            }
        }

        return (frame, subject);
    }
}
