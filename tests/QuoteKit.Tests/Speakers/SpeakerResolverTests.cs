using System.Collections.Immutable;
using QuoteKit.Mentions;
using QuoteKit.Quotes;
using QuoteKit.Speakers;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Speakers;

/// <summary>The speakers alone: the drafts are made by hand, so that no other stage can help or harm.</summary>
public class SpeakerResolverTests
{
    [Fact]
    public void A_surname_leads_to_the_full_name_before_it_and_after_it()
    {
        Resolve("Edda Voss runs the mill. It is old, [Voss] said.").Name(0).Should().Be("Edda Voss");
        Resolve("It is old, [Voss] said. Edda Voss runs the mill.").Name(0).Should().Be("Edda Voss");
    }

    [Theory]
    [InlineData("Edda M. Voss runs the mill. It is old, [Edda Voss] said.", "Edda M. Voss")]
    [InlineData("William Voss runs the mill. It is old, [Bill Voss] said.", "William Voss")]
    [InlineData("Ulrich von Hassel runs the mill. It is old, [von Hassel] said.", "Ulrich von Hassel")]
    [InlineData("Edda Voss runs the mill. It is old, [Edda] said.", "Edda Voss")]
    [InlineData("The mill burnt, [Prince Aldemar] said.", "Prince Aldemar")]
    [InlineData("The mill burnt, [Capt. Edda Voss] said.", "Edda Voss")]
    public void The_name_is_the_fullest_without_title(string text, string name) => Resolve(text).Name(0).Should().Be(name);

    [Fact]
    public void Two_full_names_with_one_surname_stay_two_and_a_title_tells_them_apart()
    {
        Resolved found = Resolve("Paul Voss sold the mill to Edda Voss. It is old, [Edda Voss] said. It is new, [Mr. Voss] said.");
        found.Names().Should().Equal("Edda Voss", "Paul Voss");
        found.Result.Speakers.Should().HaveCount(2);
    }

    [Fact]
    public void An_acronym_leads_to_the_organizations_name() =>
        Resolve("The Norland Grain Board (NGB) met. Prices will rise, the [NGB] said.").Name(0).Should().Be("Norland Grain Board");

    [Theory]
    [InlineData("It is old, [a senior harbor officer] said.", "a senior harbor officer", SpeakerKind.Unnamed)]
    [InlineData("It is old, [two officials] said.", "two officials", SpeakerKind.Group)]
    [InlineData("It is old, [a spokesman for the port, who did not wait for questions,] said.", "a spokesman for the port", SpeakerKind.Unnamed)]
    [InlineData("Edda Voss left. It is old, [Voss's lawyer] said.", "Voss's lawyer", SpeakerKind.Unnamed)]
    [InlineData("It is old, said [a woman who goes by the name “Sparrow.”]", "Sparrow", SpeakerKind.Person)]
    [InlineData("It is old, [his brother, Jonas Weir,] said.", "Jonas Weir", SpeakerKind.Person)]
    public void Source_words_lead_to_whom_they_name(string text, string name, SpeakerKind kind)
    {
        Speaker speaker = Resolve(text).Result.Attributions[0].Speaker!;
        speaker.Name.Should().Be(name);
        speaker.Kind.Should().Be(kind);
    }

    [Fact]
    public void A_role_leads_to_its_bearer()
    {
        Resolved found = Resolve("Mayor Edda Voss met Jonas Weir. It is old, [the mayor] said.");
        found.Name(0).Should().Be("Edda Voss");
        found.Result.Attributions[0].ResolvedBy.Should().Be(SpeakerResolution.Nominal);
    }

    [Theory]
    [InlineData("Jonas Weir met Hannah Voss. It is old, [he] said.", "Jonas Weir")]
    [InlineData("Jonas Weir met Hannah Voss. It is old, [she] said.", "Hannah Voss")]
    [InlineData("Hannah Voss saw Edith Weir. It is old, [she] said.", "Hannah Voss")]
    public void A_pronoun_leads_to_who_agrees_and_to_the_subject_first(string text, string name)
    {
        Resolved found = Resolve(text);
        found.Name(0).Should().Be(name);
        found.Result.Attributions[0].ResolvedBy.Should().Be(SpeakerResolution.Pronoun);
        found.Result.Speakers.Single().Mentions.Should().Contain(found.Result.Attributions[0].Source[0]);
    }

    [Fact]
    public void A_pronoun_without_antecedent_has_a_reason()
    {
        Attribution attribution = Resolve("It is old, [she] said.").Result.Attributions[0];
        attribution.Speaker.Should().BeNull();
        attribution.Reason.Should().Be(UnresolvedReason.NoAntecedent);
        Resolve("It is old, [they] said.").Result.Attributions[0].Reason.Should().Be(UnresolvedReason.Plural);
    }

