using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Benchmarks;

/// <summary>
/// One open page as a browser keeps it, as far as the server can tell: the page is fetched, its components are started on a circuit,
/// every picture is confirmed and every call into the browser is answered.
/// </summary>
internal sealed partial class OpenCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HubConnection _connection;
    private readonly byte[] _mark;
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private long _objects;
    private long _batchBytes;

    private OpenCircuit(HubConnection connection, byte[] mark)
    {
        (_connection, _mark) = (connection, mark);
        connection.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<int>("JS.EndUpdateRootComponents", _ => { });
        connection.On<string>("JS.Error", problem => Fail(new InvalidOperationException($"The circuit broke: {problem}")));
        connection.Closed += problem =>
        {
            Fail(problem ?? new InvalidOperationException("The server closed the circuit."));
            return Task.CompletedTask;
        };
    }

    /// <summary>From asking for the page until all of it stood and could be tapped.</summary>
    public TimeSpan Taken { get; private set; }

    /// <summary>Bytes of all pictures that were sent.</summary>
    public long BatchBytes => Interlocked.Read(ref _batchBytes);

    /// <summary>How often each function of the browser was called.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <param name="client">Sends no cookies of its own.</param>
    /// <param name="page">The address of the page.</param>
    /// <param name="cookie">The account's session, as the header has it.</param>
    /// <param name="mark">Text that is only sent when the page has all it shows.</param>
    public static async Task<OpenCircuit> OpenAsync(HttpClient client, Uri page, string cookie, byte[] mark)
    {
        var started = Stopwatch.GetTimestamp();
        using HttpRequestMessage ask = new(HttpMethod.Get, page) { Headers = { { "Cookie", cookie } } };
        using var answer = await client.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();

        var builder = new HubConnectionBuilder().WithUrl(new Uri(page, "/_blazor"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.Headers["Cookie"] = cookie;
            // Browsers ask for it, and the server keeps its buffers.
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        });
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        OpenCircuit circuit = new(builder.Build(), mark);
        try
        {
            await circuit.StartAsync(page, html).WaitAsync(Patience);
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }

        circuit.Taken = Stopwatch.GetElapsedTime(started);
        return circuit;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task StartAsync(Uri page, string html)
    {
        var state = State().Match(html).Groups["state"].Value;
        JsonArray added = [];
        foreach (Match marker in Markers().Matches(html))
            added.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = added.Count + 1, ["marker"] = JsonNode.Parse(marker.Groups["marker"].Value) });
        if (added.Count == 0) throw new InvalidOperationException($"{page} has no interactive components.");

        await _connection.StartAsync();
        if (await _connection.InvokeAsync<string?>("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", state) is null)
            throw new InvalidOperationException("The server refused the circuit.");
        await _connection.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = added }.ToJsonString(), state);
        await Task.WhenAll(_shown.Task, _alive.Task);
    }

    private async Task DrawAsync(long batch, byte[] picture)
    {
        Interlocked.Add(ref _batchBytes, picture.Length);
        await _connection.InvokeAsync("OnRenderCompleted", batch, (string?)null);
        if (picture.AsSpan().IndexOf(_mark) >= 0) _shown.TrySetResult();
    }

    private async Task AnswerAsync(long call, string function, string arguments, int wanted, long target, int kind)
    {
        _calls.AddOrUpdate(function, 1, (_, n) => n + 1);
        // 1 asks for a handle to an object in the browser, such as an imported module; nothing here needs any other value.
        var result = wanted == 1 ? new JsonObject { ["__jsObjectId"] = Interlocked.Increment(ref _objects) } : null;
        await _connection.InvokeAsync("EndInvokeJSFromDotNet", call, true, new JsonArray(call, true, result).ToJsonString());
        if (function == "alive") _alive.TrySetResult();
    }

    private void Fail(Exception problem)
    {
        _shown.TrySetException(problem);
        _alive.TrySetException(problem);
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();
}
