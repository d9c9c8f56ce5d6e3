namespace QuoteKit.Training.Claims;

/// <summary>Numbers features by their names.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    public int NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out int number)) return number;
        _names.Add(name);
        return _numbers[name] = _names.Count - 1;
    }
}
