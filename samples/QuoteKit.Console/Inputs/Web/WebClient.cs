using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Security.Authentication;

namespace QuoteKit.Console.Inputs.Web;

/// <summary>Fetches pages: with a time limit, a size limit, a few redirects, and never two at once from one host. Thread-safe.</summary>
internal sealed class WebClient(TimeSpan timeout) : IDisposable
{
    public const int MostRedirects = 10;

    public static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HttpClient> _http = new(Make);

    /// <summary>What servers are told: name, version, and what it is for.</summary>
    public static string UserAgent { get; } = $"quotekit/{typeof(WebClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]} (finds the quotations of news pages)";

    public InputSource SourceOf(string id, Uri address) => new(id, () => throw new NotSupportedException("An address is fetched, not opened."))
    {
        Fetch = (format, cancellation) => FetchAsync(address, format, cancellation).GetAwaiter().GetResult(),
    };

    public void Dispose()
    {
        if (_http.IsValueCreated) _http.Value.Dispose();
    }

    private static HttpClient Make() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All,
        MaxAutomaticRedirections = MostRedirects,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", UserAgent }, { "Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1" } },
    };

    private async Task<LoadedDocument> FetchAsync(Uri address, InputFormat format, CancellationToken cancellation)
    {
        // One after the other from a host: a news site is no place to test how much it bears.
        SemaphoreSlim turn = _hosts.GetOrAdd(address.Authority, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(timeout);
            return await GetAsync(address, format, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException(ErrorCodes.Http, $"no whole answer within {timeout.TotalSeconds:0.###} seconds", e);
        }
        catch (HttpRequestException e)
        {
            throw new InputException(ErrorCodes.Http, Reason(e), e);
        }
        catch (UriFormatException e)
        {
            throw new InputException(ErrorCodes.Http, "a redirect to what is no address of the web", e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new InputException(ErrorCodes.Http, "the answer breaks off or is damaged", e);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<LoadedDocument> GetAsync(Uri address, InputFormat format, CancellationToken limit)
    {
        using HttpResponseMessage answer = await _http.Value.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw new InputException(ErrorCodes.Http, Status(answer));
        ContentType type = ContentType.Parse(answer.Content.Headers.TryGetValues("Content-Type", out var values) ? string.Join(", ", values) : null);
        if (type.IsOther && format == InputFormat.Auto) throw new InputException(ErrorCodes.NotHtml, $"not HTML but {type.Name}");
        if (answer.Content.Headers.ContentLength > WholeInput.MaxLength) throw new InputException(ErrorCodes.TooLarge, WholeInput.TooLarge);

        ArraySegment<byte> body = await ReadAsync(answer.Content, limit).ConfigureAwait(false);
        return PageContent.Load(body, type, format, answer.RequestMessage?.RequestUri ?? address);
    }

    private static async Task<ArraySegment<byte>> ReadAsync(HttpContent content, CancellationToken limit)
    {
        using var all = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        using Stream body = await content.ReadAsStreamAsync(limit).ConfigureAwait(false);
        while (await body.ReadAsync(chunk, limit).ConfigureAwait(false) is > 0 and int read)
        {
            all.Write(chunk, 0, read);
            if (all.Length > WholeInput.MaxLength) throw new InputException(ErrorCodes.TooLarge, WholeInput.TooLarge);
        }

        var bytes = new ArraySegment<byte>(all.GetBuffer(), 0, (int)all.Length);
        if (!InputSniffer.IsGzip(bytes)) return bytes;
        // A page that is stored packed, "page.html.gz".
        using var plain = new GunzipStream(bytes, Stream.Null);
        return WholeInput.ReadAll(plain, limit);
    }

    private static string Status(HttpResponseMessage answer)
    {
        string status = $"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd();
        return (int)answer.StatusCode is >= 300 and < 400
            ? $"{status}: {(answer.Headers.Location is { } to ? $"too many redirects, or one to where it is not followed ({to})" : "a redirect to nowhere")}"
            : status;
    }

    private static string Reason(HttpRequestException e) => e switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => "no such host",
        { InnerException: SocketException socket } => $"cannot be reached: {socket.Message}",
        { InnerException: AuthenticationException } => "no trusted certificate",
        { HttpRequestError: HttpRequestError.ResponseEnded } => "the answer breaks off or is damaged",
        _ => e.Message,
    };
}
