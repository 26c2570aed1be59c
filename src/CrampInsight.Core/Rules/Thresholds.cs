namespace CrampInsight.Core.Rules;

/// <summary>Limits that more than one rule holds to. A limit that one rule alone knows stands in that rule.</summary>
public static class Thresholds
{
    /// <summary>How many nights back the rules look, the evening asked about included. Half a year: enough for "no cramp before".</summary>
    public const int WindowNights = 182;

    /// <summary>Answered nights of four weeks from which a rate a week may be told (a judgement).</summary>
    public const int AnsweredOfFourWeeks = 21;

    /// <summary>Cramp nights a week from which cramps are frequent. Evidence pack C3.</summary>
    public const decimal FrequentNightsAWeek = 3;

    /// <summary>Drinks of 200 ml; fewer is "exposed" (a judgement based on 6 to 8 drinks a day).</summary>
    public const decimal FewDrinks = 6;

    /// <summary>Drinks of 200 ml; fewer on a day counts as poor drinking.</summary>
    public const decimal VeryFewDrinks = 3;
}
