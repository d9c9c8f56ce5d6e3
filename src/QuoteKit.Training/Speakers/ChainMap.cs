using QuoteKit.Speakers;
using QuoteKit.Syntax;

namespace QuoteKit.Training.Speakers;

/// <summary>Lays the reference chains of a text over the entities that the Speakers stage found in it.</summary>
internal sealed class ChainMap
{
    private readonly Dictionary<int, int> _chainOfPronoun = [];
    private readonly Dictionary<Entity, Dictionary<int, int>> _votes = [];
    private readonly HashSet<int> _named = [];
    private readonly ILookup<int, TextSpan> _spans;
    private readonly Dictionary<int, HashSet<string>> _persons = [];

    public ChainMap(CoreferenceText document, EntityIndex index)
    {
        _spans = document.Chains.ToLookup(mention => mention.Chain, mention => mention.Span);
        var byHead = document.Chains.ToLookup(mention => mention.Head);
        var pronouns = index.Mentions.Where(mention => mention.Kind == MentionKind.Pronoun).Select(mention => mention.Span.Start).ToHashSet();
        foreach (ChainMention mention in document.Chains)
        {
            if (pronouns.Contains(mention.Head)) _chainOfPronoun.TryAdd(mention.Head, mention.Chain);
            else _named.Add(mention.Chain);
            if (mention.Person is null) continue;
            if (!_persons.TryGetValue(mention.Chain, out HashSet<string>? names)) _persons[mention.Chain] = names = new(StringComparer.OrdinalIgnoreCase);
            names.Add(mention.Person);
        }

        for (int i = 0; i < index.Mentions.Length; i++)
        {
            if (index.Of(i) is { } entity) Vote(entity, index.Text, index.Mentions[i], byHead);
        }
    }

    /// <summary>The chain of the pronoun at the offset, or null.</summary>
    public int? ChainAt(int offset) => _chainOfPronoun.TryGetValue(offset, out int chain) ? chain : null;

    /// <summary>Whether the chain has a mention that is no pronoun.</summary>
    public bool IsNamed(int chain) => _named.Contains(chain);

    /// <summary>The last words of the person's names in the chain; empty if it names nobody.</summary>
    public IReadOnlySet<string> PersonsOf(int chain) => _persons.TryGetValue(chain, out HashSet<string>? names) ? names : new HashSet<string>();

    /// <summary>Whether most of the entity's mentions that stand in a chain stand in this one.</summary>
    public bool Matches(Entity entity, int chain) => !entity.Members.IsEmpty
        ? _spans[chain].Any(span => span.Contains(entity.Phrase!.Value) && span.Start == entity.Phrase.Value.Start)
        : _votes.TryGetValue(entity, out var votes) && votes.TryGetValue(chain, out int own) && own == votes.Values.Max();

    private void Vote(Entity entity, AnnotatedText text, Mention mention, ILookup<int, ChainMention> byHead)
    {
        int first = mention.Kind == MentionKind.Noun ? mention.HeadToken : text.TokenAt(mention.Span.Start);
        for (int i = first; i <= mention.HeadToken; i++)
        {
            foreach (ChainMention marked in byHead[text.Tokens[i].Span.Start])
            {
                if (!_votes.TryGetValue(entity, out var votes)) _votes[entity] = votes = [];
                votes[marked.Chain] = votes.GetValueOrDefault(marked.Chain) + 1;
            }
        }
    }
}
