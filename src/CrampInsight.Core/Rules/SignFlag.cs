namespace CrampInsight.Core.Rules;

/// <summary>A flag of one tier that any one of a few signs raises, ticked tonight or the night before.</summary>
public abstract class SignFlag(params string[] signs) : Rule
{
    protected virtual IReadOnlyList<string> Cautions => [];

    public sealed override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.Now, signs);
        return because.Count == 0 || !Fits(context) ? null : new() { Rule = this, Tier = Tiers[0], Cautions = Cautions, Because = because };
    }

    /// <summary>Whether the signs count for this person.</summary>
    protected virtual bool Fits(RuleContext context) => true;
}
