using CsCheck;
using QuoteKit.Sentences;

namespace QuoteKit.Tests.Sentences;

public class PlaceMaskTests
{
    [Fact]
    public void Vectors_mark_the_same_characters_as_a_look_at_each() =>
        Gen.OneOf(Gen.Char, Gen.Char[' ', '~'], Gen.Char[" ,-'aB1“”’\0\u00FF\uFFFD"])
            .Array[PlaceMask.Width].Sample(text => PlaceMask.Of(text) == PlaceMask.OneByOne(text));
}
