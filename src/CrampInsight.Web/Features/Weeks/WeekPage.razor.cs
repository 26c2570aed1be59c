using System.Globalization;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>Two minutes on a Sunday: how the week went, against what is normal for this person, and one gentle thing to try.</summary>
public sealed partial class WeekPage(DiarySession diary) : IDisposable
{
    /// <summary>With fewer answered nights a week's figures say little, and the page says so.</summary>
    private const int Few = 4;

    private const int MostPatterns = 3;

    private readonly CancellationTokenSource _leaving = new();
    private WeekReview? _review;
    private IsoWeek _current;
    private Finding? _idea;
    private List<FactorReport>? _patterns;
    private bool _urgent;
    private bool _isRecent;
    private string? _problem;

    /// <summary>The ISO week, 2026-W47.</summary>
    [Parameter]
    public string Week { get; set; } = "";

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!await diary.StartAsync()) return;
        _current = IsoWeek.Of(diary.Clock.Current, FirstDay);
        _problem = !IsoWeek.TryParse(Week, out var week) ? WeekTexts.Unreadable : week > _current ? WeekTexts.InFuture : null;
        if (_problem is not null || week == _review?.Week) return;
        var person = await diary.PersonAsync(_leaving.Token);
        var journal = await diary.Nights.ReadJournalAsync(diary.Owner, WeekReview.FirstNeeded(week, FirstDay), week.ToOn(FirstDay), _leaving.Token);
        _review = WeekReview.Of(journal, week, FirstDay, diary.Clock.Current, person.Factors);
        // What is found tonight fits the week under way or the one just over, not one of long ago.
        _isRecent = week >= _current.Previous;
        await LookAsync();
    }

    // The whole diary is needed for these: the page is there first.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isRecent || _urgent || _patterns is not null) return;
        _patterns = [];
        var memory = await diary.MemoryAsync(_leaving.Token);
        var report = await diary.PatternsAsync(memory, _leaving.Token);
        _patterns = [.. report.Factors.Where(f => f.ShowsRatio && !PatternMemory.IsHidden(memory, f.Exposure.Id)).Take(MostPatterns)];
        StateHasChanged();
    }

    private async Task LookAsync()
    {
        (_idea, _urgent) = (null, false);
        if (!_isRecent) return;
        var findings = RuleBook.Evaluate(await diary.RecentAsync(_leaving.Token), await diary.PersonAsync(_leaving.Token), diary.Clock.Current);
        var memory = await diary.MemoryAsync(_leaving.Token);
        _urgent = findings.Any(f => f.Tier is Tier.Emergency or Tier.SameDay);
        // Three days of rest keep the evenings fresh; once a week an idea may come back in spite of them.
        _idea = Showing.Choose(findings, memory, diary.Clock.Current).Suggestions is [var due, ..]
            ? due
            : findings.FirstOrDefault(f => !f.IsFlag && !Showing.IsHidden(memory, f.Rule.Id));
        if (_idea is not null && RendererInfo.IsInteractive) await diary.RememberAsync([Event(_idea, FindingEventKind.Shown)], _leaving.Token);
    }

    private async Task NotForMeAsync()
    {
        await diary.RememberAsync([Event(_idea!, FindingEventKind.NotForMe)], _leaving.Token);
        await LookAsync();
    }

    private FindingEvent Event(Finding finding, FindingEventKind kind) => new(finding.Rule.Id, kind, diary.Clock.Current, finding.Level);
}
