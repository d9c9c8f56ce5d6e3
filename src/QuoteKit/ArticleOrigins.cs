namespace QuoteKit;

/// <summary>Where each of an article's values was found; <see langword="null"/> for what was not found or not read from a page.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ArticleOrigins
{
    /// <summary>Nothing was read from a page.</summary>
    public static ArticleOrigins None { get; } = new();

    /// <summary>Where <see cref="Article.Title"/> was found.</summary>
    public MetadataOrigin? Title { get; init; }

    /// <summary>Where <see cref="Article.Authors"/> were found.</summary>
    public MetadataOrigin? Authors { get; init; }

    /// <summary>Where <see cref="Article.PublishedAt"/> was found.</summary>
    public MetadataOrigin? PublishedAt { get; init; }

    /// <summary>Where <see cref="Article.ModifiedAt"/> was found.</summary>
    public MetadataOrigin? ModifiedAt { get; init; }

    /// <summary>Where <see cref="Article.SiteName"/> was found.</summary>
    public MetadataOrigin? SiteName { get; init; }

    /// <summary>Where <see cref="Article.Section"/> was found.</summary>
    public MetadataOrigin? Section { get; init; }

    /// <summary>Where <see cref="Article.Language"/> was found.</summary>
    public MetadataOrigin? Language { get; init; }

    /// <summary>Where <see cref="Article.Url"/> was found.</summary>
    public MetadataOrigin? Url { get; init; }
}
