using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuoteKit.Sentences;

/// <summary>What a token's first or last character is, as far as it matters where sentences end.</summary>
internal enum CharacterKind : byte
{
    Other,
    Lower,
    Upper,
    Digit,
    Comma,
    Colon,
    Semicolon,

    /// <summary>. ! ? …</summary>
    Stop,
    Dash,
    OpenBracket,
    CloseBracket,

    /// <summary>Any quotation mark or apostrophe.</summary>
    Quote,
}

/// <summary>Tells the kinds of characters by a table.</summary>
internal static class CharacterKinds
{
    private static readonly byte[] Table = MakeTable();

    // No character lies outside the table.
    public static CharacterKind Of(char c) => (CharacterKind)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), c);

    /// <summary>The kind of the character 0; the other characters' follow.</summary>
    public static ref byte First => ref MemoryMarshal.GetArrayDataReference(Table);

    private static byte[] MakeTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (int i = 0; i < table.Length; i++) table[i] = (byte)KindOf((char)i);
        return table;
    }

    private static CharacterKind KindOf(char c) => c switch
    {
        ',' => CharacterKind.Comma,
        ':' => CharacterKind.Colon,
        ';' => CharacterKind.Semicolon,
        '.' or '!' or '?' or '…' => CharacterKind.Stop,
        '(' or '[' or '{' => CharacterKind.OpenBracket,
        ')' or ']' or '}' => CharacterKind.CloseBracket,
        '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '«' or '»' => CharacterKind.Quote,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterKind.Upper,
            <= UnicodeCategory.OtherLetter => CharacterKind.Lower,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.DashPunctuation => CharacterKind.Dash,
            _ => CharacterKind.Other,
        },
    };
}
