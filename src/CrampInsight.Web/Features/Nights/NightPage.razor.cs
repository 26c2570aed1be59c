using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Insight;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui.Inputs;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>One night, with everything that can be said about it.</summary>
public sealed partial class NightPage(OpenDiary diary, UnsavedNights unsaved, TimeProvider time, ILogger<NightPage> logger) : DiaryPage(diary)
{
    private IEnumerable<Factor> Morning => _factors.All.Where(f => f.Asked == Asked.Morning);

    private Night _night;
    private NightSheet? _sheet;
    private NightEntry? _previous;
    private NightEntry? _deleted;
    private SaveProgress _removal = null!;
    private IReadOnlyList<Factor> _cards = [];
    private FactorSet _factors = FactorSet.Catalogue;
    private string? _problem;

    /// <summary>The date of the evening, 2026-11-22.</summary>
    [Parameter]
    public string Evening { get; set; } = "";

    private SaveState State => unsaved.All.Select(s => s.State).Append(_sheet!.State)
        .Append(_removal.IsUnderWay || _removal.State == SaveState.Failed ? _removal.State : SaveState.Untouched).Max();

    protected override Task OpenAsync()
    {
        _removal = new(time, logger, StateHasChanged);
        return Task.CompletedTask;
    }

    protected override async Task ShowAsync()
    {
        _problem = !Night.TryParse(Evening, out var night) || night.Evening.Year < 1900 ? NightTexts.Unreadable
            : night > Diary.Tonight ? NightTexts.InFuture
            : null;
        if (_problem is not null || (night == _night && _sheet is not null)) return;
        Leave();
        _night = night;
        _deleted = null;
        await LoadAsync();
    }

    protected override async Task ChangedAsync()
    {
        if (_sheet is not { } sheet) return;
        var snapshot = await Diary.SinceAsync(_night.Previous, Leaving);
        // Another night may have been opened meanwhile: it reads for itself.
        if (ReferenceEquals(sheet, _sheet)) Take(snapshot);
    }

    private async Task LoadAsync()
    {
        var snapshot = await Diary.SinceAsync(_night.Previous, Leaving);
        _sheet = unsaved.Take(_night) ?? new(edits => Diary.SaveAsync(edits), snapshot.Journal.Find(_night) ?? new(_night), logger, time);
        _sheet.StateChanged += OnStateChanged;
        Take(snapshot);
    }

    /// <summary>What could not be saved, or is put to the person, waits with its night.</summary>
    private void Leave()
    {
        if (_sheet is null) return;
        _sheet.StateChanged -= OnStateChanged;
        unsaved.Keep(_sheet);
        _sheet = null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Leave();
        base.Dispose(disposing);
    }

    private void OnStateChanged(object? sender, EventArgs e) => StateHasChanged();

    private async Task RetryAsync()
    {
        foreach (var sheet in unsaved.All.Append(_sheet!)) await SavedAsync(sheet.RetryAsync());
    }

    private void Take(DiarySnapshot snapshot)
    {
        _sheet!.Refresh(snapshot.Journal.Find(_night) ?? new(_night));
        _previous = snapshot.Journal.Find(_night.Previous);
        _cards = snapshot.Person.CardFactors;
        _factors = snapshot.Factors;
    }

    private async Task SavedAsync(Task saving)
    {
        StateHasChanged();
        await saving;
    }

    private Task SayAsync(CrampAnswer? answer) => SavedAsync(_sheet!.SayCrampsAsync(answer));

    private Task AnswerAsync(Factor factor, Answered answered) => SavedAsync(_sheet!.AnswerAsync(factor, answered.Value, answered.Saw));

    private Task ResolveAsync(string key, bool mine) => SavedAsync(_sheet!.ResolveAsync(key, mine));

    private async Task DeleteAsync()
    {
        // What another device said a moment ago is deleted with the rest, and comes back with it.
        if (await _removal.FollowAsync(Diary.SaveAsync(new WholeNightEdit(_night, null))) is { IsWritten: true } deleted)
            _deleted = deleted.Before.FirstOrDefault(n => n.Night == _night);
    }

    private async Task UndoAsync()
    {
        if (await _removal.FollowAsync(Diary.SaveAsync(new WholeNightEdit(_night, _deleted))) is not { IsWritten: true }) return;
        _deleted = null;
        Leave();
        await LoadAsync();
    }
}
