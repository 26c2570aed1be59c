using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>The calendar of nights: a month or a year at a glance, what is missing, and a search through all of it.</summary>
public sealed partial class NightsPage(OpenDiary diary, PageScript script, NavigationManager navigation) : DiaryPage(diary)
{
    /// <summary>How far back unanswered nights are asked about.</summary>
    private const int CatchUpNights = 14;

    private FactorSet _factors = FactorSet.Catalogue;
    private NightFilter _filter = new();
    private Journal? _journal;
    private IReadOnlyList<Night> _missed = [];
    private IReadOnlyList<NightEntry>? _found;
    private HashSet<Night>? _foundNights;
    private Night _current;
    private DateOnly _month;
    private int? _year;
    private DateOnly? _otherNight;
    private bool _otherProblem;
    private bool _goToFound;

    /// <summary>The month shown, as 2026-11; this month when absent.</summary>
    [SupplyParameterFromQuery(Name = "month")]
    private string? MonthQuery { get; set; }

    /// <summary>The year shown, as 2026; a month is shown when absent.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    private string? YearQuery { get; set; }

    private DateOnly ThisMonth => new(_current.Evening.Year, _current.Evening.Month, 1);

    private List<NightEntry> Listed => [.. _journal!.Entries.Where(e => !e.IsBlank).Reverse()];

    private string Summary => Words.Fill(
        _year is null ? NightTexts.Summary : NightTexts.YearSummary,
        _journal!.Entries.Count(e => e.Cramps is not null),
        _journal.Entries.Count(e => e.Cramps == CrampAnswer.Some));

    private string FoundTitle => _found!.Count switch
    {
        0 => NightTexts.FoundNone,
        1 => NightTexts.FoundOne,
        var n => Words.Fill(NightTexts.Found, n),
    };

    protected override Task ChangedAsync() => LoadAsync();

    protected override async Task ShowAsync()
    {
        _current = Diary.Tonight;
        _factors = (await Diary.NowAsync(Leaving)).Factors;
        _year = int.TryParse(YearQuery, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1900 && year <= _current.Evening.Year ? year : null;
        _month = DateOnly.TryParseExact(MonthQuery, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= ThisMonth && asked.Year > 1900
            ? asked
            : _year is { } y && y < _current.Evening.Year ? new(y, 12, 1) : ThisMonth;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goToFound) return;
        _goToFound = false;
        await script.FocusAsync("#found");
    }

    private async Task LoadAsync()
    {
        // The year needs only the outline; the month's list says how much of a day was answered.
        _journal = _year is { } year
            ? await Diary.Reader.OutlineAsync(Diary.Id, new(new(year, 1, 1)), new(new(year, 12, 31)), null, Leaving)
            : await Diary.Reader.ReadAsync(Diary.Id, new(_month), new(_month.AddMonths(1).AddDays(-1)), Leaving);
        var first = await Diary.Reader.FirstNightAsync(Diary.Id, Leaving);
        var recent = (await Diary.NowAsync(Leaving)).Journal;
        _missed = [.. Enumerable.Range(1, CatchUpNights).Select(i => _current.AddDays(-i)).Where(n => n >= first && recent.Find(n)?.Cramps is null)];
    }

    private async Task FindAsync()
    {
        if (_filter.IsEmpty)
        {
            (_filter, _found, _foundNights) = (new(), null, null);
            return;
        }

        var all = await Diary.Reader.OutlineAsync(Diary.Id, new(DateOnly.MinValue), _current, _filter.Factor?.Id, Leaving);
        _found = [.. all.Entries.Where(_filter.Fits).Reverse()];
        _foundNights = [.. _found.Select(e => e.Night)];
        _goToFound = true;
    }

    private void OpenOther()
    {
        _otherProblem = _otherNight is null || _otherNight > _current.Evening || _otherNight.Value.Year < 1900;
        if (!_otherProblem) navigation.NavigateTo($"nights/{new Night(_otherNight!.Value)}");
    }

    private static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
