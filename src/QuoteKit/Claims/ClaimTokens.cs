using System.Collections.Immutable;
using QuoteKit.Syntax;

namespace QuoteKit.Claims;

/// <summary>The tokens of one claim, ascending; there are gaps where a cue stands in the middle.</summary>
internal sealed class ClaimTokens(AnnotatedText text, int[] tokens)
{
    public AnnotatedText Text { get; } = text;

    public ReadOnlySpan<int> Tokens => tokens;

    public int First => tokens[0];

    public int Last => tokens[^1];

    /// <summary>The token that the claim's main clause hangs on: the first verb whose head lies outside, of a main clause if there is one, else the first such word.</summary>
    public int Head { get; } = FindHead(text, tokens);

    /// <summary>The runs of neighbouring tokens as spans of the text.</summary>
    /// <param name="content">The attribution's content, whose spans stay apart also where they touch; empty for the article's own words.</param>
    public ImmutableArray<TextSpan> Spans(ImmutableArray<TextSpan> content)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(1);
        for (int i = 0, first = 0, part = 0; i < tokens.Length; i++)
        {
            while (part < content.Length && content[part].End < Text.Tokens[tokens[i]].Span.End) part++;
            bool goesOn = i + 1 < tokens.Length && tokens[i + 1] == tokens[i] + 1
                && (part >= content.Length || Text.Tokens[tokens[i + 1]].Span.End <= content[part].End);
            if (goesOn) continue;
            spans.Add(Text.SpanOf(tokens[first], tokens[i]));
            first = i + 1;
        }

        return spans.ToImmutable();
    }

    public bool Contains(int token) => Array.BinarySearch(tokens, token) >= 0;

    /// <summary>Whether the token's clause is the claim's main clause: nothing between it and the head opens a clause of its own.</summary>
    public bool IsInMainClause(int token)
    {
        const int Deepest = 16;
        for (int step = 0; step < Deepest && token >= First && token <= Last && token != Head; step++)
        {
            Token at = Text.Tokens[token];
            if (Relations.OpensClause(at.Relation)) return false;
            token = at.Head;
        }

        return true;
    }

    private static int FindHead(AnnotatedText text, int[] tokens)
    {
        int verb = -1, word = -1;
        foreach (int token in tokens)
        {
            // A cue in the middle is outside too.
            if (Array.BinarySearch(tokens, text.Tokens[token].Head) >= 0) continue;
            if (PennTags.IsVerb(text.Tag(token)))
            {
                if (text.Tokens[token].Relation != "advcl") return token;
                if (verb < 0) verb = token;
            }

            if (word < 0 && char.IsLetterOrDigit(text.First(token))) word = token;
        }

        return verb >= 0 ? verb : word >= 0 ? word : tokens[0];
    }
}
