using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// Eight hours or more of sitting, six or more of standing, or under 20 minutes of movement. Silent with pain while walking, a cold, pale or sore
/// foot, a hurt leg, days in bed, and after signs of a leg or lung in danger. Evidence pack A2 and B1; the hours are a judgement.
/// </summary>
public sealed class Walking : SuggestionRule
{
    public const decimal SittingHours = 8;
    public const decimal StandingHours = 6;
    public const decimal MovementMinutes = 20;

    public override string Id => "walking";

    public override int Ease => 4;

    public override Evidence Evidence { get; } = new([2, 6], Grade.Weak, ["DELA20", "WHO-SED", "BAHK12", "VV18"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Sitting, FactorCatalogue.Standing, FactorCatalogue.Movement, FactorCatalogue.Walk];

    public override Pull PullOf(Finding finding) => finding.Wording == "standing" ? Pull.Rest : Pull.Move;

    protected override YesNoFactor? DoneBy => FactorCatalogue.Walk;

    protected override bool IsUnsafe(RuleContext context) =>
        base.IsUnsafe(context)
        || context.Switches.LegHurt || context.Switches.LegDanger || context.Switches.Bedridden
        || NightSpans.AnySign(context.TwoWeeks, Signs.CalfPainWalking, Signs.LegColdOrPale, Signs.RestPainEasedHanging, Signs.FootUlcerOrBurn);

    protected override bool? Applies(NightEntry night, RuleContext context)
    {
        var sitting = night.Read(FactorCatalogue.Sitting);
        var standing = night.Read(FactorCatalogue.Standing);
        var movement = night.Read(FactorCatalogue.Movement);
        if (sitting is null && standing is null && movement is null) return null;
        return sitting >= SittingHours || standing >= StandingHours || movement < MovementMinutes;
    }

    protected override string What(NightEntry night) =>
        night.Read(FactorCatalogue.Sitting) >= SittingHours ? "long-sitting"
        : night.Read(FactorCatalogue.Standing) >= StandingHours ? "long-standing"
        : "little-movement";

    protected override decimal? Amount(NightEntry night) => What(night) switch
    {
        "long-sitting" => night.Read(FactorCatalogue.Sitting),
        "long-standing" => night.Read(FactorCatalogue.Standing),
        _ => night.Read(FactorCatalogue.Movement),
    };

    protected override string Wording(RuleContext context)
    {
        var tonight = context.Tonight;
        return tonight?.Read(FactorCatalogue.Standing) >= StandingHours && !(tonight.Read(FactorCatalogue.Sitting) >= SittingHours) ? "standing" : "";
    }

    protected override IReadOnlyList<string> Cautions(RuleContext context) =>
        context.Switches.Pregnant || context.Person.Has(People.Conditions.HeartFailure) ? ["own-pace"] : [];
}
