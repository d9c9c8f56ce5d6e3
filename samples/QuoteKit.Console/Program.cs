using QuoteKit;

System.Console.WriteLine(QuoteExtractor.Default.Extract(System.Console.In.ReadToEnd()).Attributions.Length);
