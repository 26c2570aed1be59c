using System.Globalization;
using CrampInsight.Core.Insight;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>Two minutes on a Sunday: how the week went, against what is normal for this person, and one gentle thing to try.</summary>
public sealed partial class WeekPage(OpenDiary diary) : DiaryPage(diary)
{
    /// <summary>With fewer answered nights a week's figures say little, and the page says so.</summary>
    private const int Few = 4;

    private const int MostPatterns = 3;

    private WeekReview? _review;
    private IsoWeek _current;
    private Finding? _idea;
    private List<FactorReport>? _patterns;
    private bool _urgent;
    private bool _signStands;
    private bool _isRecent;
    private string? _problem;

    /// <summary>The ISO week, 2026-W47.</summary>
    [Parameter]
    public string Week { get; set; } = "";

    private static DayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek;

    protected override async Task ShowAsync()
    {
        _current = IsoWeek.Of(Diary.Tonight, FirstDay);
        _problem = !IsoWeek.TryParse(Week, out var week) ? WeekTexts.Unreadable : week > _current ? WeekTexts.InFuture : null;
        if (_problem is not null || week == _review?.Week) return;
        // What is found tonight fits the week under way or the one just over, not one of long ago.
        _isRecent = week >= _current.Previous;
        await LookAsync(week);
    }

    protected override Task ChangedAsync() => _review is null ? Task.CompletedTask : LookAsync(_review.Week);

    // The whole diary is needed for these: the page is there first.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!IsOpen || !_isRecent || _urgent || _patterns is not null) return;
        _patterns = [];
        try
        {
            var report = await Diary.PatternsAsync(Leaving);
            var memory = (await Diary.NowAsync(Leaving)).Memory;
            _patterns = [.. report.Factors.Where(f => f.ShowsRatio && !PatternMemory.IsHidden(memory, f.Exposure.Id)).Take(MostPatterns)];
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
        }
    }

    private async Task LookAsync(IsoWeek week)
    {
        var snapshot = await Diary.SinceAsync(WeekReview.FirstNeeded(week, FirstDay), Leaving);
        _review = snapshot.Week(week, FirstDay);
        (_idea, _urgent, _signStands) = (null, false, false);
        if (!_isRecent) return;
        // Nothing is called ordinary over a warning sign.
        _signStands = snapshot.UrgentSignStands;
        _urgent = snapshot.IsUrgent;
        // Three days of rest keep the evenings fresh; once a week an idea may come back in spite of them.
        _idea = IdeaOf(snapshot);
        if (_idea is not null && RendererInfo.IsInteractive && snapshot.NewlyShown([_idea]) is { Count: > 0 } shown) _ = Diary.RememberAsync(shown);
    }

    private static Finding? IdeaOf(DiarySnapshot snapshot) => snapshot.Showing.Suggestions is [var due, ..]
        ? due
        : snapshot.Findings.FirstOrDefault(f => !f.IsFlag && !Showing.IsHidden(snapshot.Memory, f.Rule.Id));

    private async Task NotForMeAsync()
    {
        await Diary.RememberAsync([new(_idea!.Rule.Id, FindingEventKind.NotForMe, Diary.Tonight, _idea.Level)]);
    }
}
