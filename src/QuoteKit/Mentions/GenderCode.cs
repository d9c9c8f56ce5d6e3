namespace QuoteKit.Mentions;

/// <summary>The letters that stand for genders in the word lists.</summary>
internal static class GenderCode
{
    public static Gender Parse(string code) => code switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        _ => Gender.Unknown,
    };
}
