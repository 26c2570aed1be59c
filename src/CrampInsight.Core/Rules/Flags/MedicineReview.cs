using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M4: a water tablet, an inhaler of the long-acting kind, a statin, an ARB or a beta-blocker is taken, there were cramps within four weeks, no higher flag
/// stands, and it was not discussed yet (a stored answer, at first no). A medicine that was added since brings it back. Document paragraph 3;
/// evidence pack C4, contract section 7.
/// </summary>
public sealed class MedicineReview : Rule
{
    private static readonly string[] Classes = [Thiazide, LoopDiuretic, PotassiumSparing, Laba, Statin, Arb, BetaBlocker, BetaBlockerIsa];

    public override string Id => "M4";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([3], null, ["GARR12", "CTT22", "MERCK-T"]);

    public override bool YieldsToFlags => true;

    public override bool IsSettledByTalk => true;

    public override Finding? Evaluate(RuleContext context)
    {
        var medicines = context.Person.Medications.Where(m => m.IsTakenOn(context.AsOf.Evening) && Array.Exists(Classes, m.Is)).ToList();
        if (medicines.Count == 0) return null;
        var because = NightSpans.Cramps(context.FourWeeks);
        if (because.Count == 0) return null;
        return new()
        {
            Rule = this,
            Tier = Tier.Mention,
            Cautions = medicines.Exists(m => m.Is(Laba)) ? ["keep-inhaler"] : [],
            Level = medicines.Count,
            Because = because,
        };
    }
}
