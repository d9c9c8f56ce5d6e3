using System.Collections.Immutable;
using QuoteKit.Claims;

namespace QuoteKit.Tests.Claims;

public class ClaimFinderTests
{
    [Theory]
    [InlineData("Ada/NNP said/VBD <that/IN the/DT mill/NN closed/VBD> ./.", "the mill closed")]
    [InlineData("Ada/NNP said/VBD <the/DT mill/NN closed/VBD ,/, and/CC the/DT men/NNS went/VBD home/RB> ./.", "the mill closed|the men went home")]
    [InlineData("Ada/NNP said/VBD <that/IN it/PRP rained/VBD and/CC that/IN he/PRP left/VBD> ./.", "it rained|he left")]
    [InlineData("Ada/NNP said/VBD <the/DT mill/NN closed/VBD ;/: the/DT men/NNS left/VBD> ./.", "the mill closed|the men left")]
    [InlineData("Ada/NNP said/VBD <he/PRP sold/VBD eggs/NNS ,/, milk/NN ,/, and/CC bread/NN> ./.", "he sold eggs , milk , and bread")]
    [InlineData("Ada/NNP said/VBD <he/PRP came/VBD and/CC left/VBD> ./.", "he came and left")]
    [InlineData("<\"/`` It/PRP rained/VBD ./. He/PRP left/VBD ./. \"/''>", "It rained|He left")]
    [InlineData("<\"/`` If/IN it/PRP rains/VBZ ,/, \"/''> Ada/NNP said/VBD ,/, <\"/`` we/PRP stay/VBP ./. \"/''>", "If it rains , \"+\" we stay")]
    [InlineData("<\"/`` It/PRP rained/VBD ,/, \"/''> Ada/NNP said/VBD ./. <\"/`` We/PRP stayed/VBD ./. \"/''>", "It rained|We stayed")]
    [InlineData("<\"/`` ./. \"/''> said/VBD Ada/NNP", "")]
    [InlineData("Ada/NNP said/VBD <that/DT was/VBD all/DT> ./.", "that was all")]
    [InlineData("Ada/NNP said/VBD <the/DT tax/NN rose/VBD 4/CD %/NN> ./.", "the tax rose 4 %")]
    public void Contents_are_split_into_claims(string tagged, string expected)
    {
        var text = TaggedText.Parse(tagged);
        var claims = Find(text, CueClass.Say);
        string.Join('|', claims.Select(c => string.Join('+', c.Span.Select(s => s.Of(text.Annotated.Text).ToString())))).Should().Be(expected);
        claims.Select(c => c.Id).Should().Equal(Enumerable.Range(1, claims.Length).Select(i => $"c{i}"));
    }

