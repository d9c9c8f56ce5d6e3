using System.Collections.Immutable;
using System.Globalization;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>The signs that a claim is worth checking, and how many of the five kinds there are.</summary>
internal static class ClaimSigns
{
    /// <summary>The kinds that are looked for.</summary>
    private const int Kinds = 5;

    /// <summary>The signs of a claim, each at most once, in this order: quantity, date, comparison, name, cause.</summary>
    public static ImmutableArray<string> Of(ClaimTokens claim)
    {
        AnnotatedText text = claim.Text;
        var why = ImmutableArray.CreateBuilder<string>(Kinds);
        if (claim.Has(ClaimSign.Quantity) || claim.Any(token => IsNumber(text, token) && !IsYear(text.Word(token)))) why.Add("quantity");
        if (claim.Has(ClaimSign.Date) || claim.Any(token => IsYear(text.Word(token)))) why.Add("date");
        if (claim.Has(ClaimSign.Comparison) || claim.Any(token => text.Tag(token) is "JJR" or "JJS" or "RBR" or "RBS")) why.Add("comparison");
        if (claim.Any(token => PennTags.IsName(text.Tag(token)) && !ClaimWords.Default.Has(ClaimSign.Date, text.Word(token)))) why.Add("name");
        if (claim.Has(ClaimSign.Cause)) why.Add("cause");
        return why.ToImmutable();
    }

    /// <summary>The share of the five kinds of signs that a claim has; 0 for one that cannot be found true or false.</summary>
    public static double CheckWorthiness(ImmutableArray<string> why, bool verifiable) => verifiable ? why.Length / (double)Kinds : 0;

    /// <summary>Numbers in digits or words; "one" is too often a pronoun.</summary>
    private static bool IsNumber(AnnotatedText text, int token) =>
        char.IsAsciiDigit(text.First(token)) || (text.Tag(token) == "CD" && !text.Is(token, "one"));

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1500 and < 2100;
}
