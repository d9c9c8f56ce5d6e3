using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using QuoteKit.Sentences;
using QuoteKit.Syntax;
using QuoteKit.Tests.Tokens;
using QuoteKit.Tokens;

namespace QuoteKit.Tests.Syntax;

public class SyntaxAnalyzerTests
{
    [Theory]
    [InlineData("The mayor said the plans would fail.", "DT NN VBD DT NNS MD VB .")]
    [InlineData("He claims that she plans to sue the city.", "PRP VBZ IN PRP VBZ TO VB DT NN .")]
    [InlineData("The claims in the report were denied by Ada Holm.", "DT NNS IN DT NN VBD VBN IN NNP NNP .")]
    [InlineData("\"We can't stay,\" Olsen told reporters on Monday.", "`` PRP MD RB VB , '' NNP VBD NNS IN NNP .")]
    [InlineData("According to the report, nobody was hurt.", "VBG IN DT NN , NN VBD VBN .")]
    public void Words_get_their_tags(string text, string tags) => string.Join(' ', Analyze(text).Select(token => token.Tag)).Should().Be(tags);

    [Theory]
    [InlineData("They were telling stories about the children.", "they be tell story about the child .")]
    [InlineData("He has made bigger claims, hasn’t he?", "he have make big claim , have not he ?")]
    [InlineData("Companies said prices had risen and fell.", "company say price have rise and fall .")]
    [InlineData("Ada Holm denied that she was planning it.", "Ada Holm deny that she be plan it .")]
    public void Words_get_their_lemmas(string text, string lemmas) => string.Join(' ', Analyze(text).Select(token => token.Lemma)).Should().Be(lemmas);

    [Theory]
    [InlineData("The mayor said that the council will vote.", "mayor", "nsubj", "said")]
    [InlineData("The mayor said that the council will vote.", "vote", "ccomp", "said")]
    [InlineData("The mayor said that the council will vote.", "will", "aux", "vote")]
    [InlineData("She sold the old house to her brother.", "house", "obj", "sold")]
    [InlineData("She sold the old house to her brother.", "old", "amod", "house")]
    [InlineData("She sold the old house to her brother.", "to", "case", "brother")]
    public void Words_get_their_heads(string text, string word, string relation, string head)
    {
        ImmutableArray<Token> tokens = Analyze(text);
        Token token = tokens.Single(token => token.Span.Of(text).SequenceEqual(word));
        token.Relation.Should().Be(relation);
        tokens[token.Head].Span.Of(text).ToString().Should().Be(head);
    }

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root() => TokenizerPropertyTests.AnyText.Sample(text =>
    {
        var spans = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, spans);
        ImmutableArray<Token> tokens = SyntaxAnalyzer.Analyze(text, spans, sentences);
        return tokens.Length == spans.Length && sentences.All(sentence => IsTree(tokens, sentence));
    });

    [Fact]
    public void The_same_text_gives_the_same_syntax_in_any_culture_and_thread()
    {
        const string Text = "I'LL ASK. \"IT IS IMPOSSIBLE,\" the minister said, insisting that ISTANBUL wins in İzmir.";
        ImmutableArray<Token> expected = Analyze(Text);
        Parallel.For(0, 16, i =>
        {
            CultureInfo.CurrentCulture = new CultureInfo(i % 2 == 0 ? "tr-TR" : "de-DE");
            Analyze(Text).Should().Equal(expected);
        });
    }

    [Fact]
    public void A_sentence_of_many_words_is_parsed()
    {
        string text = string.Concat(Enumerable.Repeat("word and ", 20_000));
        ImmutableArray<Token> tokens = Analyze(text);
        tokens.Should().HaveCount(40_000);
        tokens.Count(token => token.Head < 0).Should().Be(1);
    }

    private static bool IsTree(ImmutableArray<Token> tokens, Sentence sentence)
    {
        int roots = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Token token = tokens[i];
            if ((token.Head < 0) != (token.Relation == "root")) return false;
            if (token.Head < 0) roots++;
            int steps = 0;
            for (int at = i; at >= 0; at = tokens[at].Head)
                if (at < sentence.FirstToken || at >= sentence.EndToken || ++steps > tokens.Length)
                    return false;
        }

        return roots == 1;
    }

    private static ImmutableArray<Token> Analyze(string text)
    {
        var spans = Tokenizer.Tokenize(text);
        return SyntaxAnalyzer.Analyze(text, spans, SentenceSplitter.Split(text, spans));
    }
}
