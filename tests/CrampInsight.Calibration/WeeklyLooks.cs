using CrampInsight.Core.Patterns;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Calibration;

/// <summary>A look every week for a year: how often a diary is ever wrong, at a look and as it is shown.</summary>
public static class WeeklyLooks
{
    private const int Weeks = 52;

    public static void Run(int diaries, int seed)
    {
        Output.Line("");
        Output.Line($"Weekly looks for a year, {diaries} diaries: ever a likely one at any look / ever shown (held three looks), %.");
        foreach (var (name, world) in new (string, World)[]
        {
            ("null", new() { Days = 364 }),
            ("null, strong persistence", new() { Days = 364, Rho = 0.95, Sigma = 1.3 }),
            ("one strong, OR 4 (true calls)", new() { Days = 364, Effects = new Dictionary<int, double> { [3] = Math.Log(4) } }),
        })
        {
            int ever = 0, shown = 0, right = 0;
            for (var i = 0; i < diaries; i++)
            {
                var diary = Simulation.Make(world, seed + (104729 * i));
                Dictionary<int, int> held = [];
                HashSet<int> called = [], kept = [];
                for (var week = 3; week <= Weeks; week++)
                {
                    var verdicts = Verdicts.Of(SparseFit.Run(diary.Until(week * 7)).Posteriors);
                    for (var j = 0; j < verdicts.Count; j++)
                    {
                        var likely = verdicts[j] is Verdict.LikelyTrigger or Verdict.LikelyProtector;
                        held[j] = likely ? held.GetValueOrDefault(j) + 1 : 0;
                        if (likely) called.Add(j);
                        if (held[j] >= Headlines.Looks) kept.Add(j);
                    }
                }

                if (called.Any(j => !world.Effects.ContainsKey(j))) ever++;
                if (kept.Any(j => !world.Effects.ContainsKey(j))) shown++;
                if (kept.Any(world.Effects.ContainsKey)) right++;
            }

            Output.Line($"- {name}: false {100.0 * ever / diaries:0.0} / {100.0 * shown / diaries:0.0}{(world.Effects.Count > 0 ? $", true shown {100.0 * right / diaries:0}" : "")}");
        }
    }
}
