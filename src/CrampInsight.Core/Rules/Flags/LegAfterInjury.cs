using CrampInsight.Core.People;
using static CrampInsight.Core.Diary.Signs;

namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// E11: after plaster, an injury or surgery a leg that hurts at rest, a foot that cannot be moved, a cold or pale leg, or numbness with clear
/// weakness. Without any of these three, pain at rest together with a foot that cannot be moved. Swelling inside a tight space can cut a
/// muscle off within hours. Safety section 3.
/// </summary>
public sealed class LegAfterInjury : Rule
{
    public override string Id => "E11";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Emergency];

    public override Evidence Evidence { get; } = new([], null, []);

    public override bool CanBeChecked => true;

    public override Finding? Evaluate(RuleContext context)
    {
        if (!Stands(context)) return null;
        string[] signs = [LegPainAtRest, CannotMoveFoot];
        if (IsAfterInjury(context.Person))
            signs = NumbAndWeak(context) ? [.. signs, LegColdOrPale, Diary.Signs.NumbnessOrTingling, MarkedWeakness] : [.. signs, LegColdOrPale];
        var because = NightSpans.Signs(context.Now, signs);
        return new()
        {
            Rule = this,
            Tier = Tier.Emergency,
            Wording = IsAfterInjury(context.Person) ? "" : "unhurt",
            Ticked = NightSpans.Ticked(because),
            Because = because,
        };
    }

    internal static bool Stands(RuleContext context) => IsAfterInjury(context.Person)
        ? NightSpans.AnySign(context.Now, LegPainAtRest, CannotMoveFoot, LegColdOrPale) || NumbAndWeak(context)
        : NightSpans.AnySign(context.Now, CannotMoveFoot) && NightSpans.AnySign(context.Now, LegPainAtRest);

    private static bool IsAfterInjury(Person person) =>
        person.Has(Conditions.LegImmobilised) || person.Has(Conditions.LegInjury) || person.Has(Conditions.SurgeryLast12Weeks);

    private static bool NumbAndWeak(RuleContext context) =>
        NightSpans.AnySign(context.Now, Diary.Signs.NumbnessOrTingling) && NightSpans.AnySign(context.Now, MarkedWeakness);
}
