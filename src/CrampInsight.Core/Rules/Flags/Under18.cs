namespace CrampInsight.Core.Rules.Flags;

/// <summary>B16: under 18. What is known comes from adults, most of them over 50. Evidence pack C3.</summary>
public sealed class Under18 : Rule
{
    public const int Adult = 18;

    public override string Id => "B16";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([], null, ["COCH-ND"]);

    public override Finding? Evaluate(RuleContext context) => context.Person.AgeIn(context.AsOf.Evening) < Adult
        ? new() { Rule = this, Tier = Tier.Book, Because = [new(context.AsOf, "under-18")] }
        : null;
}
