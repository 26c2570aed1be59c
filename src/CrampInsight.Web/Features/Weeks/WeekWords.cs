using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>Puts a week's figures into plain sentences.</summary>
internal static class WeekWords
{
    public static string Of(Figure figure) => Get($"Figure.{figure}");

    public static string Swing(Swing swing) => Get($"Swing.{swing}");

    /// <summary>"Mon 16 Nov to Sun 22 Nov"; the year is said when it is not the one under way.</summary>
    public static string Span(Night from, Night to, Night current) =>
        Words.Fill(WeekTexts.Span, Words.ShortDate(from.Evening), to.Evening.Year == current.Evening.Year ? Words.ShortDate(to.Evening) : to.Evening.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture));

    public static string Coverage(WeekReview week) =>
        week.Figures.AnsweredNights == 0 ? WeekTexts.CoverageNone
        : week.NightsCome == 1 ? WeekTexts.CoverageFirst
        : week.NightsCome < 7 ? Words.Fill(WeekTexts.CoverageSoFar, Words.Number(week.Figures.AnsweredNights), week.NightsCome)
        : Words.Fill(WeekTexts.Coverage, Words.Number(week.Figures.AnsweredNights));

    /// <summary>The week in one sentence: how many nights, and how that stands.</summary>
    public static string Sentence(WeekReview week)
    {
        var stands = Stands(week.Comparisons[0]);
        return week.Figures.CrampNights switch
        {
            0 => WeekTexts.Sentence_None,
            1 => Words.Fill(WeekTexts.Sentence_One, stands),
            var n => Words.Fill(WeekTexts.Sentence_Many, Words.Number(n), stands),
        };
    }

    public static string Value(Comparison figure) => (figure.Figure, figure.Now) switch
    {
        (_, null) => WeekTexts.NoValue,
        (_, { } value) => Words.Number(Math.Round(value, 1)),
    };

    public static bool IsOfTen(Figure figure) => figure is Figure.WorstPain or Figure.MedianPain or Figure.SleepDisturbance;

    /// <summary>"one more than usual, within your normal range".</summary>
    public static string Stands(Comparison figure)
    {
        var counts = figure.Figure is Figure.CrampNights or Figure.Cramps or Figure.Minutes;
        return figure.Standing switch
        {
            Standing.NotAnswered => WeekTexts.Standing_NotAnswered,
            Standing.NothingToRate => WeekTexts.Standing_NothingToRate,
            Standing.TooLittleBefore => WeekTexts.Standing_TooLittleBefore,
            Standing.AsUsual => WeekTexts.Standing_AsUsual,
            Standing.HigherInRange => Words.Fill(counts ? WeekTexts.Standing_More_In : WeekTexts.Standing_Higher_In, Difference(figure)),
            Standing.LowerInRange => Words.Fill(counts ? WeekTexts.Standing_Fewer_In : WeekTexts.Standing_Lower_In, Difference(figure)),
            Standing.Higher => Words.Fill(counts ? WeekTexts.Standing_More_Out : WeekTexts.Standing_Higher_Out, Difference(figure)),
            Standing.Lower => Words.Fill(counts ? WeekTexts.Standing_Fewer_Out : WeekTexts.Standing_Lower_Out, Difference(figure)),
        };
    }

    public static string? Usually(Comparison figure) => figure is { Usual: { } usual, Low: { } low, High: { } high }
        ? Words.Fill(
            figure.Figure is Figure.CrampNights or Figure.Cramps ? WeekTexts.Usually : Rounded(low) == Rounded(high) ? WeekTexts.UsuallySame : WeekTexts.UsuallyValue,
            Rounded(usual),
            Rounded(low),
            Rounded(high))
        : null;

    /// <summary>What a night's row says beside its drawing.</summary>
    public static string Night(WeekNight night) => night switch
    {
        { HasCome: false } => WeekTexts.ToCome,
        { Entry.Cramps: CrampAnswer.None } => WeekTexts.NoCramps,
        { Entry: { Cramps: CrampAnswer.Some, Episodes.Count: 0 } } => WeekTexts.SomeCramps,
        { Entry: { Cramps: CrampAnswer.Some } entry } => entry.Episodes.Max(e => e.Pain) is { } pain ? Words.Fill(WeekTexts.WithPain, Count(entry), pain) : Count(entry),
        _ => WeekTexts.NotAnswered,
    };

    /// <summary>The same with the hours of the cramps.</summary>
    public static string NightWithTimes(WeekNight night) => night.Entry is { Episodes.Count: > 0 } entry
        ? Words.Fill(
            entry.Episodes[0].About is null ? WeekTexts.AtTimes : WeekTexts.AboutTimes, Night(night), string.Join(", ", entry.Episodes.Select(Words.When)))
        : Night(night);

    /// <summary>All of it for those who do not see the drawing.</summary>
    public static string NightInFull(WeekNight night) => string.Join("; ", [NightWithTimes(night), .. Load(night.Entry)]);

    public static IEnumerable<string> Load(NightEntry? entry)
    {
        if (entry?.Read(FactorCatalogue.LegEffort) is { } legs) yield return Words.Fill(WeekTexts.LegsWord, legs);
        if (entry?.Read(FactorCatalogue.Stress) is { } stress) yield return Words.Fill(WeekTexts.StressWord, stress);
    }

    public static string Move(FactorMove move)
    {
        var name = move.Option is { } option ? $"{Words.Label(move.Factor)}: {Words.Option((ChoiceFactor)move.Factor, option)}" : Words.Label(move.Factor);
        var isShare = move.Factor is YesNoFactor or ChoiceFactor;
        return Words.Fill((isShare, move.IsUp) switch { (true, true) => WeekTexts.MoveDays, (true, false) => WeekTexts.MoveDaysLess, (false, true) => WeekTexts.MoveMore, (false, false) => WeekTexts.MoveLess }, name);
    }

    public static string MoveDetail(FactorMove move) => move.Factor switch
    {
        AmountFactor amount => Words.Fill(WeekTexts.MoveFromTo, Words.Amount(amount, Math.Round(move.Now, 1)), Words.Amount(amount, Math.Round(move.Before, 1))),
        ScaleFactor scale => Words.Fill(WeekTexts.MoveScale, Rounded(move.Now), scale.Max, Rounded(move.Before)),
        _ => Words.Fill(WeekTexts.MoveShare, Days(move.Now, move.DaysNow), move.DaysNow, Days(move.Before, move.DaysBefore), move.DaysBefore),
    };

    public static string Relief(ReliefUse use) => use.Times == 1 ? Words.Fill(WeekTexts.ReliefLineOne, Words.Relief(use.Kind)) : Words.Fill(WeekTexts.ReliefLine, Words.Relief(use.Kind), use.Times);

    /// <summary>How many of the nights after it stayed without cramps.</summary>
    public static string Quiet(RemedyUse use) => (use.AnsweredNights, use.QuietNights) switch
    {
        (1, 1) => WeekTexts.TriedQuietOne,
        (1, _) => WeekTexts.TriedCrampsOne,
        var (nights, quiet) => Words.Fill(WeekTexts.TriedQuiet, quiet, nights),
    };

    /// <summary>How often it helped well, of the times that was said.</summary>
    public static string Helped(ReliefUse use) => (use.Rated, use.Helped) switch
    {
        (1, 1) => WeekTexts.ReliefHelpedOne,
        (1, _) => WeekTexts.ReliefLittleOne,
        var (rated, helped) => Words.Fill(WeekTexts.ReliefHelped, helped, rated),
    };

    private static string Count(NightEntry entry) => entry.Episodes.Count == 1 ? WeekTexts.OneCramp : Words.Fill(WeekTexts.Cramps, entry.Episodes.Count);

    private static int Days(decimal share, int days) => (int)Math.Round(share * days);

    private static string Rounded(decimal value) => Words.Number(Math.Round(value, 1));

    // Whole numbers only: "0.7 nights more" would pretend to know more than anyone can.
    private static string Difference(Comparison figure)
    {
        var difference = Math.Abs((figure.Now ?? 0) - (figure.Usual ?? 0));
        if (figure.Figure == Figure.Minutes) return Words.Amount(FactorUnit.Minutes, Math.Max(1, Math.Round(difference)));
        return difference < 0.75m ? figure.Figure is Figure.CrampNights or Figure.Cramps ? WeekTexts.Number_Slightly : WeekTexts.Number_Little
            : Math.Round(difference, MidpointRounding.AwayFromZero) is var whole && whole <= 7 ? Get(string.Create(CultureInfo.InvariantCulture, $"Number.{whole:0}"))
            : Words.Number(whole);
    }

    private static string Get(string key) => WeekTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
