using System.Diagnostics;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Diaries;
using CrampInsight.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Benchmarks;

/// <summary>
/// How long the server takes for the pages that look back and for whole diaries out and in, warm, with diaries of 1, 5 and 10 years:
/// <c>dotnet run -c Release --project tests/CrampInsight.Benchmarks -- pages</c>. Without a network, so what is measured is the server.
/// </summary>
internal static class PageTimes
{
    private const int Warm = 10;
    private const int Rounds = 60;
    private const int WholeRounds = 5;

    private static readonly string[] Pages =
        ["/weeks/2026-W46", "/nights?month=2026-10", "/nights?year=2026", "/nights/trends?weeks=4", "/nights/trends?weeks=13", "/nights/trends?weeks=52", "/nights/trends?weeks=all", "/summary", "/print/summary"];

    public static async Task RunAsync()
    {
        Dictionary<string, List<string>> doors = new(StringComparer.Ordinal);
        Console.WriteLine("| page | " + string.Join(" | ", new[] { 1, 5, 10 }.Select(y => $"{y} y: p50 / p95 ms")) + " |");
        Console.WriteLine("|---|---|---|---|");
        var times = Pages.ToDictionary(p => p, _ => new List<string>());
        foreach (var years in new[] { 1, 5, 10 })
        {
            await using var host = new AppServer { KeepsLog = false };
            var client = host.NewClient();
            await client.RegisterAsync();
            await SeedAsync(host, years * 365);
            foreach (var page in Pages)
            {
                for (var i = 0; i < Warm; i++) await client.GetStringAsync(page);
                List<double> taken = [];
                for (var i = 0; i < Rounds; i++)
                {
                    var started = Stopwatch.GetTimestamp();
                    await client.GetStringAsync(page);
                    taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }

                taken.Sort();
                times[page].Add($"{taken[Rounds / 2]:0} / {taken[(int)(Rounds * 0.95)]:0}");
            }

            await DoorsAsync(host, doors);
        }

        foreach (var page in Pages) Console.WriteLine($"| `{page}` | {string.Join(" | ", times[page])} |");
        foreach (var (call, taken) in doors) Console.WriteLine($"| `{call}` | {string.Join(" | ", taken)} |");
    }

    /// <summary>The whole diary out and in, as a program does it; the first call is not counted.</summary>
    private static async Task DoorsAsync(AppServer host, Dictionary<string, List<string>> doors)
    {
        var (client, diary) = (await host.ProgramOfAsync(Anna.Name), await host.DiaryAsync());
        var document = await client.GetByteArrayAsync("/api/v1/diary");
        foreach (var call in new[] { "/api/v1/diary", "/api/v1/diary.csv", "/api/v1/fhir", "/api/v1/summary", "/api/v1/triggers" }) await TimeAsync($"GET {call}", () => client.GetByteArrayAsync(call));
        await TimeAsync("PUT /api/v1/diary?mode=replace", async () =>
        {
            using var body = new ByteArrayContent(document);
            // What is there already would not be written again.
            await host.Services.GetRequiredService<DiaryTransfer>().EraseAsync(diary, CancellationToken.None);
            return (await client.PutAsync("/api/v1/diary?mode=replace", body)).EnsureSuccessStatusCode();
        });

        async Task TimeAsync<T>(string call, Func<Task<T>> work)
        {
            List<double> taken = [];
            for (var i = 0; i <= WholeRounds; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await work();
                if (i > 0) taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            taken.Sort();
            if (!doors.TryGetValue(call, out var all)) doors[call] = all = [];
            all.Add($"{taken[WholeRounds / 2]:0} / {taken[^1]:0}");
        }
    }

    /// <summary>Nights up to 22 November 2026, each with twenty answers, cramps on a third of them.</summary>
    private static async Task SeedAsync(AppServer host, int nights)
    {
        await host.CommitAsync([new ChoicesEdit(c => c with { Weeks = 52 })]);
        await host.WriteAsync(Nights(nights));
    }

    private static IEnumerable<NightEntry> Nights(int nights)
    {
        var chance = new Random(1);
        List<Factor> answered = [.. FactorCatalogue.All.Where(f => f is ScaleFactor or AmountFactor).Take(20)];
        for (var i = 0; i < nights; i++)
        {
            var night = new Night(new DateOnly(2026, 11, 22).AddDays(-i));
            var cramps = chance.Next(3) == 0 ? chance.Next(1, 4) : 0;
            yield return new(night)
            {
                Cramps = cramps > 0 ? CrampAnswer.Some : CrampAnswer.None,
                Note = "a day like many others, with a walk",
                Readings = AnswerSet.Of(answered.Select(f => KeyValuePair.Create(f.Id, f is ScaleFactor s ? Answer.Of(chance.Next(s.Max + 1)) : Answer.Of((decimal)chance.Next(10))))),
                Episodes = [.. Enumerable.Range(1, cramps).Select(h => new Episode { Id = Guid.NewGuid(), StartedAt = LocalMoment.At(new DateTimeOffset(night.Next.Evening.ToDateTime(new(h, 10)), TimeSpan.Zero), "Europe/Berlin"), Pain = chance.Next(11), Minutes = chance.Next(1, 9), Leg = Leg.Left, Muscles = [Muscle.Calf] })],
            };
        }
    }
}
