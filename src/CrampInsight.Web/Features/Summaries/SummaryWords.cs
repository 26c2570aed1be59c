using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The words of the paper, short and in the units a clinician counts in.</summary>
internal static class SummaryWords
{
    /// <summary>Rows of each list of what was tried.</summary>
    public const int MostTried = 5;

    private const int FlagLetters = 95;
    private const string None = "–";

    public static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Day(DateOnly date) => date.ToString("d MMM", CultureInfo.CurrentCulture);

    public static string Span(Night from, Night to) => Words.Fill(SummaryTexts.Span, from.Evening.Year == to.Evening.Year ? Day(from.Evening) : Date(from.Evening), Date(to.Evening));

    public static string Value(decimal? value) => value is { } v ? Math.Round(v, 1).ToString("0.0", CultureInfo.CurrentCulture) : None;

    public static string Short(decimal? value) => value is { } v ? Words.Number(Math.Round(v, 1)) : None;

    public static string Change(decimal? change) => change is { } c ? Math.Round(c, 1).ToString("+0.0;−0.0;±0", CultureInfo.CurrentCulture) : None;

    public static string Percent(decimal? change) => change is { } c ? Math.Round(c * 100).ToString("+0 '%';−0 '%';±0 '%'", CultureInfo.CurrentCulture) : None;

    public static string Share(int count, int of) => of == 0 ? None : Words.Fill(SummaryTexts.Share, count, of, Math.Round(100m * count / of));

    /// <summary>Cramps a week; "at least" where cramp nights were told without their cramps.</summary>
    public static string CrampsAWeek(TrialFigures figures) =>
        figures.CrampsAWeek is { } rate && figures.NightsWithoutDetails > 0 ? "≥ " + Value(rate) : Value(figures.CrampsAWeek);

    public static string Who(Sheet sheet)
    {
        var person = sheet.Summary.Person;
        List<string> parts = [sheet.Name];
        if (person.BirthYear is { } year) parts.Add(Words.Fill(SummaryTexts.Born, year.ToString(CultureInfo.InvariantCulture)));
        if (person.Sex is { } sex and not Sex.Unstated) parts.Add(Words.Sex(sex).ToLower(CultureInfo.CurrentCulture));
        parts.Add(Words.Fill(SummaryTexts.Made, Date(sheet.Today)));
        return string.Join(" · ", parts);
    }

    public static string Coverage(VisitSummary summary)
    {
        var total = summary.Total;
        if (total.AnsweredNights == 0) return SummaryTexts.NothingAnswered;
        var text = Words.Fill(SummaryTexts.Answered, total.AnsweredNights, total.Nights, Math.Round(100m * total.AnsweredNights / Math.Max(1, total.Nights)));
        return summary.FirstAnswered is { } first && first.DaysSince(summary.Period.From) >= 7 ? $"{text} {Words.Fill(SummaryTexts.Begins, Date(first.Evening))}" : text;
    }

    /// <summary>Cramps whose time is a guess, by the part of the night: "before midnight: 2, time not known: 1".</summary>
    public static string Guesses(VisitSummary summary) =>
        string.Join(", ", summary.Where.Guesses.OrderBy(g => g.Key).Select(g => Words.Fill(SummaryTexts.GuessPart, Words.About(g.Key), g.Value)));

    public static string Health(Person person)
    {
        var conditions = person.Conditions.Count == 0 ? SummaryTexts.NoConditions : Words.Fill(SummaryTexts.ConditionsLine, string.Join(", ", person.Conditions.Select(Words.Condition)));
        return person.Pregnancy is Pregnancy.Pregnant or Pregnancy.PostBirth ? $"{conditions} {Words.Fill(SummaryTexts.PregnancyLine, Words.Pregnancy(person.Pregnancy.Value).ToLower(CultureInfo.CurrentCulture))}" : conditions;
    }

    public static string Classes(Medication medicine) =>
        string.Join(", ", medicine.Classes.Where(c => c != MedicineClasses.Unknown).Select(Words.MedicineClass));

    /// <summary>Started, changed, stopped: the dates that were told, each with the mark it has above the trend.</summary>
    public static string Dates(Medication medicine, IReadOnlyList<Marker> markers)
    {
        List<string> dates = [];
        Add(medicine.Started, SummaryTexts.StartedOn);
        Add(medicine.Changed, SummaryTexts.ChangedOn);
        Add(medicine.Stopped, SummaryTexts.StoppedOn);
        return dates.Count == 0 ? SummaryTexts.NoDates : string.Join(", ", dates);

        void Add(DateOnly? date, string format)
        {
            if (date is not { } day) return;
            var marker = markers.FirstOrDefault(m => m.From <= day && day <= m.To);
            dates.Add(Words.Fill(format, Date(day)) + (marker is null ? "" : $" ({marker.Mark})"));
        }
    }

