using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;

namespace CrampInsight.Web.Wording;

/// <summary>Turns a report into words a tired person understands.</summary>
internal static class TriggerWords
{
    public static string Label(Exposure exposure) => exposure switch
    {
        { Factor: { } factor, Option: { } option } => Words.Fill(TriggerTexts.ExposureOption, Words.Label(factor), option.Id),
        { Factor: { OwnName: { } name } } => name,
        _ => TriggerTexts.ResourceManager.GetString($"Exposure.{exposure.Id}", CultureInfo.CurrentUICulture) ?? (exposure.Factor is { } factor ? Words.Label(factor) : exposure.Id),
    };

    /// <summary>Where the page of an exposure is. A person's own words stand in no address, so their own factors are numbered.</summary>
    public static string Address(Exposure exposure, FactorSet factors) =>
        exposure.Factor is { OwnName: not null } own ? string.Create(CultureInfo.InvariantCulture, $"own-{factors.Own.Select(f => f.Id).ToList().IndexOf(own.Id) + 1}{exposure.Id[own.Id.Length..]}") : exposure.Id;

    public static string Verdict(FactorReport factor) => factor.Told switch
    {
        Core.Patterns.Verdict.LikelyTrigger => factor.Exposure.IsEarlySign ? $"{TriggerTexts.LikelyTrigger} ({TriggerTexts.EarlySign})" : TriggerTexts.LikelyTrigger,
        Core.Patterns.Verdict.PossibleTrigger => TriggerTexts.PossibleTrigger,
        Core.Patterns.Verdict.LikelyProtector => TriggerTexts.LikelyProtector,
        Core.Patterns.Verdict.PossibleProtector => TriggerTexts.PossibleProtector,
        Core.Patterns.Verdict.NoSign => TriggerTexts.NoSign,
        Core.Patterns.Verdict.NotEnoughData => TriggerTexts.NotEnoughData,
    };

    public static string Headline(FactorReport factor) => Words.Fill(
        factor.Posterior!.Harmful >= factor.Posterior.Protective ? TriggerTexts.HeadTrigger : TriggerTexts.HeadProtector,
        // Never "10 in 10": a diary is never sure.
        Math.Min(9, (int)Math.Floor(factor.Posterior.Best * 10)), Label(factor.Exposure));

    public static string Counts(FactorReport factor) => Words.Fill(
        factor.Middle switch { null => TriggerTexts.CountsYesNo, 0 => TriggerTexts.CountsFromNone, _ => TriggerTexts.CountsGraded },
        factor.CrampsWith, factor.NightsWith, factor.CrampsWithout, factor.NightsWithout, factor.Middle is { } middle ? Value(factor.Exposure, middle) : "");

    /// <summary>What is missing, or null when nothing is.</summary>
    public static string? Needs(FactorReport factor)
    {
        var needs = factor.Needs;
        List<string> parts = [];
        if (needs.Nights > 0) parts.Add(Words.Fill(TriggerTexts.NeedsNights, Math.Max(needs.Nights, Math.Max(needs.Answers, needs.Differences))));
        else
        {
            if (needs.Answers > 0) parts.Add(Words.Fill(TriggerTexts.NeedsAnswers, needs.Answers));
            if (needs.Differences > 0) parts.Add(Words.Fill(TriggerTexts.NeedsDifference, needs.Differences));
        }

        if (needs.CrampNights > 0) parts.Add(Words.Fill(TriggerTexts.MoreTells, needs.CrampNights));
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    public static string Value(Exposure exposure, double value)
    {
        if (exposure.Coding == ExposureCoding.Binary) return Words.YesNo(value > 0);
        return exposure.Factor switch
        {
            AmountFactor amount => Words.Amount(amount, (decimal)value),
            ScaleFactor scale => Words.Step(scale, (int)Math.Round(value)),
            ChoiceFactor choice when value >= 0 && value < choice.Options.Count => Words.Option(choice, choice.Options[(int)value]),
            _ => Words.Number((decimal)value),
        };
    }

    public static string Step(Exposure exposure, DoseStep step) =>
        step.From.Equals(step.To) ? Value(exposure, step.From) : Words.Fill(TriggerTexts.Between, Value(exposure, step.From), Value(exposure, step.To));

    /// <summary>"about 5" of ten.</summary>
    public static string OfTen(double share) => Words.Number((decimal)Math.Round(share * 10, share is > 0.1 and < 0.9 ? 0 : 1));

    public static string Ratio(double ratio) => Words.Number((decimal)Math.Round(ratio, ratio < 10 ? 1 : 0));
}
