namespace CrampInsight.Core.Rules.Flags;

/// <summary>
/// M10: a statin or a fibrate, and beside it a macrolide, an azole against fungi, ciclosporin, or the other of the two. Whether they go
/// together is a pharmacist's question before they are next taken on one day. It names both. Evidence pack E3, safety section 4.
/// </summary>
public sealed class BloodFatsPair : Rule
{
    public override string Id => "M10";

    public override IReadOnlyList<Tier> Tiers { get; } = [Tier.Mention];

    public override Evidence Evidence { get; } = new([3], null, ["RHABDO"]);

    public override Finding? Evaluate(RuleContext context)
    {
        var statins = context.Taken.Where(t => t.IsStatin).ToList();
        var fibrates = context.Taken.Where(t => t.IsFibrate).ToList();
        var others = context.Taken.Where(t => t.RaisesStatins).ToList();
        if (statins.Count + fibrates.Count == 0 || (others.Count == 0 && (statins.Count == 0 || fibrates.Count == 0))) return null;
        List<string> names =
            [.. statins.Concat(fibrates).Concat(others).Select(t => t.Medicine.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new() { Rule = this, Tier = Tier.Mention, Names = names, Level = names.Count, Because = [new(context.AsOf, "takes-together")] };
    }
}
