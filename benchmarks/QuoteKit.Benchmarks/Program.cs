using BenchmarkDotNet.Running;
using QuoteKit.Benchmarks.Tokens;

// "lengths" prints time against length; everything else is for BenchmarkDotNet.
if (args is ["lengths"]) LengthTable.Write(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
