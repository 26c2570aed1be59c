using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>One part of the paper, as the plan placed it.</summary>
public sealed partial class SummaryPart
{
    private const double RulePitch = 7;

    private static readonly (NightState State, string Word)[] Keys =
    [
        (NightState.None, SummaryTexts.Key_None), (NightState.Some, SummaryTexts.Key_Some), (NightState.Several, SummaryTexts.Key_Several), (NightState.Blank, SummaryTexts.Key_Blank),
    ];

    [Parameter, EditorRequired]
    public Sheet Sheet { get; set; } = null!;

    [Parameter, EditorRequired]
    public Part Part { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<LogRow> Log { get; set; } = [];

    private VisitSummary S => Sheet.Summary;

    private IEnumerable<(string Label, string Value)> Figures =>
    [
        // A rate of a few nights would look like far more than it is.
        S.IsEnough ? (SummaryTexts.Fig_Nights, SummaryWords.Value(S.Total.CrampNightsAWeek)) : (Words.Fill(SummaryTexts.Fig_NightCount, S.Total.AnsweredNights), Words.Number(S.Total.CrampNights)),
        S.IsEnough ? (SummaryTexts.Fig_Cramps, SummaryWords.CrampsAWeek(S.Total)) : (SummaryTexts.Fig_CrampCount, Words.Number(S.Total.Cramps)),
        (SummaryTexts.Fig_Minutes, SummaryWords.Short(S.Total.MedianMinutes)),
        S.Longest is { } longest ? (Dated(SummaryTexts.Fig_Longest, longest), Words.Number(longest.Minutes!.Value)) : (SummaryTexts.Fig_Longest, "–"),
        (SummaryTexts.Fig_Pain, SummaryWords.Short(S.Total.MedianPain)),
        S.Worst is { } worst ? (Dated(SummaryTexts.Fig_Worst, worst), Words.Number(worst.Pain!.Value)) : (SummaryTexts.Fig_Worst, "–"),
        (SummaryTexts.Fig_Sleep, SummaryWords.Value(S.Total.MeanSleepDisturbance)),
    ];

    private MarkupString Trend
    {
        get
        {
            var weeks = (S.Period.Nights + 6) / 7;
            var trends = Trends.Of(new(Sheet.Journal.Between(S.Period.From, S.Period.To).ToArray()), S.Period.To, weeks);
            // Where the whole weeks begin before the period, dates are moved along.
            var (before, days) = ((7.0 * weeks) - S.Period.Nights, 7.0 * weeks);
            return TrendDrawing.Draw(
                ("trend", SummaryTexts.TrendTitle, SummaryTexts.TrendAbout),
                [.. trends.Points.Select(p => new TrendDot((double?)p.CrampNights, p.CrampNightsLine, null))],
                7,
                [0, 2, 4, 6],
                [.. Enumerable.Range(0, 5).Select(i => (i / 4.0, SummaryWords.Day(S.Period.From.AddDays((int)Math.Round(i / 4.0 * (S.Period.Nights - 1))).Evening)))],
                null,
                [.. SummaryWords.Markers(Sheet).Select(m => (((m.At * S.Period.Nights) + before) / days, m.Mark))],
                5.6);
        }
    }

    private string MarkerWords => SummaryWords.Markers(Sheet).Count > 0 ? SummaryTexts.TrendMarkers : "";

    private MarkupString Calendar
    {
        get
        {
            Dictionary<NightState, int> counts = [];
            for (var night = S.Period.From; night <= S.Period.To; night = night.Next) counts[StateOf(night)] = counts.GetValueOrDefault(StateOf(night)) + 1;
            var about = Words.Fill(SummaryTexts.CalendarAbout, counts.GetValueOrDefault(NightState.None), counts.GetValueOrDefault(NightState.Some), counts.GetValueOrDefault(NightState.Several));
            return StripDrawing.Draw(("calendar", SummaryTexts.CalendarTitle, about), S.Period.From, S.Period.To, SummaryWords.FirstDay, StateOf);
        }
    }

    private MarkupString Hours
    {
        get
        {
            // From noon on, so that a night is not cut in two.
            Bar[] bars = [.. Enumerable.Range(0, 24).Select(i => new Bar(S.Where.Hours[Trends.HourAt(i)]))];
            return BarDrawing.Draw(
                ("hours", SummaryTexts.WhereTitle, Words.Fill(SummaryTexts.HoursAbout, S.Where.Hours.Sum())),
                bars,
                Math.Max(1, S.Where.Hours.Max()),
                [.. Enumerable.Range(1, 3).Select(i => (i / 4.0, Words.Clock(default(DateTime).AddHours(Trends.HourAt(6 * i)))))],
                3,
                showValues: false);
        }
    }

    private string Legs => Counts(S.Where.Legs.OrderByDescending(l => l.Value).Select(l => (Words.Leg(l.Key), l.Value)), S.Where.LegUnsaid);

    private string Muscles => Counts(S.Where.Muscles.OrderByDescending(m => m.Value).Select(m => (Words.Muscle(m.Key), m.Value)), S.Where.MuscleUnsaid);

    private string MoreTried => Math.Max(0, S.Remedies.Count - SummaryWords.MostTried) + Math.Max(0, S.Relief.Count - SummaryWords.MostTried) is > 0 and var more
        ? $"({Words.Fill(SummaryTexts.AndMore, more)})"
        : "";

    /// <summary>Lines to write on, as many as the plan left room for.</summary>
    private MarkupString Ruled
    {
        get
        {
            var typed = Sheet.Choices.Questions.Length == 0 ? 0 : SheetPlan.Lines(Sheet.Choices.Questions, 95) * SheetPlan.Line;
            var rules = Math.Clamp((int)((Part.Height - SheetPlan.Title - typed - 3) / RulePitch), 2, 14);
            return new($"<div class=\"ruled\" aria-hidden=\"true\">{string.Concat(Enumerable.Repeat("<hr />", rules))}</div>");
        }
    }

    private static string Dated(string label, Episode episode) => $"{label}, {SummaryWords.Day(episode.StartedAt.Night.Evening)}";

    private static string Sleep(TrialFigures figures) => figures.SleepRated == 0 ? "–" : $"{SummaryWords.Value(figures.MeanSleepDisturbance)} / {SummaryWords.Short(figures.MedianSleepDisturbance)}";

    private static string Counts(IEnumerable<(string Word, int Count)> counts, int unsaid) =>
        string.Join(", ", counts.Append((Word: SummaryTexts.Unsaid, Count: unsaid)).Where(c => c.Count > 0).Select(c => $"{c.Word.ToLower(CultureInfo.CurrentCulture)} {Words.Number(c.Count)}"));

    private NightState StateOf(Night night) => NightStates.Of(Sheet.Journal.Find(night));
}
