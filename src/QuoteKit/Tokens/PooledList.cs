using System.Buffers;

namespace QuoteKit.Tokens;

/// <summary>A list whose array comes from the shared pool and goes back there. Not thread-safe.</summary>
/// <remarks>Once it has grown to its use, filling it again takes no memory.</remarks>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private T[] _items = [];

    public int Count { get; private set; }

    /// <summary>The items; valid until the list grows or is disposed of.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>Forgets the items and keeps the memory.</summary>
    public void Clear() => Count = 0;

    public void Add(T item)
    {
        if (Count == _items.Length) Grow(1);
        _items[Count++] = item;
    }

    /// <summary>Room for at least <paramref name="count"/> more items; what is written there counts after <see cref="Advance"/>.</summary>
    public Span<T> Room(int count)
    {
        if (_items.Length - Count < count) Grow(count);
        return _items.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    public void Dispose()
    {
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        (_items, Count) = ([], 0);
    }

    private void Grow(int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(_items.Length * 2, Count + count));
        Items.CopyTo(larger);
        if (_items.Length > 0) ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