    [Fact]
    public void A_quotation_without_cue_goes_on_with_the_speaker_before()
    {
        Resolved found = Resolve("It is old, [Edda Voss] said. {“Very old.”}\n\n{“And cold.”}");
        found.Names().Should().Equal("Edda Voss", "Edda Voss", "Edda Voss");
        found.Result.Attributions[2].ResolvedBy.Should().Be(SpeakerResolution.Continuation);
    }

    [Fact]
    public void A_quotation_without_cue_takes_the_subject_of_the_sentence_before() =>
        Resolve("It is old, [Edda Voss] said.\n\nJonas Weir disagrees. {“It is new.”}").Name(1).Should().Be("Jonas Weir");

    [Fact]
    public void In_a_dialogue_the_other_one_answers()
    {
        Resolved found = Resolve("{“It is old,”} said [Edda Voss].\n\n{“How old?”} asked [Jonas Weir].\n\n{“Very old.”}");
        found.Name(2).Should().Be("Edda Voss");
        found.Result.Attributions[2].ResolvedBy.Should().Be(SpeakerResolution.Alternation);
    }

    [Fact]
    public void A_pull_quote_has_the_speaker_of_the_quotation_it_repeats()
    {
        Resolved found = Resolve("{“The wheel will never turn again”}\n\nEdda Voss met Jonas Weir. {“It is sad, but the wheel will never turn again,”} said [Weir].");
        found.Names().Should().Equal("Jonas Weir", "Jonas Weir");
    }

    [Theory]
    [InlineData("Voss Mills closed its doors. It is old, [it] said.", "Voss Mills")]
    [InlineData("Norland's ambassador to Sweden Edda Voss left. It is old, [Voss] said.", "Edda Voss")]
    [InlineData("Growers from three valleys said no. It is old, [one of them, Edda Voss,] said.", "Edda Voss")]
    [InlineData("Jonas Weir played a miner. It is old, [the “Deep Water” actor] said.", "Jonas Weir")]
    public void What_stands_beside_a_name_tells_who_is_meant(string text, string name) => Resolve(text).Name(0).Should().Be(name);

    [Fact]
    public void A_quotation_that_stands_alone_has_no_speaker_and_says_why()
    {
        Attribution attribution = Resolve("{“It is old.”}").Result.Attributions[0];
        attribution.Speaker.Should().BeNull();
        attribution.Reason.Should().Be(UnresolvedReason.NoCue);
        attribution.Confidence.Should().BeGreaterThan(0);
    }

    /// <summary>A name that the article does not have would be invented, and so would words from between two names.</summary>
    [Fact]
    public void Every_name_is_words_of_the_article()
    {
        const string Text = "Capt. Edda Voss, Sir Paul Voss and the Norland Grain Board met. It is old, [Voss] said. It is new, the [Board] said. Fine, [they] said.";
        Resolved found = Resolve(Text);
        found.Result.Speakers.Should().NotBeEmpty().And.OnlyContain(speaker => found.Text.Contains(speaker.Name, StringComparison.Ordinal));
    }

    private sealed record Resolved(string Text, ResolvedSpeakers Result)
    {
        public string? Name(int attribution) => Result.Attributions[attribution].Speaker?.Name;

        public IEnumerable<string?> Names() => Result.Attributions.Select(attribution => attribution.Speaker?.Name);
    }

    /// <summary>Resolves a text whose sources stand in square brackets and whose quotations stand in braces; a brace and the next bracket before another brace belong together.</summary>
    private static Resolved Resolve(string marked)
    {
        var plain = new System.Text.StringBuilder();
        var drafts = new List<(TextSpan? Quotation, TextSpan? Source)>();
        int open = 0;
        foreach (char c in marked)
        {
            if (c is '[' or '{') open = plain.Length;
            else if (c == '}') drafts.Add((new TextSpan(open, plain.Length), null));
            else if (c == ']')
            {
                var source = new TextSpan(open, plain.Length);
                if (drafts.Count > 0 && drafts[^1] is { Source: null, Quotation: { } quotation } && plain.ToString(quotation.End, open - quotation.End).Length < 10) drafts[^1] = (quotation, source);
                else drafts.Add((null, source));
            }
            else plain.Append(c);
        }

        string text = plain.ToString();
        var annotated = AnnotatedText.Read(text);
        ImmutableArray<AttributionDraft> made = [.. drafts.Select(draft => new AttributionDraft
        {
            Type = draft.Quotation is null ? AttributionType.Indirect : AttributionType.Direct,
            // What an indirect statement says does not matter here: the first word of its sentence stands for it.
            Content = [draft.Quotation ?? new TextSpan(draft.Source!.Value.Start - 3, draft.Source.Value.Start - 2)],
            Quotations = draft.Quotation is { } quotation ? [quotation] : [],
            Source = draft.Source is { } source ? [source] : [],
            Form = draft.Source is null ? SourceForm.Floating : SourceForm.Stated,
            Confidence = 0.8,
        })];
        return new Resolved(text, SpeakerResolver.Resolve(annotated, MentionFinder.Find(annotated), made, Roster.Empty));
    }
}
