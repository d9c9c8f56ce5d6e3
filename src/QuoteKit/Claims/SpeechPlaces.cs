namespace QuoteKit.Claims;

/// <summary>Where a sentence stands in a transcript, as features that tell no speaker's name.</summary>
/// <remarks>Speakers are only compared with each other: a model must not learn whom fact-checkers like to check.</remarks>
internal sealed class SpeechPlaces
{
    private static readonly string[] Steps = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly int[] TurnSteps = [1, 3, 6, 12];
    private static readonly double[] ShareSteps = [0.05, 0.15, 0.35];
    private static readonly double[] QuestionSteps = [0.05, 0.15, 0.3];

    private readonly IReadOnlyList<SpeechSentence> _sentences;
    private readonly Dictionary<string, (int Said, int Asked)> _speakers = new(StringComparer.Ordinal);
    private readonly int[] _turnStart, _turnEnd;

    public SpeechPlaces(IReadOnlyList<SpeechSentence> sentences)
    {
        _sentences = sentences;
        (_turnStart, _turnEnd) = (new int[sentences.Count], new int[sentences.Count]);
        for (int first = 0, end; first < sentences.Count; first = end)
        {
            for (end = first + 1; end < sentences.Count && sentences[end].Speaker == sentences[first].Speaker; end++) { }
            for (int i = first; i < end; i++) (_turnStart[i], _turnEnd[i]) = (first, end);
        }

        foreach (SpeechSentence sentence in sentences)
        {
            var (said, asked) = _speakers.GetValueOrDefault(sentence.Speaker ?? "");
            _speakers[sentence.Speaker ?? ""] = (said + 1, asked + (IsQuestion(sentence) ? 1 : 0));
        }
    }

    public void Collect<TSink>(int at, ref TSink sink) where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(WorthinessFeature.Turn, Steps[StepOf(_turnEnd[at] - _turnStart[at], TurnSteps)]);
        if (at == _turnStart[at]) sink.Add(WorthinessFeature.Turn, "first");
        if (at == _turnEnd[at] - 1) sink.Add(WorthinessFeature.Turn, "last");
        sink.Add(WorthinessFeature.Position, Steps[(int)(10L * at / _sentences.Count)]);
        var (said, asked) = _speakers[_sentences[at].Speaker ?? ""];
        sink.Add(WorthinessFeature.Speaker, "share", Steps[StepOf((double)said / _sentences.Count, ShareSteps)]);
        sink.Add(WorthinessFeature.Speaker, "asks", Steps[StepOf((double)asked / said, QuestionSteps)]);
        if (at > 0 && IsQuestion(_sentences[at - 1])) sink.Add(WorthinessFeature.Around, "question");
        if (at + 1 < _sentences.Count && IsStageDirection(_sentences[at + 1])) sink.Add(WorthinessFeature.Around, "applause");
    }

    private static int StepOf<T>(T value, T[] steps) where T : IComparable<T>
    {
        int step = 0;
        while (step < steps.Length && value.CompareTo(steps[step]) > 0) step++;
        return step;
    }

    private static bool IsQuestion(SpeechSentence sentence) => sentence.Text.AsSpan().TrimEnd().EndsWith('?');

    /// <summary>"(APPLAUSE)", "[laughter]".</summary>
    private static bool IsStageDirection(SpeechSentence sentence) => sentence.Text.AsSpan().TrimStart() is ['(' or '[', ..];
}
