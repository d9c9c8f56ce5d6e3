using System.Text.Json;

namespace QuoteKit.Evaluation;

/// <summary>One figure that a scorer gives.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Key">The scorer's name for it.</param>
/// <param name="Part">0 precision, 1 recall, 2 F1; -1 where the scorer gives one number.</param>
/// <param name="Bar">The least it must be; <see langword="null"/> for a figure that is only shown.</param>
internal sealed record Figure(string Name, string Key, int Part = -1, double? Bar = null)
{
    public double In(JsonElement scores)
    {
        JsonElement value = scores.GetProperty(Key);
        return Part < 0 ? value.GetDouble() : value[Part].GetDouble();
    }
}
