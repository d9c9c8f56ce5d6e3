using System.Collections.Immutable;

namespace QuoteKit.Claims;

/// <summary>Scores how much a fact-checker would care for sentences, without an article around them.</summary>
/// <remarks>
/// <para>
/// A small log-linear model over words, tags, names, numbers, the frame of subject, verb and object, tense and length. It
/// was learned from sixteen thousand sentences of 19 US debates and speeches of 2016 to 2019, of which fact-checkers had
/// checked one in forty (CLEF CheckThat! 2019, task 1), so scores are low by nature: 0.1 is a lot, and order matters more
/// than size. It knows political talk; elsewhere it is a hint.
/// </para>
/// <para>Immutable, deterministic and safe to use from many threads. Time is linear in the text.</para>
/// </remarks>
public sealed class CheckWorthinessScorer
{
    private readonly WorthinessModel _model;

    private CheckWorthinessScorer(WorthinessModel model) => _model = model;

    /// <summary>The scorer with the weights of the package.</summary>
    public static CheckWorthinessScorer Default { get; } = new(WorthinessModel.Default);

    /// <summary>The score of a sentence that stands alone.</summary>
    /// <param name="sentence">The sentence, in English. Text without a word scores 0; several sentences are read as one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> is <see langword="null"/>.</exception>
    public SentenceScore Score(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return SentenceReading.Of(sentence) is { } reading ? new WorthinessJudge(_model).Score(reading.Tokens, reading.Mentions) : WorthinessJudge.Nothing;
    }

    /// <summary>The scores of a speech's or debate's sentences, each seen at its place: turn, position, applause.</summary>
    /// <param name="sentences">All sentences in their order, so that the place of each is known.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One score a sentence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentences"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<SentenceScore> ScoreSpeech(IReadOnlyList<SpeechSentence> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var places = new SpeechPlaces(sentences);
        var judge = new WorthinessJudge(_model);
        var scores = ImmutableArray.CreateBuilder<SentenceScore>(sentences.Count);
        for (int i = 0; i < sentences.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            scores.Add(SentenceReading.Of(sentences[i].Text) is { } reading ? judge.Score(reading.Tokens, reading.Mentions, places, i) : WorthinessJudge.Nothing);
        }

        return scores.MoveToImmutable();
    }
}
