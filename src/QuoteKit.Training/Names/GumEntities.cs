namespace QuoteKit.Training.Names;

/// <summary>Reads the brackets of GUM's Entity attribute: "(3-person-new-..." opens an entity, "3)" closes it.</summary>
internal static class GumEntities
{
    private const string Attribute = "Entity=";

    /// <summary>The entities of a document as first token, last token and type, in the order in which they close.</summary>
    public static IEnumerable<(int First, int Last, string Type)> Read(IReadOnlyList<string> misc)
    {
        var open = new List<(string Id, string Type, int First)>();
        for (int i = 0; i < misc.Count; i++)
        {
            string? brackets = misc[i].Split('|').FirstOrDefault(part => part.StartsWith(Attribute, StringComparison.Ordinal))?[Attribute.Length..];
            for (int at = 0; at < brackets?.Length;)
            {
                if (brackets[at] == '(')
                {
                    int end = brackets.IndexOfAny(['(', ')'], at + 1);
                    if (end < 0) end = brackets.Length;
                    string[] fields = brackets[(at + 1)..end].Split('-');
                    bool closed = end < brackets.Length && brackets[end] == ')';
                    if (closed) yield return (i, i, fields[1]);
                    else open.Add((fields[0], fields[1], i));
                    at = closed ? end + 1 : end;
                }
                else
                {
                    int end = brackets.IndexOf(')', at);
                    if (end < 0) throw new InvalidDataException($"An entity's brackets do not close: {brackets}");
                    int entity = open.FindLastIndex(entry => entry.Id == brackets[at..end]);
                    if (entity >= 0)
                    {
                        yield return (open[entity].First, i, open[entity].Type);
                        open.RemoveAt(entity);
                    }

                    at = end + 1;
                }
            }
        }
    }
}
