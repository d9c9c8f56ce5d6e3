using QuoteKit.Claims;

namespace QuoteKit.Tests.Claims;

public class CheckWorthinessScorerTests
{
    private static readonly CheckWorthinessScorer Scorer = CheckWorthinessScorer.Default;

    [Theory]
    [InlineData("Unemployment fell by 12 percent and 3 million jobs came back.", "Thank you all so much for coming.")]
    [InlineData("He voted against the tax cut in 2015.", "Let me finish, please.")]
    [InlineData("They have the highest taxes in the world.", "Good evening, and welcome.")]
    [InlineData("The mill lost 400 jobs in three years.", "What do you want to do?")]
    public void What_can_be_looked_up_scores_higher(string worthy, string idle) =>
        Scorer.Score(worthy).CheckWorthiness.Should().BeGreaterThan(2 * Scorer.Score(idle).CheckWorthiness);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void Nothing_scores_nothing(string sentence)
    {
        SentenceScore score = Scorer.Score(sentence);
        score.CheckWorthiness.Should().Be(0);
        score.Features.Should().BeEmpty();
    }

    [Fact]
    public void The_strongest_features_explain_a_score()
    {
        var features = Scorer.Score("Unemployment fell by 12 percent and 3 million jobs came back.").Features;
        features.Should().HaveCount(5);
        features.Select(f => Math.Abs(f.Weight)).Should().BeInDescendingOrder();
        features.Select(f => f.Name).Should().OnlyHaveUniqueItems().And.Contain("sign:quantity");
    }

    [Fact]
    public void A_sentence_of_a_speech_is_seen_at_its_place_and_names_of_speakers_do_not_matter()
    {
        string[] texts = ["Good evening.", "Why did the mill close?", "The mill lost 400 jobs in three years.", "(APPLAUSE)"];
        SpeechSentence[] Speech(string host, string guest) => [new(texts[0], host), new(texts[1], host), new(texts[2], guest), new(texts[3], null)];
        var scores = Scorer.ScoreSpeech(Speech("Host", "Guest"));
        scores.Should().HaveCount(4);
        scores[2].CheckWorthiness.Should().NotBe(Scorer.Score(texts[2]).CheckWorthiness);
        Scorer.ScoreSpeech(Speech("Ada", "Ivo")).Select(s => s.CheckWorthiness).Should().Equal(scores.Select(s => s.CheckWorthiness));
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] sentences = [.. Enumerable.Range(0, 200).Select(i => $"The mill lost {i} jobs, and Ada Holm paid $ {i} million in {1900 + i}.")];
        double[] alone = [.. sentences.Select(s => Scorer.Score(s).CheckWorthiness)];
        sentences.AsParallel().AsOrdered().Select(s => Scorer.Score(s).CheckWorthiness).Should().Equal(alone);
    }

    [Fact]
    public void A_claim_has_the_score_and_features_of_its_words_and_one_that_cannot_be_true_has_none()
    {
        ExtractionResult result = QuoteExtractor.Default.ExtractText("The mill lost 400 jobs in three years. Will it close?");
        result.Claims.Should().HaveCount(2);
        result.Claims[0].CheckWorthiness.Should().BeGreaterThan(0.01);
        result.Claims[0].Features.Should().NotBeEmpty();
        result.Claims[1].CheckWorthiness.Should().Be(0);
        result.Claims[1].Features.Should().BeEmpty();
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        ((Action)(() => Scorer.Score(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => Scorer.ScoreSpeech(null!))).Should().Throw<ArgumentNullException>();
    }
}
