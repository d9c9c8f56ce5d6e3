using System.IO.Compression;
using System.Text;
using QuoteKit.Console.Inputs;

namespace QuoteKit.Tests.Console;

/// <summary>Inputs without end are given up early, without holding all of them.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Random_bytes_are_given_up_after_their_beginning()
    {
        var random = new Random(3);
        using var endless = new EndlessStream(buffer => random.NextBytes(buffer));
        InputDocument document = DocumentReader.Read(new InputSource("x.html", () => endless), InputFormat.Auto).Single();
        document.Invoking(d => d.Load(default)).Should().Throw<InputException>().Which.Code.Should().Be("binary");
        endless.BytesRead.Should().BeLessThan(1024 * 1024);
    }

    [Fact]
    public void A_document_without_end_is_too_large()
    {
        using var endless = new EndlessStream(buffer => buffer.Fill((byte)'a'));
        InputDocument document = DocumentReader.Read(new InputSource("x.txt", () => endless), InputFormat.Auto).Single();
        document.Invoking(d => d.Load(default)).Should().Throw<InputException>().Which.Code.Should().Be("too-large");
        endless.BytesRead.Should().BeInRange(WholeInput.MaxLength, WholeInput.MaxLength + 1024 * 1024);
    }

    [Fact]
    public void A_gzip_bomb_is_too_large()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1024 * 1024];
            block.AsSpan().Fill((byte)'a');
            for (int i = 0; i < 200; i++) gzip.Write(block);
        }

        bomb.Position = 0;
        InputDocument document = DocumentReader.Read(new InputSource("x.txt.gz", () => bomb), InputFormat.Auto).Single();
        document.Invoking(d => d.Load(default)).Should().Throw<InputException>().Which.Code.Should().Be("too-large");
    }

    [Fact]
    public void A_line_without_end_is_passed_over_and_the_next_one_read()
    {
        long left = WholeInput.MaxLength + 5_000_000;
        byte[] first = "{\"id\":\"1\",\"text\":\"a\"}\n{\"text\":\""u8.ToArray(), last = "\"}\n{\"id\":\"3\",\"text\":\"b\"}"u8.ToArray();
        using var middle = new EndlessStream(buffer => buffer.Fill((byte)'x'), left);
        using var all = new JoinedStream(first, middle, last);
        InputDocument[] documents = [.. DocumentReader.Read(new InputSource("x.jsonl", () => all), InputFormat.Auto)];
        documents.Select(d => d.Place).Should().Equal("x.jsonl:1", "x.jsonl:2", "x.jsonl:3");
        documents[0].Load(default).Id.Should().Be("1");
        documents[1].Invoking(d => d.Load(default)).Should().Throw<InputException>().Which.Code.Should().Be("too-large");
        documents[2].Load(default).Id.Should().Be("3");
    }

    [Fact]
    public void A_file_of_many_lines_may_be_larger_than_a_document()
    {
        string line = "{\"text\":\"" + new string('x', 1024 * 1024) + "\"}\n";
        using var many = new RepeatedStream(Encoding.UTF8.GetBytes(line), 80);
        int count = 0;
        foreach (InputDocument document in DocumentReader.Read(new InputSource("x.jsonl", () => many), InputFormat.Auto))
        {
            ((LoadedDocument.OfText)document.Load(default)).Text.Should().HaveLength(1024 * 1024);
            count++;
        }

        count.Should().Be(80);
    }
}
