using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CrampInsight.Benchmarks;

/// <summary>
/// The browsers' side of <see cref="CircuitMemory"/>, in a process of its own so that its memory is not counted with the server's.
/// It does what its standard input says, line by line: <c>open N</c> opens that many more pages, <c>close</c> ends all of them.
/// It answers with one line of JSON.
/// </summary>
internal static class CircuitsClient
{
    /// <summary>Pages being opened at the same time.</summary>
    public const int AtOnce = 4;

    public static async Task RunAsync(Uri page, string mark)
    {
        var cookies = JsonSerializer.Deserialize<string[]>(await Console.In.ReadLineAsync() ?? "[]")!;
        using SocketsHttpHandler handler = new() { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        using HttpClient client = new(handler);
        ConcurrentBag<OpenCircuit> open = [];
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["open", var count])
            {
                ConcurrentBag<OpenCircuit> added = [];
                await Parallel.ForEachAsync(
                    Enumerable.Range(open.Count, int.Parse(count, CultureInfo.InvariantCulture)),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                    async (i, _) => added.Add(await OpenCircuit.OpenAsync(client, page, cookies[i % cookies.Length], System.Text.Encoding.UTF8.GetBytes(mark))));
                foreach (var circuit in added) open.Add(circuit);
                Console.WriteLine(JsonSerializer.Serialize(new CircuitsOpened(
                    [.. added.Select(c => c.Taken.TotalMilliseconds).Order()],
                    added.Average(c => c.BatchBytes),
                    added.SelectMany(c => c.Calls).GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal))));
            }
            else
            {
                await Parallel.ForEachAsync(open, async (circuit, _) => await circuit.DisposeAsync());
                open.Clear();
                Console.WriteLine("{}");
            }
        }
    }
}

/// <param name="Milliseconds">How long each page took, shortest first.</param>
/// <param name="BatchBytes">Bytes of pictures a page, on average.</param>
/// <param name="Calls">Calls into the browser, by function.</param>
internal sealed record CircuitsOpened(double[] Milliseconds, double BatchBytes, Dictionary<string, int> Calls);
