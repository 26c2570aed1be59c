using CrampInsight.Core.People;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>MH0: thoughts of harming oneself. Shows where to find a person to talk to, now. Evidence pack C1.</summary>
public sealed class SelfHarm() : SignFlag(SelfHarmThoughts)
{
    public override string Id => "MH0";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, []);

    protected override IReadOnlyList<string> CautionsFor(RuleContext context) =>
        [Helplines.For(context.Person).Crisis is null ? "crisis-lines" : "crisis-line"];
}