    [Theory]
    [InlineData(CueClass.Say, "said", "say", ClaimStance.Affirms)]
    [InlineData(CueClass.None, "", null, ClaimStance.Affirms)]
    [InlineData(CueClass.Say, "did not say", "say", ClaimStance.Questions)]
    [InlineData(CueClass.Say, "warned", "warn", ClaimStance.Predicts)]
    [InlineData(CueClass.Ask, "asked", "ask", ClaimStance.Questions)]
    [InlineData(CueClass.Deny, "denied", "deny", ClaimStance.Denies)]
    [InlineData(CueClass.Deny, "did not deny", "deny", ClaimStance.Affirms)]
    [InlineData(CueClass.Plan, "promised", "promise", ClaimStance.Intends)]
    [InlineData(CueClass.Plan, "refused", "refuse", ClaimStance.Denies)]
    [InlineData(CueClass.Think, "thinks", "think", ClaimStance.Affirms)]
    [InlineData(CueClass.Think, "never thought", "think", ClaimStance.Denies)]
    [InlineData(CueClass.Feel, "hopes", "hope", ClaimStance.Attitude)]
    public void The_cue_tells_the_stance(CueClass cueClass, string cue, string? lemma, ClaimStance expected)
    {
        string words = string.Concat(cue.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w + "/VBD "));
        var text = TaggedText.Parse($"Ada/NNP {words}<the/DT mill/NN closed/VBD> ./.");
        Find(text, cueClass, cue, lemma).Should().ContainSingle().Which.Stance.Should().Be(expected);
    }

    [Theory]
    [InlineData("the/DT mill/NN will/MD close/VB", ClaimStance.Predicts)]
    [InlineData("will/MD the/DT mill/NN close/VB ?/.", ClaimStance.Questions)]
    [InlineData("the/DT mill/NN has/VBZ a/DT new/JJ Will/NNP", ClaimStance.Affirms)]
    public void The_claims_own_words_tell_the_stance(string content, ClaimStance expected) => Of(content).Stance.Should().Be(expected);

    [Theory]
    [InlineData("the/DT mill/NN closed/VBD", false, false, true)]
    [InlineData("the/DT mill/NN did/VBD n't/RB close/VB", true, false, true)]
    [InlineData("nobody/NN knew/VBD", true, false, true)]
    [InlineData("the/DT mill/NN may/MD close/VB", false, true, true)]
    [InlineData("the/DT mill/NN closed/VBD in/IN May/NNP", false, false, true)]
    [InlineData("it/PRP reportedly/RB never/RB opened/VBD", true, true, true)]
    [InlineData("close/VB the/DT mill/NN that/WDT stinks/VBZ", false, false, false)]
    [InlineData("a/DT long/JJ night/NN", false, false, false)]
    [InlineData("to/TO close/VB the/DT mill/NN", false, false, false)]
    [InlineData("who/WP closed/VBD it/PRP ?/.", false, false, false)]
    public void Negation_hedges_and_shape_are_read(string content, bool negated, bool hedged, bool verifiable)
    {
        Claim claim = Of(content);
        (claim.Negated, claim.Hedged, claim.Verifiable).Should().Be((negated, hedged, verifiable));
    }

    [Theory]
    [InlineData("the/DT mill/NN closed/VBD", "", 0)]
    [InlineData("400/CD men/NNS left/VBD", "quantity", 0.2)]
    [InlineData("the/DT mill/NN closed/VBD in/IN 1994/CD", "date", 0.2)]
    [InlineData("the/DT mill/NN closed/VBD in/IN May/NNP", "date", 0.2)]
    [InlineData("the/DT mill/NN may/MD close/VB", "", 0)]
    [InlineData("wages/NNS are/VBP lower/JJR than/IN in/IN Orrin/NNP", "comparison,name", 0.4)]
    [InlineData("Orrin/NNP lost/VBD 400/CD jobs/NNS in/IN 2019/CD because/IN prices/NNS fell/VBD", "quantity,date,comparison,name,cause", 1)]
    [InlineData("400/CD men/NNS", "quantity", 0)]
    public void Signs_of_check_worthiness_are_counted(string content, string why, double worth)
    {
        Claim claim = Of(content);
        string.Join(',', claim.Why).Should().Be(why);
        claim.CheckWorthiness.Should().BeApproximately(worth, 1e-9);
    }

    [Fact]
    public void A_modal_of_the_cue_hedges() =>
        Find(TaggedText.Parse("Ada/NNP might/MD say/VB <the/DT mill/NN closed/VBD> ./."), CueClass.Say, "might say", "say")
            .Should().ContainSingle().Which.Hedged.Should().BeTrue();

    [Fact]
    public void Claims_of_several_attributions_stand_in_the_order_of_the_text()
    {
        var text = TaggedText.Parse("<It/PRP rained/VBD> ,/, said/VBD Ada/NNP ./. <He/PRP left/VBD> ,/, said/VBD Ivo/NNP ./.");
        Attribution second = Attribution("a2", text, [text.Content[1]]), first = Attribution("a1", text, [text.Content[0]]);
        var claims = ClaimFinder.Find(text.Annotated, [second, first]);
        claims.Select(c => (c.Id, c.Attribution.Id)).Should().Equal(("c1", "a1"), ("c2", "a2"));
    }

    private static Claim Of(string content)
    {
        string[] pairs = content.Split(' ');
        pairs[0] = "<" + pairs[0];
        pairs[^1] += ">";
        return Find(TaggedText.Parse($"Ada/NNP said/VBD {string.Join(' ', pairs)} ./."), CueClass.Say).Should().ContainSingle().Which;
    }

    private static ImmutableArray<Claim> Find(TaggedText text, CueClass cueClass, string cue = "", string? lemma = null) =>
        ClaimFinder.Find(text.Annotated, [Attribution("a1", text, text.Content) with
        {
            CueClass = cueClass, CueLemma = lemma, Cue = cue.Length > 0 ? [text.SpanOf(cue)] : [],
        }]);

    private static Attribution Attribution(string id, TaggedText text, ImmutableArray<TextSpan> content) =>
        new() { Id = id, Type = AttributionType.Indirect, Content = content, CueClass = CueClass.Say };
}
