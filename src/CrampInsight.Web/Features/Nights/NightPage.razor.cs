using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>One night, with everything that can be said about it.</summary>
public sealed partial class NightPage(DiarySession diary, ILogger<NightPage> logger) : IDisposable
{
    private static readonly List<Factor> Morning = [.. FactorCatalogue.All.Where(f => f.Asked == Asked.Morning)];

    private readonly CancellationTokenSource _leaving = new();
    private Night _night;
    private NightSheet? _sheet;
    private NightEntry? _previous;
    private NightEntry? _deleted;
    private IReadOnlyList<Factor> _cards = [];
    private IReadOnlyList<Factor> _own = [];
    private string? _problem;

    /// <summary>The date of the evening, 2026-11-22.</summary>
    [Parameter]
    public string Evening { get; set; } = "";

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _sheet?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!await diary.StartAsync()) return;
        _problem = !Night.TryParse(Evening, out var night) || night.Evening.Year < 1900 ? NightTexts.Unreadable
            : night > diary.Clock.Current ? NightTexts.InFuture
            : null;
        if (_problem is not null || (night == _night && _sheet is not null)) return;
        _night = night;
        _deleted = null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var journal = await diary.Nights.ReadJournalAsync(diary.Owner, _night.Previous, _night, _leaving.Token);
        _previous = journal.Find(_night.Previous);
        var person = await diary.PersonAsync(_leaving.Token);
        _cards = person.CardFactors;
        _own = person.Factors.Own;
        _sheet?.Dispose();
        _sheet = new(diary.Nights, diary.Owner, journal.Find(_night) ?? new(_night), logger);
    }

    private async Task SavedAsync(Task saving)
    {
        StateHasChanged();
        await saving;
        diary.Tell();
    }

    private Task SayAsync(CrampAnswer? answer) => SavedAsync(_sheet!.SayCrampsAsync(answer, _leaving.Token));

    private Task AnswerAsync(Factor factor, object? value) => SavedAsync(_sheet!.AnswerAsync(factor, value, _leaving.Token));

    private Task ResolveAsync(string key, bool mine) => SavedAsync(_sheet!.ResolveAsync(key, mine, _leaving.Token));

    private async Task DeleteAsync()
    {
        var entry = _sheet!.Entry;
        if (await diary.Nights.DeleteNightAsync(diary.Owner, _night, _leaving.Token)) _deleted = entry;
        diary.Tell();
    }

    private async Task UndoAsync()
    {
        await diary.Nights.RestoreNightAsync(diary.Owner, _deleted!, _leaving.Token);
        _deleted = null;
        await LoadAsync();
        diary.Tell();
    }
}
