using BenchmarkDotNet.Attributes;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;
using OurRule = CrampInsight.Core.Rules.Rule;

namespace CrampInsight.Benchmarks;

/// <summary>
/// Ten rules in our way and in that of the RulesEngine package, on the same four weeks. The package gets compiled expressions over facts that read the
/// same journal, and builds no finding with its nights: the comparison favours it.
/// </summary>
[MemoryDiagnoser]
public class RulesEngineBenchmarks
{
    private static readonly (string Id, string Expression)[] Ten =
    [
        ("E1", """facts.Now("breathless") || facts.Now("chest-pain") || facts.Now("coughing-blood") || facts.Now("collapse")"""),
        ("E2", """facts.Now("leg-cold-or-pale") && (facts.Now("leg-pain-at-rest") || facts.Now("cannot-move-foot") || facts.Now("numbness-or-tingling"))"""),
        ("E3", """facts.Now("saddle-numbness") || facts.Now("bladder-or-bowel-trouble") || facts.Now("both-legs-weak")"""),
        ("E4", """facts.Now("spreading-weakness") || facts.Now("face-speech-or-arm") || facts.Now("trouble-swallowing-or-breathing")"""),
        ("S4", """facts.Now("spreading-redness") || facts.Now("fever") || facts.Now("dirty-wound")"""),
        ("B3", """facts.DaysWith("numbness-or-tingling", 14) >= 3"""),
        ("B14", """facts.DaysWith("urge-to-move", 7) >= 2"""),
        ("B4", """facts.DaysWith("foot-drop-or-tripping", 14) > 0 || facts.DaysWith("muscle-thinning", 14) > 0 || facts.DaysWith("marked-weakness", 14) > 0"""),
        ("B7", """facts.DaysWith("both-legs-swelling", 7) >= 3"""),
        ("M2", """facts.DaysWith("daytime-cramps", 7) >= 2"""),
    ];

    private readonly Journal _journal = TenYears.Journal(28);
    private readonly List<OurRule> _ours = [.. Ten.Select(r => RuleBook.Find(r.Id)!)];
    private Engine _engine = null!;

    [GlobalSetup]
    public void Compile()
    {
        _engine = new([
            new Workflow
            {
                WorkflowName = "ten",
                Rules = [.. Ten.Select(r => new RulesEngine.Models.Rule { RuleName = r.Id, Expression = r.Expression, RuleExpressionType = RuleExpressionType.LambdaExpression })],
            },
        ]);
        var theirs = RulesEngine().GetAwaiter().GetResult();
        if (theirs != Ours()) throw new InvalidOperationException("The two do not say the same.");
    }

    [Benchmark(Baseline = true)]
    public int Ours()
    {
        var context = new RuleContext(_journal, TenYears.Person, TenYears.Tonight);
        var said = 0;
        foreach (var rule in _ours)
            if (rule.Evaluate(context) is not null) said++;
        return said;
    }

    [Benchmark]
    public async Task<int> RulesEngine()
    {
        var results = await _engine.ExecuteAllRulesAsync("ten", new RuleParameter("facts", new Facts(_journal, TenYears.Tonight))).ConfigureAwait(false);
        return results.Count(r => r.IsSuccess);
    }

    /// <summary>What the expressions may ask.</summary>
    public sealed class Facts(Journal journal, Night asOf)
    {
        public bool Now(string sign) => DaysWith(sign, 2) > 0;

        public int DaysWith(string sign, int nights)
        {
            var days = 0;
            foreach (var night in journal.Last(nights, asOf))
                if (night.HasSign(sign)) days++;
            return days;
        }
    }
}
