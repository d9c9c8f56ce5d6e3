using QuoteKit.Model;

namespace QuoteKit.Sentences;

/// <summary>Tells whether a sentence ends at a place: by its shapes where they are sure, else by learned weights. Immutable.</summary>
internal sealed class BoundaryModel(SurePlaces sure, Weights weights)
{
    /// <summary>The model of the Data folder.</summary>
    public static BoundaryModel Default { get; } = new(SurePlaces.Read(), WeightsFile.Read("sentences.bin"));

    public bool Ends(in BoundaryPlace place)
    {
        if (place.CountGoesOn) return true;
        if (sure.Ends(place) is { } ends) return ends;
        Span<uint> features = stackalloc uint[BoundaryFeatures.Room];
        BoundaryFeatures.Fill(place, features);
        return weights.Sum(features[..BoundaryFeatures.Count]) > 0;
    }
}
