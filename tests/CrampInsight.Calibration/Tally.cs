using System.Diagnostics;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Calibration;

/// <summary>Counts over the diaries of one scenario.</summary>
public sealed class Tally
{
    private readonly List<double> _milliseconds = [];
    private int _acting, _likely, _possible, _idle, _noSignIdle, _noSignActing, _diaries, _anyFalseLikely, _anyFalsePossible;
    private double _falseDiscovery;
    private int _coveredActing, _intervalsActing, _coveredIdle, _intervalsIdle;

    /// <summary>Said probability against truth, in tenths.</summary>
    public int[] Said { get; } = new int[10];

    public int[] True { get; } = new int[10];

    public double SaidSum { get; private set; }

    public static int[] Calls(IReadOnlyList<Verdict> verdicts, bool alsoPossible) =>
    [
        .. verdicts.Select(v => v switch
        {
            Verdict.LikelyTrigger => 1,
            Verdict.LikelyProtector => -1,
            Verdict.PossibleTrigger when alsoPossible => 1,
            Verdict.PossibleProtector when alsoPossible => -1,
            _ => 0,
        }),
    ];

    public SparseResult Ours(Simulated diary)
    {
        var watch = Stopwatch.StartNew();
        var result = SparseFit.Run(diary.Series);
        _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        var verdicts = Verdicts.Of(result.Posteriors);
        Add(diary, Calls(verdicts, alsoPossible: false), Calls(verdicts, alsoPossible: true));
        for (var j = 0; j < result.Posteriors.Count; j++)
        {
            var acts = diary.Effects.TryGetValue(j, out var effect);
            if (verdicts[j] == Verdict.NoSign && acts) _noSignActing++;
            if (verdicts[j] == Verdict.NoSign && !acts) _noSignIdle++;
            if (result.Posteriors[j] is not { } p) continue;
            var covered = effect >= Math.Log(p.Low) && effect <= Math.Log(p.High);
            if (acts)
            {
                _intervalsActing++;
                if (covered) _coveredActing++;
            }
            else
            {
                _intervalsIdle++;
                if (covered) _coveredIdle++;
            }

            var bin = Math.Min(9, (int)(p.Harmful * 10));
            Said[bin]++;
            if (effect > 0) True[bin]++;
        }

        return result;
    }

    public void Add(Simulated diary, int[] likely, int[] possible)
    {
        _diaries++;
        int calls = 0, wrong = 0, wrongPossible = 0;
        for (var j = 0; j < likely.Length; j++)
        {
            var truth = diary.Effects.TryGetValue(j, out var effect) ? Math.Sign(effect) : 0;
            if (truth != 0)
            {
                _acting++;
                if (likely[j] == truth) _likely++;
                if (possible[j] == truth) _possible++;
            }
            else
            {
                _idle++;
            }

            if (likely[j] != 0) calls++;
            if (likely[j] != 0 && likely[j] != truth) wrong++;
            if (possible[j] != 0 && possible[j] != truth) wrongPossible++;
        }

        if (wrong > 0) _anyFalseLikely++;
        if (wrongPossible > 0) _anyFalsePossible++;
        _falseDiscovery += calls == 0 ? 0 : (double)wrong / calls;
    }

    public string Power => _acting == 0 ? "–" : $"{100.0 * _likely / _acting:0}/{100.0 * _possible / _acting:0}";

    public string FalseAlarms => $"{100.0 * _anyFalseLikely / _diaries:0.0}/{100.0 * _anyFalsePossible / _diaries:0.0}";

    public string FalseDiscovery => $"{100 * _falseDiscovery / _diaries:0.0}";

    public string Coverage => $"{(_intervalsActing == 0 ? "–" : $"{100.0 * _coveredActing / _intervalsActing:0}")}/{(_intervalsIdle == 0 ? "–" : $"{100.0 * _coveredIdle / _intervalsIdle:0}")}";

    public string NoSign => $"{(_acting == 0 ? "–" : $"{100.0 * _noSignActing / _acting:0}")}/{100.0 * _noSignIdle / Math.Max(1, _idle):0}";

    public string Median => _milliseconds.Count == 0 ? "" : $"{_milliseconds.Order().ElementAt(_milliseconds.Count / 2):0.0}";
}
