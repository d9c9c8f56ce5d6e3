using System.Globalization;

namespace QuoteKit.Console.Formats.Report;

/// <summary>How speakers are told apart: by a colour of the style sheet, and by a number, since colours alone do not do.</summary>
internal static class ReportColors
{
    /// <summary>How many the style sheet has; the thirteenth speaker begins again.</summary>
    private const int Count = 12;

    /// <summary>The class of a speaker by its place from 0, or -1 for unknown ones.</summary>
    public static string ClassOf(int place) => place < 0 ? "c-none" : $"c{place % Count}";

    public static string LabelOf(int place) => place < 0 ? "?" : (place + 1).ToString(CultureInfo.InvariantCulture);
}
