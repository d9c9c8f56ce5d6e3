using QuoteKit.Model;

namespace QuoteKit.Mentions;

/// <summary>Words that are no names when only their place makes them capitalised.</summary>
internal static class CommonWords
{
    private static readonly WordList Common = WordList.Read("common-words.txt");

    private static readonly WordList Openers = new(
        ("a an the this that these those his her hers its their theirs our ours my mine your yours i he she it we they you him them us me "
        + "and but or nor so yet for if though although because since unless until till while whereas when whenever where wherever whether why how who whom whose which what "
        + "about above across after against along amid amidst among amongst around as at before behind below beneath beside besides between beyond by despite during except "
        + "from in inside into like near of off on onto out outside over past per regarding than through throughout to toward towards under underneath unlike up upon via with within without "
        + "not no never none nobody nothing neither either both each every any all some many most more much few several such another other others one two three four five six seven eight nine ten "
        + "here there now then thus hence today tomorrow yesterday tonight again also already always once often soon still just only even ever perhaps maybe meanwhile moreover "
        + "however nevertheless nonetheless otherwise instead indeed anyway afterwards afterward later earlier ago last next recently additionally finally first second third "
        + "yes yeah no oh well ok okay hey hello hi please thanks thank sorry wow according asked told said says added adding speaking talking following given based "
        + "is are was were be been am do does did has have had can could will would shall should may might must let lets don't didn't can't isn't aren't wasn't won't wouldn't "
        + "get got go going come came make made take took see saw say ask tell know think believe want need keep put give look read watch click share follow sign check listen call join find "
        + "when's what's that's there's here's it's he's she's i'm i've i'd i'll we're we've we'll you're they're let's who's")
        .Split(' '));

    private static readonly WordList Dates = new(
        ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "mon tue tues wed thu thur thurs fri sat sun mon. tue. tues. wed. thu. thurs. fri. sat. sun. jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.")
        .Split(' '));

    /// <summary>Whether news mostly writes the word in lower case.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => Common.Contains(word) || Openers.Contains(word);

    /// <summary>Whether the word opens sentences but never names: articles, pronouns, prepositions, adverbs, auxiliaries.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) =>
        Openers.Contains(word) || (word.Length > 5 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && Common.Contains(word));

    /// <summary>Whether the word is a weekday or month, full or shortened.</summary>
    public static bool IsDate(ReadOnlySpan<char> word) => Dates.Contains(word);
}
