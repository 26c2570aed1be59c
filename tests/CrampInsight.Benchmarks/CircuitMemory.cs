using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CrampInsight.Core.Diary;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CrampInsight.Benchmarks;

/// <summary>
/// What an open page costs the server: <c>dotnet run -c Release --project tests/CrampInsight.Benchmarks -- circuits</c>, with another
/// number of pages after it if wanted. The server is in this process and the browsers are in another, so the managed heap here is the server's.
/// </summary>
internal static class CircuitMemory
{
    private const int DefaultCount = 300;
    private const int FirstCount = 100;
    private const int Accounts = 10;
    private const string Zone = "Europe/Berlin";

    /// <summary>An element of the check-in, which is only sent with the person's answers.</summary>
    private const string Mark = "more-today";

    private static readonly TimeSpan Retention = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(int? wanted)
    {
        var count = wanted ?? DefaultCount;
        await using BenchHost host = new(builder =>
        {
            builder.UseUrls("http://127.0.0.1:0");
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(new Evening());
                services.Configure<CircuitOptions>(options =>
                {
                    options.DisconnectedCircuitRetentionPeriod = Retention;
                    options.PersistedCircuitInMemoryRetentionPeriod = Retention;
                });
            });
        });
        host.UseKestrel(0);
        host.StartServer();
        using OpenCounter counter = new();
        var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        List<string> cookies = [];
        for (var i = 0; i < Accounts; i++) cookies.Add(await SignedInAsync(host, $"anna{i}"));

        using var client = StartClient(address);
        await client.StandardInput.WriteLineAsync(JsonSerializer.Serialize(cookies));

        // The first pages pay for what is made once: compiled code, caches, pools.
        await OpenAsync(client, Accounts * 2);
        await CloseAsync(client, counter);
        var before = Memory.Now();
        Console.WriteLine($"| open pages of Tonight | heap a page | working set a page | opening p50 / p95, {CircuitsClient.AtOnce} at once |");
        Console.WriteLine("|---|---|---|---|");
        var open = 0;
        CircuitsOpened? last = null;
        foreach (var step in new[] { FirstCount, count }.Where(c => c <= count).Distinct())
        {
            last = await OpenAsync(client, step - open);
            open = step;
            if (counter.Open != open) throw new InvalidOperationException($"{counter.Open} circuits are open instead of {open}.");
            var now = Memory.Now();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {open} | {(now.Heap - before.Heap) / 1024.0 / open:0} KB | {(now.WorkingSet - before.WorkingSet) / 1024.0 / open:0} KB | {Quantile(last.Milliseconds, 0.5):0} / {Quantile(last.Milliseconds, 0.95):0} ms |"));
        }

        var full = Memory.Now();
        await CloseAsync(client, counter);
        var after = Memory.Now();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pictures sent for a page: {last!.BatchBytes / 1024:0} KB. Calls into the browser: {string.Join(", ", last.Calls.OrderByDescending(c => c.Value).Select(c => $"{c.Key} {(double)c.Value / last.Milliseconds.Length:0.#}"))}."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Heap before, with {open} pages, and after they were closed and given up: {Megabytes(before.Heap)}, {Megabytes(full.Heap)}, {Megabytes(after.Heap)}. Working set: {Megabytes(before.WorkingSet)}, {Megabytes(full.WorkingSet)}, {Megabytes(after.WorkingSet)}."));
        client.StandardInput.Close();
        await client.WaitForExitAsync();
    }

    /// <summary>The name and value of a session cookie for a new account with the sample diary.</summary>
    private static async Task<string> SignedInAsync(BenchHost host, string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        DiaryUser user = new() { UserName = name };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().CreateAsync(user);
        if (!made.Succeeded) throw new InvalidOperationException("The account could not be made.");
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var tonight = LocalMoment.At(now, Zone).Night;
        await scope.ServiceProvider.GetRequiredService<DiaryTransfer>().FillSampleAsync((await scope.ServiceProvider.GetRequiredService<DiaryAccessReader>().FindAsync(user.Id, CancellationToken.None))!.Diary, tonight, Zone, CancellationToken.None);
        // Made here and not by the form, which does not let one address in ten times a minute.
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<DiaryUser>>().CreateAsync(user);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        AuthenticationProperties visit = new() { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new(principal, visit, IdentityConstants.ApplicationScheme))}";
    }

    private static Process StartClient(string address)
    {
        // Under "dotnet run" this process is the program itself, under "dotnet X.dll" it is dotnet.
        var self = Environment.ProcessPath!;
        List<string> arguments = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(CircuitMemory).Assembly.Location] : [];
        ProcessStartInfo start = new(self, [.. arguments, "circuits-client", address, Mark]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    private static async Task<CircuitsOpened> OpenAsync(Process client, int count)
    {
        await client.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"open {count}"));
        return JsonSerializer.Deserialize<CircuitsOpened>(await AnswerAsync(client))!;
    }

    private static async Task CloseAsync(Process client, OpenCounter counter)
    {
        await client.StandardInput.WriteLineAsync("close");
        await AnswerAsync(client);
        await counter.NoneAsync().WaitAsync(Patience);
    }

    private static async Task<string> AnswerAsync(Process client) =>
        await client.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The browsers' side ended; its reason stands above.");

    private static double Quantile(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0} MB");

    private readonly record struct Memory(long Heap, long WorkingSet)
    {
        /// <summary>After everything that can go has gone.</summary>
        public static Memory Now()
        {
            for (var i = 0; i < 3; i++)
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            using var self = Process.GetCurrentProcess();
            return new(GC.GetTotalMemory(forceFullCollection: false), self.WorkingSet64);
        }
    }

    /// <summary>Half past eight in the evening of today, and running: the page asks for other things in the morning.</summary>
    private sealed class Evening : TimeProvider
    {
        private readonly TimeSpan _moved = new DateTimeOffset(System.GetUtcNow().UtcDateTime.Date.AddHours(20.5), TimeSpan.Zero) - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;
    }

    /// <summary>Counts open circuits by the framework's own figure.</summary>
    private sealed class OpenCounter : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Lock _lock = new();
        private TaskCompletionSource _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _open;

        public OpenCounter()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "Microsoft.AspNetCore.Components.Server.Circuits", Name: "aspnetcore.components.circuit.active" }) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Count(change));
            _listener.Start();
        }

        public long Open
        {
            get
            {
                lock (_lock) return _open;
            }
        }

        public Task NoneAsync()
        {
            lock (_lock) return _open == 0 ? Task.CompletedTask : _none.Task;
        }

        public void Dispose() => _listener.Dispose();

        private void Count(long change)
        {
            lock (_lock)
            {
                _open += change;
                if (_open == 0) _none.TrySetResult();
                else if (_none.Task.IsCompleted) _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
