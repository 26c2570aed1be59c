namespace CrampInsight.Core.Rules;

/// <summary>A flag of one tier that any one of a few signs raises, ticked tonight or the night before.</summary>
public abstract class SignFlag(params string[] signs) : Rule
{
    protected virtual IReadOnlyList<string> CautionsFor(RuleContext context) => [];

    /// <summary>Several signs may raise it, and its words name those that were ticked.</summary>
    protected virtual bool NamesSigns => signs.Length > 1;

    protected virtual string Wording(RuleContext context) => "";

    public sealed override Finding? Evaluate(RuleContext context)
    {
        var because = NightSpans.Signs(context.Now, signs);
        return because.Count == 0 || !Fits(context) ? null : new()
        {
            Rule = this,
            Tier = Tiers[0],
            Wording = Wording(context),
            Ticked = NamesSigns ? NightSpans.Ticked(because) : [],
            Cautions = CautionsFor(context),
            Because = because,
        };
    }

    /// <summary>Whether the signs count for this person.</summary>
    protected virtual bool Fits(RuleContext context) => true;
}
