using System.Text;
using CsCheck;
using QuoteKit.Console.Formats;
using QuoteKit.Console.Inputs;

namespace QuoteKit.Tests.Console;

/// <summary>The small parts of reading, each by itself.</summary>
public class InputPartTests
{
    [Fact]
    public void Gzip_comes_back_whole_and_every_cut_is_noticed()
    {
        Gen.Select(Gen.Byte.Array[1, 2000], Gen.Byte.Array[1, 200], Gen.Double[0, 1]).Sample((one, two, where) =>
        {
            // Two members in a row are one file, as "cat a.gz b.gz" makes them.
            byte[] first = TemporaryDirectory.Gzip(one), second = TemporaryDirectory.Gzip(two);
            if (!Gunzip([.. first, .. second]).SequenceEqual([.. one, .. two])) return false;
            int cut = 1 + (int)(where * (second.Length - 2));
            return IsRefused([.. first, .. second[..cut]]) && IsRefused(first[..^1]);
        });
    }

    [Fact]
    public void A_damaged_byte_in_gzip_is_noticed()
    {
        byte[] whole = TemporaryDirectory.Gzip(string.Concat(Enumerable.Range(0, 500).Select(i => $"line {i * i}\n")));
        for (int at = 10; at < whole.Length; at += 37)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            IsRefused(damaged).Should().BeTrue("byte {0} is wrong", at);
        }
    }

    [Fact]
    public void Lines_are_found_whatever_the_pieces_they_come_in()
    {
        var lines = Gen.String[Gen.Char["ab \r{}é"], 0, 30].Array[0, 20];
        Gen.Select(lines, Gen.Int[1, 50], Gen.Bool).Sample((all, piece, endsLine) =>
        {
            string text = string.Join('\n', all) + (endsLine ? "\n" : "");
            using var pieces = new PieceStream(Encoding.UTF8.GetBytes(text), piece);
            List<(int, string)> read = [];
            using OpenedInput input = OpenedInput.Open(new InputSource("x", () => pieces), InputFormat.Jsonl);
            var reader = new LineReader(input);
            while (reader.Next() is { } line) read.Add((line.Number, Encoding.UTF8.GetString(line.Bytes!)));
            return read.SequenceEqual(text.Split('\n').Select((line, i) => (i + 1, line)).Where(l => l.line.Trim(' ', '\r').Length > 0));
        });
    }

    [Fact]
    public void Any_text_is_read_from_jsonl_as_it_was_written()
    {
        Gen.String.Sample(text =>
        {
            string json = System.Text.Json.JsonSerializer.Serialize(text);
            var document = (LoadedDocument.OfText)JsonRecord.Read(new JsonLine(1, Encoding.UTF8.GetBytes($"{{\"text\":{json}}}")));
            return document.Text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        });
    }

    [Theory]
    [InlineData("<p>", InputFormat.Html)]
    [InlineData("\r\n\t <p>", InputFormat.Html)]
    [InlineData("{\"text\":1}", InputFormat.Jsonl)]
    [InlineData("text <p>", InputFormat.Text)]
    [InlineData("[1]", InputFormat.Text)]
    [InlineData("", InputFormat.Text)]
    public void The_first_character_tells_the_format_in_every_encoding(string text, object format)
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            InputSniffer.FormatOf([.. encoding.Preamble, .. encoding.GetBytes(text)]).Should().Be((InputFormat)format);
        InputSniffer.FormatOf(Encoding.UTF8.GetBytes(text)).Should().Be((InputFormat)format);
    }

    [Theory]
    [InlineData("tab\tnew\r\n line", "tab new line")]
    [InlineData("  at \u00a0 the\u2028ends  ", "at the ends")]
    [InlineData("\u001b[31mred\u0007", "\uFFFD[31mred\uFFFD")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    [InlineData("turn\u202earound\u2066x", "turn\uFFFDaround\uFFFDx")]
    [InlineData("fami\u200dly 😀 é", "fami\u200dly 😀 é")]
    [InlineData("", "")]
    public void Text_for_a_terminal_is_one_harmless_line(string text, string clean)
    {
        CleanText.Of(text).Should().Be(clean);
    }

    [Fact]
    public void Text_for_a_terminal_never_holds_half_a_pair_or_a_control_code()
    {
        Gen.Char.Array[0, 40].Select(chars => new string(chars)).Sample(text =>
        {
            string clean = CleanText.Of(text);
            return !clean.Any(char.IsControl) && clean == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) && clean.Trim(' ') == clean;
        });
    }

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            Gunzip(bytes);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static byte[] Gunzip(byte[] bytes)
    {
        using var plain = new GunzipStream(bytes.AsMemory(0, bytes.Length / 2), new MemoryStream(bytes[(bytes.Length / 2)..]));
        using var all = new MemoryStream();
        plain.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>Gives a few bytes a read, as a pipe may.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : ReadOnlyStream
    {
        private int _at;

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(Math.Min(piece, buffer.Length), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
