using QuoteKit.Tokens;

namespace QuoteKit.Tests.Tokens;

public class TokenizerTests
{
    [Theory]
    // Clitics
    [InlineData("They don't, can't and won't.", "They do n't , ca n't and wo n't .")]
    [InlineData("Ada’s cat isn’t John's", "Ada ’s cat is n’t John 's")]
    [InlineData("I'd've said we'll, you're, I'm", "I 'd 've said we 'll , you 're , I 'm")]
    [InlineData("the parents' house", "the parents ' house")]
    [InlineData("We're gonna see; you cannot; dont", "We 're gon na see ; you can not ; do nt")]
    [InlineData("O'Malley met d'Arvor at nine o'clock", "O'Malley met d'Arvor at nine o'clock")]
    [InlineData("tell 'em 'til the '80s or 1990's", "tell 'em 'til the '80s or 1990's")]
    // Hyphens, dashes, ampersands, slashes
    [InlineData("a search-engine co-founder", "a search - engine co-founder")]
    [InlineData("anti-tax mid-2019 e-mail F-16", "anti-tax mid-2019 e-mail F - 16")]
    [InlineData("He left--or so--at 9—no, 10–11", "He left -- or so -- at 9 — no , 10 – 11")]
    [InlineData("AT&T and he/she w/o", "AT&T and he / she w/o")]
    // Abbreviations and initials
    [InlineData("Mr. J. K. Olsen of the U.S. left.", "Mr. J. K. Olsen of the U.S. left .")]
    [InlineData("Gen. Ruiz, Ph.D., of Acme Inc. spoke at 5 p.m. on Jan. 3.", "Gen. Ruiz , Ph.D. , of Acme Inc. spoke at 5 p.m. on Jan. 3 .")]
    [InlineData("U.S.-led No. 5 and no. Plan B.", "U.S. - led No. 5 and no . Plan B .")]
    [InlineData("apples, pears, etc., and etc.", "apples , pears , etc. , and etc .")]
    [InlineData("It ended.", "It ended .")]
    [InlineData("It ended.Then it began.", "It ended . Then it began .")]
    // Numbers
    [InlineData("$4.5 million, US$20, €3bn, 10%", "$ 4.5 million , US$ 20 , € 3 bn , 10 %")]
    [InlineData("1,000 or 2,34 at 9:30 and 5pm", "1,000 or 2 , 34 at 9:30 and 5 pm")]
    [InlineData("24/7 since 9/11, 1/2, 11/20/2016, 2012-2016", "24/7 since 9/11 , 1 / 2 , 11/20/2016 , 2012 - 2016")]
    [InlineData("call 713-555-0100 or 555-0100; the 20th, 1980s, .04", "call 713-555-0100 or 555-0100 ; the 20th , 1980s , .04")]
    // The web
    [InlineData("See https://example.com/a?b=(c),d. Mail jo.doe@example.co.uk!", "See https://example.com/a?b=(c),d . Mail jo.doe@example.co.uk !")]
    [InlineData("(www.example.org) or example.com.", "( www.example.org ) or example.com .")]
    [InlineData("#NewsNight by @jo_doe #1", "#NewsNight by @jo_doe # 1")]
    // Marks
    [InlineData("“Yes,” he said... ''No'' ``so''", "“ Yes , ” he said ... '' No '' `` so ''")]
    [InlineData("\"What?!\" [she] (asked)", "\" What ?! \" [ she ] ( asked )")]
    [InlineData("'Stop' she said: ‘now’", "' Stop ' she said : ‘ now ’")]
    [InlineData("fine :-) and note:", "fine :-) and note :")]
    [InlineData("Café naïve Zoë", "Café naïve Zoë")]
    public void Words_and_marks_are_parted_as_in_the_treebanks(string text, string expected) =>
        string.Join(' ', Words(text)).Should().Be(expected);

    [Theory]
    [InlineData("👍🏽")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("🇳🇴")]
    [InlineData("❤️")]
    [InlineData("7️⃣")]
    public void An_emoji_with_all_its_parts_is_one_token(string emoji) =>
        Words("so " + emoji + " it is").Should().Equal("so", emoji, "it", "is");

    [Fact]
    public void Letters_outside_the_basic_plane_make_words() => Words("𝐀𝐛 𠀀").Should().Equal("𝐀𝐛", "𠀀");

    private static string[] Words(string text) => [.. Tokenizer.Tokenize(text).Select(span => span.Of(text).ToString())];
}
