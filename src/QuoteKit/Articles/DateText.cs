using QuoteKit.Model;

namespace QuoteKit.Articles;

/// <summary>Reads dates as pages write them, with no clock and no culture: a text without a year is no date.</summary>
internal static class DateText
{
    private static readonly Dictionary<string, int> Months = LoadMonths();

    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0, ["gmt"] = 0, ["utc"] = 0, ["est"] = -5, ["edt"] = -4, ["et"] = -5, ["cst"] = -6, ["cdt"] = -5, ["mst"] = -7, ["mdt"] = -6,
        ["pst"] = -8, ["pdt"] = -7, ["bst"] = 1, ["cet"] = 1, ["cest"] = 2, ["ist"] = 5.5,
    };

    /// <summary>The date with its time and offset; midnight for a mere day, UTC where no offset is given; <see langword="null"/> if it is none.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null || text.Length is < 6 or > 120) return null;
        List<(string Word, int Start, int End)> words = Split(text);
        int? year = null, month = null, day = null;
        int dateEnd = -1;
        for (int i = 0; i < words.Count && dateEnd < 0; i++)
        {
            if (ReadDate(text, words, i) is not { } date) continue;
            (year, month, day, dateEnd) = date;
        }

        if (dateEnd < 0 || year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year!.Value, month!.Value)) return null;
        (TimeSpan time, TimeSpan offset) = ReadTime(text, words, dateEnd);
        return new DateTimeOffset(year.Value, month.Value, day!.Value, 0, 0, 0, offset).Add(time);
    }

    private static (int Year, int Month, int Day, int Next)? ReadDate(string text, List<(string Word, int Start, int End)> words, int i)
    {
        string word = words[i].Word;
        int? number = Number(word);
        if (word.Length == 8 && number is > 19000000 and < 21000000 and { } packed) return (packed / 10000, packed / 100 % 100, packed % 100, i + 1);
        if (i + 2 >= words.Count) return null;
        string second = words[i + 1].Word, third = words[i + 2].Word;
        bool parted = words[i].End < text.Length && text[words[i].End] is '-' or '/' or '.';
        if (word.Length == 4 && parted && Number(second) is { } m && Number(third) is { } d) return (number ?? 0, m, d, i + 3);
        if (Months.TryGetValue(word, out int month) && Number(second) is { } day && day <= 31 && third.Length == 4 && Number(third) is { } y) return (y, month, day, i + 3);
        if (number is <= 31 && Months.TryGetValue(second, out month) && third.Length == 4 && Number(third) is { } y2) return (y2, month, number.Value, i + 3);
        if (number is <= 31 && i + 3 < words.Count && second is "de" && Months.TryGetValue(third, out month))
        {
            int at = words[i + 3].Word is "de" or "del" && i + 4 < words.Count ? i + 4 : i + 3;
            if (words[at].Word.Length == 4 && Number(words[at].Word) is { } y3) return (y3, month, number.Value, at + 1);
        }

        // 3/4/2020 may be March or April: only what can be one thing alone is read.
        if (parted && number is <= 31 && third.Length == 4 && Number(second) is <= 31 and { } b && Number(third) is { } y4)
        {
            if (text[words[i].End] == '.' || number > 12) return (y4, b, number.Value, i + 3);
            if (b > 12 || b == number) return (y4, number.Value, b, i + 3);
        }

        return null;
    }

    private static (TimeSpan Time, TimeSpan Offset) ReadTime(string text, List<(string Word, int Start, int End)> words, int i)
    {
        while (i + 1 < words.Count && !(Number(words[i].Word) <= 23 && words[i].End < text.Length && text[words[i].End] is ':' && Number(words[i + 1].Word) <= 59)) i++;
        if (i + 1 >= words.Count) return default;
        int hour = Number(words[i].Word) ?? 0, minute = Number(words[i + 1].Word) ?? 0, second = 0;
        int next = i + 2;
        if (next < words.Count && text[words[next].Start - 1] == ':' && Number(words[next].Word) is <= 59 and { } s) (second, next) = (s, next + 1);
        if (next < words.Count && text[words[next].Start - 1] == '.' && Number(words[next].Word) is not null) next++;
        TimeSpan offset = default;
        for (; next < words.Count; next++)
        {
            (string word, int start, int end) = words[next];
            if (word is "am" && hour == 12) hour = 0;
            else if (word is "pm" && hour < 12) hour += 12;
            else if (Zones.TryGetValue(word, out double hours)) offset = TimeSpan.FromHours(hours);
            else if (start > 0 && text[start - 1] is '+' or '-' && Number(word) is { } zone)
            {
                int minutes = word.Length == 4 ? zone / 100 * 60 + zone % 100 : zone * 60;
                if (word.Length <= 2 && end < text.Length && text[end] == ':' && next + 1 < words.Count) minutes += Number(words[next + 1].Word) ?? 0;
                if (minutes <= 14 * 60) offset = TimeSpan.FromMinutes(text[start - 1] == '-' ? -minutes : minutes);
                break;
            }
        }

        return (new TimeSpan(hour, minute, second), offset);
    }

    /// <summary>Runs of digits and runs of letters, in lower case; ordinal endings ("19th") are left out.</summary>
    private static List<(string Word, int Start, int End)> Split(string text)
    {
        var words = new List<(string, int, int)>();
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            bool digits = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (digits ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i]))) i++;
            if (i == start)
            {
                i++;
                continue;
            }

            string word = text[start..i].ToLowerInvariant();
            bool ordinal = !digits && start > 0 && char.IsAsciiDigit(text[start - 1]) && word is "st" or "nd" or "rd" or "th";
            if (!ordinal && !(word == "t" && start > 0 && char.IsAsciiDigit(text[start - 1]))) words.Add((word, start, i));
        }

        return words;
    }

    private static int? Number(string word) =>
        word.Length <= 8 && char.IsAsciiDigit(word[0]) && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n) ? n : null;

    private static Dictionary<string, int> LoadMonths()
    {
        SectionedWords file = SectionedWords.Load("months.txt");
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int month = 1; month <= 12; month++)
        {
            foreach (string name in file[month.ToString(System.Globalization.CultureInfo.InvariantCulture)]) months[name] = month;
        }

        return months;
    }
}
