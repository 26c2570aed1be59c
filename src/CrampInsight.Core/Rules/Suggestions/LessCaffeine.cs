using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules.Suggestions;

/// <summary>
/// More than 400 mg caffeine in a day (200 mg in pregnancy and after birth), or a sizeable amount late in the day. Late is after 16:00: less than six hours
/// before an assumed bedtime of 22:00. Evidence pack A1: the timing is about sleep; a link with cramps is unsettled.
/// </summary>
public sealed class LessCaffeine : SuggestionRule
{
    /// <summary>Milligrams a day for most adults.</summary>
    public const decimal Most = 400;

    /// <summary>Milligrams a day in pregnancy and after birth.</summary>
    public const decimal MostInPregnancy = 200;

    /// <summary>Milligrams that may matter when they come late: about a cup of filter coffee.</summary>
    public const decimal Sizeable = 100;

    public override string Id => "less-caffeine";

    public override int Ease => 3;

    public override Evidence Evidence { get; } = new([2], Grade.Conflicting, ["FDA-CAF", "KILLER14", "DRAKE13", "MERCK-T"]);

    public override IReadOnlyList<Factor> Reads => [FactorCatalogue.Caffeine, FactorCatalogue.CaffeineLast];

    protected override bool? Applies(NightEntry night, RuleContext context) =>
        night.Read(FactorCatalogue.Caffeine) is { } mg ? mg > Limit(context) || IsLate(night) : null;

    protected override string What(NightEntry night) => IsLate(night) ? "late-caffeine" : "much-caffeine";

    protected override decimal? Amount(NightEntry night) => night.Read(FactorCatalogue.Caffeine);

    protected override string Wording(RuleContext context) => context.Switches.Maternity ? "pregnant" : "";

    protected override IReadOnlyList<string> Cautions(RuleContext context) => ["caffeine-slowly"];

    private static decimal Limit(RuleContext context) => context.Switches.Maternity ? MostInPregnancy : Most;

    private static bool IsLate(NightEntry night) =>
        night.Read(FactorCatalogue.Caffeine) >= Sizeable && night.Read(FactorCatalogue.CaffeineLast) is { } last && last > FactorCatalogue.LateCaffeineAfter;
}
