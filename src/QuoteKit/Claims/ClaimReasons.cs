using System.Collections.Immutable;
using System.Globalization;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>Names what a fact-checker could look up in a claim.</summary>
internal sealed class ClaimReasons(AnnotatedText text, MentionLookup mentions)
{
    /// <summary>The kinds that are found, each at most once, in this order: quantity, date, place, comparison, name, cause.</summary>
    public ImmutableArray<string> Of(ClaimTokens claim, ClaimSign signs)
    {
        bool quantity = signs.HasFlag(ClaimSign.Quantity), date = signs.HasFlag(ClaimSign.Date), comparison = signs.HasFlag(ClaimSign.Comparison);
        foreach (int token in claim.Tokens)
        {
            string tag = text.Tag(token);
            comparison |= tag is "JJR" or "JJS" or "RBR" or "RBS" && !ClaimReading.IsAtLeast(text, token);
            if (!IsNumber(token, tag)) continue;
            bool ofDate = IsYear(text.Word(token)) || IsDatePart(token);
            quantity |= !ofDate;
            date |= ofDate;
        }

        bool place = false, name = false;
        foreach (Mention mention in mentions.Within(claim))
        {
            place |= mention.Kind == MentionKind.Location;
            name |= mention.Kind is MentionKind.Person or MentionKind.Organization or MentionKind.Other;
        }

        var why = ImmutableArray.CreateBuilder<string>();
        if (quantity) why.Add("quantity");
        if (date) why.Add("date");
        if (place) why.Add("place");
        if (comparison) why.Add("comparison");
        if (name) why.Add("name");
        if (signs.HasFlag(ClaimSign.Cause)) why.Add("cause");
        return why.ToImmutable();
    }

    /// <summary>Numbers in digits or words; "one" is too often a pronoun.</summary>
    private bool IsNumber(int token, string tag) => char.IsAsciiDigit(text.First(token)) || (tag == "CD" && !text.Is(token, "one"));

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1500 and < 2100;

    /// <summary>The day beside a month: "May 5".</summary>
    private bool IsDatePart(int token) => IsCapitalDate(token - 1) || IsCapitalDate(token + 1);

    private bool IsCapitalDate(int token) => char.IsUpper(text.First(token)) && ClaimReading.SignsOf(text, token).HasFlag(ClaimSign.Date);
}
