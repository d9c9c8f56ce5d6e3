using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QuoteKit.Tests.Console;

/// <summary>A web server on this machine alone, which answers each path with the bytes that it was given.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, Func<NetworkStream, Task>> _answers = [];
    private readonly CancellationTokenSource _stop = new();
    private int _open;
    private int _mostOpen;

    public LocalServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The heads of the requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How many requests were answered at once at most.</summary>
    public int MostAtOnce => _mostOpen;

    /// <summary>The address of a path.</summary>
    public string this[string path] => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    public void Answer(string path, Func<NetworkStream, Task> answer) => _answers[path] = answer;

    public void Answer(string path, string head, byte[] body) => Answer(path, async stream =>
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + $"\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    });

    public void Answer(string path, string head, string body) => Answer(path, head, Encoding.UTF8.GetBytes(body));

    /// <summary>Waits as long as the server runs.</summary>
    public Task NeverAsync() => Task.Delay(Timeout.Infinite, _stop.Token);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                var reader = new StreamReader(stream, Encoding.Latin1);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) head.Append(line).Append('\n');
                if (head.Length == 0) return;
                Requests.Enqueue(head.ToString());
                int open = Interlocked.Increment(ref _open);
                InterlockedMax(ref _mostOpen, open);
                await _answers[head.ToString().Split(' ')[1]](stream);
                Interlocked.Decrement(ref _open);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client went away, as it may.
            }
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen && Interlocked.CompareExchange(ref most, value, seen) is int now && now != seen) seen = now;
    }
}
