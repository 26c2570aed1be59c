namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// B15: quinine is taken now, by any name; tonic water and bitter lemon in the list of medicines count. Evidence pack C3 and D2: who prescribed
/// it can weigh it; the app says nothing about stopping.
/// </summary>
public sealed class TakesQuinine : Rule
{
    public override string Id => "B15";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Book];

    public override Evidence Evidence { get; } = new([8], null, ["GOVUK-Q", "FDA-Q"]);

    public override Finding? Evaluate(RuleContext context) => context.Taken.Any(t => t.IsQuinine)
        ? new() { Rule = this, Tier = Tier.Book, Because = [new(context.AsOf, "takes-quinine")] }
        : null;
}
