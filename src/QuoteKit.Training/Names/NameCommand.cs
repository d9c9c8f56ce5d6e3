using System.Text;

namespace QuoteKit.Training.Names;

/// <summary>The commands "names DATA OUT CACHE", which writes the labeller of names, and "lists WORDNET PACKAGES OUT", which writes the lists that it reads.</summary>
internal static class NameCommand
{
    public static void Run(string data, string output, string cache)
    {
        byte[] names = new NameTrainer(NameCorpus.Read(data, cache), Console.WriteLine).Learn(_ => true).ToFile();
        File.WriteAllBytes(Path.Combine(output, "names.bin"), names);
        Console.WriteLine($"names.bin: {names.Length} bytes");
    }

    public static void WriteLists(string wordNet, string packages, string output) => File.WriteAllText(
        Path.Combine(output, "name-lists.txt"), string.Join('\n', NameListBuilder.Build(wordNet, packages)) + "\n", new UTF8Encoding(false));
}
