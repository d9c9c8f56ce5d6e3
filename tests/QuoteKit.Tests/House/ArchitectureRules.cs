using System.Text.RegularExpressions;

namespace QuoteKit.Tests.House;

/// <summary>The rules of the house for src/QuoteKit, each as a function from a source file to what breaks it there.</summary>
internal static partial class ArchitectureRules
{
    /// <summary>The stages from left to right: a folder uses those to its left, never to its right.</summary>
    public static readonly string[] Stages =
        ["Articles", "Tokens", "Sentences", "Syntax", "Mentions", "Quotes", "Speakers", "Claims", "Output"];

    /// <summary>What all stages may use, and what uses no stage.</summary>
    private const string Model = "Model";

    /// <summary>The root's files that know the stages; the others are types that users see.</summary>
    private static readonly string[] Conductors = ["QuotePipeline.cs", "QuoteExtractor.cs"];

    public static IEnumerable<string> Broken(SourceFile file) =>
        [.. Direction(file), .. Libraries(file), .. Outside(file), .. GlobalState(file)];

    private static IEnumerable<string> Direction(SourceFile file)
    {
        int own = Array.IndexOf(Stages, file.Folder);
        if (file.Folder.Length > 0 && own < 0 && file.Folder is not (Model or "Data"))
            yield return $"{file.Folder} is no folder of the house";
        if (file.Folder.Length == 0 && Conductors.Contains(file.Name)) yield break;
        foreach (Match used in UsedFolder().Matches(file.Code))
        {
            string folder = used.Groups[1].Value;
            bool left = folder == Model ? file.Folder.Length > 0 : Array.IndexOf(Stages, folder) is >= 0 and int at && at <= own;
            if (!left && folder != file.Folder) yield return $"{file.Folder}/{file.Name} uses {folder}";
        }
    }

    private static IEnumerable<string> Libraries(SourceFile file)
    {
        if (file.Code.Contains("AngleSharp", StringComparison.Ordinal) && file.Folder != "Articles")
            yield return $"{file.Folder}/{file.Name} uses AngleSharp";
        if (file.Code.Contains("System.Text.Json", StringComparison.Ordinal) && file.Folder is not ("Output" or "Articles"))
            yield return $"{file.Folder}/{file.Name} uses JSON";
    }

    /// <summary>Network, console, clock, chance, files, processes and threads.</summary>
    private static IEnumerable<string> Outside(SourceFile file) =>
        OutsideWorld().Matches(file.Code).Select(m => $"{file.Folder}/{file.Name} uses {m.Value}");

    /// <summary>Statics that can change: fields that are not read-only, properties that can be set, caches a thread.</summary>
    private static IEnumerable<string> GlobalState(SourceFile file) =>
        MutableStatic().Matches(file.Code).Select(m => $"{file.Folder}/{file.Name} has mutable state: {m.Value.Trim()}");

    [GeneratedRegex(@"\bQuoteKit\.(Articles|Tokens|Sentences|Syntax|Mentions|Quotes|Speakers|Claims|Output|Model)\b")]
    private static partial Regex UsedFolder();

    [GeneratedRegex(@"\bConsole\s*\.|\bSystem\.Net\.(Http|Sockets)\b|\b(HttpClient|WebClient|Socket|Dns|Stopwatch|TimeProvider|Process|Thread|Task\.Run|Random)\b(?=[\s.(<])|\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bEnvironment\.\w+|\bGuid\.NewGuid\b|\b(File|Directory)\.\w+\(|\bCultureInfo\.Current\w*")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"^[ \t]*(?:(?:public|private|internal|protected|volatile)\s+)*static\s+(?:volatile\s+)?(?!readonly\b|(?:partial\s+|unsafe\s+)*class\b|extern\b)(?:[\w.<>\[\],? ]|\([\w.<>\[\],? ]*\))+?\s\w+\s*(?:;|=(?![>=])[^;\n]*)|\bstatic\b[^;{}()=]*\{\s*get;[^}]*\bset;[^}]*\}|\[ThreadStatic\]|\b(?:ThreadLocal|AsyncLocal)<|\bstatic readonly (?:Concurrent\w+|ConditionalWeakTable)<", RegexOptions.Multiline)]
    private static partial Regex MutableStatic();
}
