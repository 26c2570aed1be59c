using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>S2: one cramp of more than ten minutes that a stretch did not ease (helped 2 or 3 of 3). Exactly ten does not count. Contract section 7.</summary>
public sealed class LongCramp : Rule
{
    /// <summary>Minutes; a cramp has to last longer than this.</summary>
    public const decimal Minutes = 10;

    /// <summary>From this answer on, a stretch "eased" the cramp.</summary>
    public const int Eased = 2;

    public override string Id => "S2";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.SameDay];

    public override Evidence Evidence { get; } = new([], null, ["NHS", "BMJBP", "HALL17"]);

    public override Finding? Evaluate(RuleContext context)
    {
        List<Because> because = [];
        foreach (var night in context.Now)
            foreach (var episode in night.Episodes)
                if (episode.Minutes > Minutes && !episode.Relief.Any(r => r.Kind == ReliefKind.Stretch && r.Helped >= Eased))
                    because.Insert(0, new(night.Night, "long-cramp", episode.Minutes));
        return because.Count == 0 ? null : new() { Rule = this, Tier = Tier.SameDay, Because = because };
    }
}
