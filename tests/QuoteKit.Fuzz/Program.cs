using System.Globalization;
using QuoteKit.Fuzz;
using SharpFuzz;

// afl: one input a process run, as AFL gives it (instrument QuoteKit.Core.dll with SharpFuzz.CommandLine first).
// run SECONDS SEED THREADS [FOLDER...]: the same target on inputs made here from the pages of the folders; nothing else is needed.
switch (args)
{
    case ["afl"]:
        Fuzzer.OutOfProcess.Run(stream => PageTarget.Check(ReadAll(stream)));
        return 0;
    case ["run", var seconds, var seed, var threads, .. var folders]:
        var run = new FuzzRun(SeedPages.Read(folders), ulong.Parse(seed, CultureInfo.InvariantCulture));
        return run.Go(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), int.Parse(threads, CultureInfo.InvariantCulture), Console.Out) ? 0 : 1;
    case ["check", .. var files]:
        foreach (string file in files) PageTarget.Check(File.ReadAllBytes(file));
        return 0;
    default:
        Console.Error.WriteLine("usage: afl | run SECONDS SEED THREADS [FOLDER...] | check FILE...");
        return 2;
}

static byte[] ReadAll(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}