    public static int MedicineLines(Medication medicine) => Math.Max(
        SheetPlan.Lines($"{medicine.Name} {medicine.Dose}", 44), Math.Max(SheetPlan.Lines(Classes(medicine), 32), SheetPlan.Lines(Dates(medicine, []) + " (A) (B)", 45)));

    public static int PatternLines(FactorReport factor) => Math.Max(SheetPlan.Lines(PatternLabel(factor), 27), SheetPlan.Lines(TriggerWords.Verdict(factor), 19));

    /// <summary>Marks above the trend; dates too close to part share one. None without the trend, or without the list of medicines that explains them.</summary>
    public static IReadOnlyList<Marker> Markers(Sheet sheet)
    {
        const double Apart = 0.025;
        if (!sheet.Choices.Has(SummarySection.Medicines) || !sheet.Choices.Has(SummarySection.Chart) || !sheet.Summary.IsEnough) return [];
        List<Marker> marks = [];
        var period = sheet.Summary.Period;
        foreach (var date in sheet.Summary.MedicineEvents.Select(e => e.Date).Distinct())
        {
            var at = (date.DayNumber - period.From.Evening.DayNumber + 0.5) / Math.Max(1, period.Nights);
            if (marks.Count > 0 && at - marks[^1].At < Apart) marks[^1] = marks[^1] with { To = date };
            else marks.Add(new(at, Letter(marks.Count), date, date));
        }

        return marks;
    }

    /// <summary>Titles and texts of the flags; a tier without any says nothing.</summary>
    public static IEnumerable<int> FlagLines(VisitSummary summary) =>
        summary.Flags.Select(f => SheetPlan.Lines($"{Words.Title(f)} {Words.Tier(f.Tier!.Value)}", FlagLetters) + SheetPlan.Lines(Flag(f), FlagLetters))
            .Concat(summary.Signs.Count == 0 ? [1] : [SheetPlan.Lines(Signs(summary), FlagLetters)]);

    /// <summary>What a flag says, with its cautions: "name your tablets at the visit" is of use on paper too.</summary>
    public static string Flag(Finding flag) => string.Join(' ', Words.Cautions(flag).Prepend(Words.Say(flag)));

    public static string Signs(VisitSummary summary) => summary.Signs.Count == 0
        ? SummaryTexts.NoSigns
        : Words.Fill(SummaryTexts.SignsLine, string.Join("; ", summary.Signs.Select(s => Words.Fill(s.Nights == 1 ? SummaryTexts.SignOnce : SummaryTexts.SignTimes, Words.Sign(s.Sign), s.Nights, Day(s.Last.Evening)))));

    public static string PatternState(SummaryPatterns patterns) => patterns.State switch
    {
        Core.Summaries.PatternState.HiddenByFlag => SummaryTexts.PatternsHidden,
        Core.Summaries.PatternState.NotReady or Core.Summaries.PatternState.NotAsked => SummaryTexts.PatternsNotReady,
        Core.Summaries.PatternState.NoneFound => Words.Fill(SummaryTexts.PatternsNone, patterns.Report!.AnsweredNights, patterns.Report.CrampNights),
        Core.Summaries.PatternState.Found => Words.Fill(SummaryTexts.PatternsFound, patterns.Report!.AnsweredNights, patterns.Report.CrampNights),
    };

    public static string PatternLabel(FactorReport factor) => factor.Middle is { } middle
        ? Words.Fill(SummaryTexts.Above, TriggerWords.Label(factor.Exposure), TriggerWords.Value(factor.Exposure, middle))
        : TriggerWords.Label(factor.Exposure);

    public static string OddsRatio(FactorReport factor) => Words.Fill(
        SummaryTexts.OddsRatio, TriggerWords.Ratio(factor.Posterior!.OddsRatio), TriggerWords.Ratio(factor.Posterior.Low), TriggerWords.Ratio(factor.Posterior.High));

    // A … Z, then numbers: nobody starts so many medicines in a year, but a list may hold them.
    private static string Letter(int i) => i < 26 ? ((char)('A' + i)).ToString() : (i - 25).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A mark above the trend.</summary>
/// <param name="At">How far across, 0–1.</param>
/// <param name="Mark">Its letter.</param>
/// <param name="From">The first of its dates.</param>
/// <param name="To">The last.</param>
internal sealed record Marker(double At, string Mark, DateOnly From, DateOnly To)
{
    public override string ToString() => nameof(Marker);
}
