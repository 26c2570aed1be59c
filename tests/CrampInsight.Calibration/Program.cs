using System.Globalization;
using CrampInsight.Calibration;
using CrampInsight.Core.Patterns.Model;

// dotnet run -c Release --project tests/CrampInsight.Calibration -- [diaries a cell] [seed] [part of a scenario's name]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var diaries = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 300;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20260101;
var only = args.Length > 2 ? args[2] : "";

Output.Line($"{diaries} diaries a cell, seed {seed}, 25 exposures unless said. Power and false alarms: likely / likely or possible, %.");
Output.Line("| scenario | days | ours: power | any false | false discovery | 90 % interval holds: acting/idle | no sign: acting/idle | ms | trackers: power, any false | Pearson | Fisher + BH |");
Output.Line("|---|---|---|---|---|---|---|---|---|---|---|");
var reliability = (Said: new int[10], True: new int[10]);
foreach (var (name, days, world) in Scenarios.All)
    foreach (var length in days)
    {
        if (!name.Contains(only, StringComparison.Ordinal)) continue;
        var w = world with { Days = length };
        Tally ours = new(), difference = new(), pearson = new(), fisher = new();
        for (var i = 0; i < diaries; i++)
        {
            var diary = Simulation.Make(w, seed + (7919 * i) + length);
            ours.Ours(diary);
            foreach (var (tally, call) in new (Tally, Func<Series, int[]>)[] { (difference, Baselines.Difference), (pearson, Baselines.Pearson), (fisher, Baselines.Fisher) })
            {
                var calls = call(diary.Series);
                tally.Add(diary, calls, calls);
            }
        }

        for (var b = 0; b < 10; b++)
        {
            reliability.Said[b] += ours.Said[b];
            reliability.True[b] += ours.True[b];
        }

        string Beside(Tally t) => $"{t.Power.Split('/')[0]}, {t.FalseAlarms.Split('/')[0]}";
        Output.Line($"| {name} | {length} | {ours.Power} | {ours.FalseAlarms} | {ours.FalseDiscovery} | {ours.Coverage} | {ours.NoSign} | {ours.Median} | {Beside(difference)} | {Beside(pearson)} | {Beside(fisher)} |");
    }

Output.Line("");
Output.Line("Probability of a trigger, said in tenths -> share that were, % (of how many): "
    + string.Join(", ", Enumerable.Range(0, 10).Where(b => reliability.Said[b] > 0).Select(b => $"{b * 10}-{(b + 1) * 10}: {100.0 * reliability.True[b] / reliability.Said[b]:0} ({reliability.Said[b]})")));
if (only.Length == 0 || "weekly looks".Contains(only, StringComparison.Ordinal)) WeeklyLooks.Run(Math.Max(20, diaries / 3), seed);
