using System.Globalization;
using CrampInsight.Core.Journals;
using CrampInsight.Core.Nights;
using CrampInsight.Web.Resources;
using CrampInsight.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>A month at a glance. Four states are told apart by mark and border, never by colour alone.</summary>
public sealed partial class NightsPage(DiarySession diary) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private Journal? _journal;
    private Night _current;
    private DateOnly _month;

    /// <summary>The month shown, as 2026-11; this month when absent.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    private string? MonthQuery { get; set; }

    private DateOnly ThisMonth => new(_current.Evening.Year, _current.Evening.Month, 1);

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    private static IEnumerable<string> DayNames =>
        Enumerable.Range(0, 7).Select(i => CultureInfo.CurrentCulture.DateTimeFormat.ShortestDayNames[((int)FirstDay + i) % 7]);

    private int Lead => ((int)_month.DayOfWeek - (int)FirstDay + 7) % 7;

    private IEnumerable<Night> NightsOfMonth =>
        Enumerable.Range(0, DateTime.DaysInMonth(_month.Year, _month.Month)).Select(i => new Night(_month.AddDays(i)));

    private List<NightEntry> Listed => [.. _journal!.Entries.Where(e => !e.IsBlank).Reverse()];

    private string Summary
    {
        get
        {
            var answered = _journal!.Entries.Count(e => e.Cramps is not null);
            var cramps = _journal.Entries.Count(e => e.Cramps == CrampAnswer.Some);
            return Words.Fill(NightTexts.Summary, answered, cramps);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!await diary.StartAsync()) return;
        _current = diary.Clock.Current;
        _month = DateOnly.TryParseExact(MonthQuery, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= ThisMonth && asked.Year > 1900
            ? asked
            : ThisMonth;
        _journal = await diary.Nights.ReadJournalAsync(diary.Owner, new(_month), new(_month.AddMonths(1).AddDays(-1)), _leaving.Token);
    }

    private static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Line(NightEntry entry) => entry.Cramps switch
    {
        CrampAnswer.None => NightTexts.None,
        CrampAnswer.Some when entry.Episodes.Count == 0 => NightTexts.Some,
        CrampAnswer.Some when entry.Episodes.Count == 1 => Words.Fill(NightTexts.OneAt, Words.Clock(entry.Episodes[0].StartedAt.Local)),
        CrampAnswer.Some => Words.Fill(NightTexts.Many, entry.Episodes.Count),
        null => Words.Fill(NightTexts.OnlyDay, entry.Readings.Count),
    };

    private (string Css, string Mark, string Word) State(Night night) => _journal!.Find(night) switch
    {
        { Cramps: CrampAnswer.None } => ("none", "–", NightTexts.None),
        { Cramps: CrampAnswer.Some, Episodes.Count: > 1 } e => ("several", "●●", Words.Fill(NightTexts.Many, e.Episodes.Count)),
        { Cramps: CrampAnswer.Some } => ("some", "●", NightTexts.Some),
        _ => ("blank", "", NightTexts.Blank),
    };
}
