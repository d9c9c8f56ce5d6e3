using System.Globalization;
using BenchmarkDotNet.Running;
using QuoteKit.Benchmarks.Articles;

// articles FOLDER [ROUNDS]: reading real pages; anything else is BenchmarkDotNet's.
if (args is ["articles", var folder, .. var rest])
    ArticleSpeed.Run(folder, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 10, Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
