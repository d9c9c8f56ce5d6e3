using System.Collections.Immutable;
using CsCheck;
using QuoteKit.Mentions;
using QuoteKit.Syntax;

namespace QuoteKit.Tests.Mentions;

public class MentionFinderTests
{
    [Theory]
    [InlineData("The mine will close, said Lt. Gen. Oskar Brandt.", "Lt. Gen.", "Oskar Brandt")]
    [InlineData("Former BMO Director Helen Marsh warned him.", "Former BMO Director", "Helen Marsh")]
    [InlineData("The strike, union leader Tariq Bello said, goes on.", "union leader", "Tariq Bello")]
    [InlineData("Then Mayor Elsa Quist spoke.", "Mayor", "Elsa Quist")]
    [InlineData("It rained, Secretary of State Ruth Okafor said.", "Secretary of State", "Ruth Okafor")]
    [InlineData("He met Dr. Stephen King.", "Dr.", "Stephen King")]
    public void A_title_is_parted_from_the_name(string text, string title, string name)
    {
        Mention mention = Find(text).Single(m => m.Kind == MentionKind.Person);
        mention.Title!.Value.Of(text).ToString().Should().Be(title);
        mention.Name.Of(text).ToString().Should().Be(name);
    }

    [Theory]
    [InlineData("They saw Haidar al-Basri there.", "Haidar al-Basri")]
    [InlineData("They saw Marta de la Vega there.", "Marta de la Vega")]
    [InlineData("They saw Owen Price-Hughes there.", "Owen Price-Hughes")]
    [InlineData("They saw Thomas P. Gray Jr. there.", "Thomas P. Gray Jr.")]
    [InlineData("They saw Siobhan O'Hara there.", "Siobhan O'Hara")]
    [InlineData("They saw Sarah Hale's house there.", "Sarah Hale")]
    [InlineData("But Hannah Stone stayed.", "Hannah Stone")]
    [InlineData("Yesterday Hannah Stone stayed.", "Hannah Stone")]
    [InlineData("They saw Hannah Stone Tuesday.", "Hannah Stone")]
    public void A_persons_name_is_found_whole_and_alone(string text, string name) => Names(text, MentionKind.Person).Should().Equal(name);

    [Theory]
    [InlineData("Hannah Stone came. Nobody who saw the university of the west or the old lighthouse knew that in the end Ada Blom of Norland stayed.", "Hannah Stone", "Ada Blom")]
    [InlineData("we met hannah stone there", "hannah stone")]
    public void Names_are_found_wherever_they_stand(string text, params string[] names) => Names(text, MentionKind.Person).Should().Equal(names);

    [Theory]
    [InlineData("She works at the Bank of Norland.", "Bank of Norland")]
    [InlineData("She works at the Alpine Observatory for Human Rights.", "Alpine Observatory for Human Rights")]
    [InlineData("She works at the University of Norland.", "University of Norland")]
    [InlineData("She works at the Department of Health and Human Services.", "Department of Health and Human Services")]
    [InlineData("She works at Hale & Sons Ltd.", "Hale & Sons Ltd.")]
    [InlineData("The NRTB said so.", "NRTB")]
    [InlineData("The Clinton Foundation said so.", "Clinton Foundation")]
    public void An_organizations_name_is_found_whole(string text, string name) => Names(text, MentionKind.Organization).Should().Equal(name);

    [Theory]
    [InlineData("It was found by a senior harbor officer.", "a senior harbor officer")]
    [InlineData("It was found by two officials.", "two officials")]
    [InlineData("It was found by the plant's deputy director.", "the plant's deputy director")]
    [InlineData("It was found by Port Authority officials.", "Port Authority officials")]
    public void A_noun_phrase_for_people_is_found_with_what_belongs_to_it(string text, string phrase) => Names(text, MentionKind.Noun).Should().Contain(phrase);

    [Theory]
    [InlineData("It was found by two Norway officials.", "Norway", MentionKind.Location)]
    [InlineData("It was found by U.S. Attorney Hannah Stone.", "U.S.", MentionKind.Location)]
    [InlineData("It was found by Hannah Stone's spokesman.", "Hannah Stone", MentionKind.Person)]
    public void Names_inside_a_title_or_a_noun_phrase_are_kept(string text, string name, MentionKind kind) =>
        Find(text).SelectMany(m => m.Names).Select(m => (m.Name.Of(text).ToString(), m.Kind)).Should().Equal((name, kind));

