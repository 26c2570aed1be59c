using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Rules;

/// <summary>
/// A gentle idea. It speaks only from answers, never from blanks: when the evening's answer fits, or when it fitted on at least
/// <see cref="NightsAWeek"/> evenings of the week.
/// </summary>
public abstract class SuggestionRule : Rule
{
    /// <summary>Evenings of the last seven that make a habit when tonight has no answer (a judgement).</summary>
    public const int NightsAWeek = 3;

    /// <summary>"A lot" and "very much" of the scales that go to 4.</summary>
    public const int Strong = 3;

    /// <summary>A suggestion has no tier.</summary>
    public sealed override IReadOnlyList<Tier> Tiers => [];

    /// <summary>How easily a person can change it tonight, 1 (hard) to 5 (easy); ranks suggestions.</summary>
    public abstract int Ease { get; }

    /// <summary>Rests on tradition: offered as a thought, at most one an evening.</summary>
    public bool IsReflection => Evidence.Grade == Grade.Traditional;

    /// <summary>Towards rest or towards movement.</summary>
    public virtual Pull PullOf(Finding finding) => Pull.Neither;

    /// <summary>The reading that says it was done tonight; then there is nothing to suggest.</summary>
    protected virtual YesNoFactor? DoneBy => null;

    /// <summary>A safety switch forbids it.</summary>
    protected virtual bool IsUnsafe(RuleContext context) => context.Switches.ClotSigns;

    /// <summary>True or false when the night has an answer, null when it has none.</summary>
    protected abstract bool? Applies(NightEntry night, RuleContext context);

    /// <summary>Whether this night's answer speaks for tonight. Evening answers do on their own evening only.</summary>
    protected virtual bool SettledBy(NightEntry night, RuleContext context) => night.Night == context.AsOf;

    /// <summary>What was logged, as a text key.</summary>
    protected abstract string What(NightEntry night);

    protected virtual decimal? Amount(NightEntry night) => null;

    protected virtual string Wording(RuleContext context) => "";

    /// <summary>Names of medicines for the wording's placeholder.</summary>
    protected virtual IReadOnlyList<string> Names(RuleContext context) => [];

    protected virtual IReadOnlyList<string> Cautions(RuleContext context) => [];

    public override Finding? Evaluate(RuleContext context)
    {
        if (IsUnsafe(context) || (DoneBy is { } done && context.Tonight?.Read(done) == true)) return null;
        List<Because> because = [];
        bool? tonight = null;
        var week = context.Week;
        for (var i = week.Length - 1; i >= 0; i--)
        {
            var applies = Applies(week[i], context);
            if (SettledBy(week[i], context)) tonight ??= applies;
            if (applies == true) because.Add(new(week[i].Night, What(week[i]), Amount(week[i])));
        }

        // An answer of tonight that does not fit settles it, whatever the week was like.
        if (tonight == false || (tonight is null && because.Count < NightsAWeek)) return null;
        return new() { Rule = this, Wording = Wording(context), Names = Names(context), Cautions = Cautions(context), Because = because };
    }

    /// <summary>Whether any of these scales was answered, and if so whether one of them was strong.</summary>
    protected static bool? AnyStrong(NightEntry night, params ReadOnlySpan<ScaleFactor> scales)
    {
        bool? strong = null;
        foreach (var scale in scales)
            if (night.Read(scale) is { } step) strong = strong == true || step >= Strong;
        return strong;
    }

    /// <summary>The first of these scales that was strong, as a text key.</summary>
    protected static string FirstStrong(NightEntry night, params ReadOnlySpan<ScaleFactor> scales)
    {
        foreach (var scale in scales)
            if (night.Read(scale) >= Strong) return "strong." + scale.Id;
        return "strong." + scales[0].Id;
    }
}
