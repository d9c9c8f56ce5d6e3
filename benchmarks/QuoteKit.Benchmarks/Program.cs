using System.Globalization;
using BenchmarkDotNet.Running;
using QuoteKit.Benchmarks.Articles;
using QuoteKit.Benchmarks.Tokens;

// "lengths" prints time against length, "articles FOLDER [ROUNDS]" the reading of real pages; anything else is BenchmarkDotNet's.
if (args is ["lengths"]) LengthTable.Write(Console.Out);
else if (args is ["articles", var folder, .. var rest]) ArticleSpeed.Run(folder, rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 10, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
