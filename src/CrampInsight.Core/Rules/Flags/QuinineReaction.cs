using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E10: quinine by any name taken within the last eight weeks, tonic water too, and new bruises, nosebleeds or purple spots. Evidence pack C1,
/// contract section 7.
/// </summary>
public sealed class QuinineReaction() : SignFlag(BruisingOrBleeding)
{
    private const int Days = 56;

    public override string Id => "E10";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, ["FDA-Q"]);

    protected override bool Fits(RuleContext context)
    {
        var day = context.AsOf.Evening;
        return context.Person.Medications.Any(m => new TakenMedicine(m).IsQuinine && (m.Started is null || m.Started <= day)
            && (m.Stopped is null || day.DayNumber - m.Stopped.Value.DayNumber <= Days));
    }
}