    [Theory]
    [InlineData("they flew from london to paris last week and it was great", "london", "paris")]
    [InlineData("THEY FLEW FROM LONDON TO PARIS LAST WEEK", "LONDON", "PARIS")]
    public void Places_are_found_in_any_case(string text, params string[] places) => Names(text, MentionKind.Location).Should().Equal(places);

    [Fact]
    public void An_apposition_tells_the_role()
    {
        const string Text = "Hannah Stone, the captain of the ferry, said nothing. Jonas Weir, a former adviser to the king, left.";
        Find(Text).Where(m => m.Role is not null).Select(m => m.Role!.Value.Of(Text).ToString())
            .Should().Equal("the captain of the ferry", "a former adviser to the king");
    }

    [Fact]
    public void Words_tell_gender_and_number()
    {
        const string Text = "Mr. Okoro met Hannah Stone, two spokeswomen and his mother, and they left.";
        Find(Text).Select(m => (Words: m.Name.Of(Text).ToString(), m.Gender, m.IsPlural)).Should().Contain(
        [
            ("Okoro", Gender.Masculine, false), ("Hannah Stone", Gender.Feminine, false), ("two spokeswomen", Gender.Feminine, true),
            ("his mother", Gender.Feminine, false), ("they", Gender.Unknown, true),
        ]);
    }

    [Fact]
    public void Capitals_of_a_headline_tell_nothing_but_names_known_from_the_text_are_found_in_it()
    {
        const string Text = "STONE WINS HARBOR VOTE IN LANDSLIDE\n\nThe harbor town voted for Hannah Stone on Sunday, and Stone thanked the voters.";
        Names(Text, MentionKind.Person).Should().Equal("STONE", "Hannah Stone", "Stone");
    }

    [Fact]
    public void A_place_is_no_person() => Names("They flew from Berlin to Norway.", MentionKind.Location).Should().Equal("Berlin", "Norway");

    [Theory]
    [InlineData("She was the President of the United States, they said.")]
    [InlineData("It is a page of the 57,000-member NRTB.")]
    [InlineData("He met Miss Universe Clara Bright.", "Clara Bright")]
    [InlineData("The strike hit Ms. Stone (D-Ill.) and others.", "Stone")]
    [InlineData("WASHINGTON (AP) - Star Kerry Washington has sold her house.", "Kerry Washington")]
    public void What_only_stands_like_a_person_is_none(string text, params string[] persons) => Names(text, MentionKind.Person).Should().Equal(persons);

    [Fact]
    public void Mentions_ascend_and_do_not_overlap_on_any_text()
    {
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, 4].Select(i => Gaps[i])).Array[0, 60].Sample(pieces =>
        {
            string text = string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2));
            ImmutableArray<Mention> mentions = Find(text);
            for (int i = 0; i < mentions.Length; i++)
            {
                mentions[i].Span.Contains(mentions[i].Name).Should().BeTrue();
                mentions[i].Span.IsEmpty.Should().BeFalse();
                if (i > 0) mentions[i].Span.Start.Should().BeGreaterThanOrEqualTo(mentions[i - 1].Span.End);
            }
        }, iter: 300);
    }

    private static readonly string[] Gaps = [" ", " ", " ", "", "\n\n"];

    private static readonly string[] Pieces =
    [
        "Hannah", "Stone", "the", "of", "President", "former", "-", ",", "'s", "’", "officials", "spokesman", "union", "U.S.", "J.", "Jr.", "al", "and", "Bank", "for",
        "he", "who", "\"", "“", "”", "said", ".", "(", ")", "A", "a", "two", "I", "&", "IT", "Monday", "é", "\ud800", "😀", "5", "de", "van",
    ];

    private static IEnumerable<string> Names(string text, MentionKind kind) => Find(text).Where(m => m.Kind == kind).Select(m => m.Name.Of(text).ToString());

    private static ImmutableArray<Mention> Find(string text) => MentionFinder.Find(AnnotatedText.Read(text));
}
