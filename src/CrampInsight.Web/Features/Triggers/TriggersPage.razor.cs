using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Triggers;
using CrampInsight.Web.Shared;

namespace CrampInsight.Web.Features.Triggers;

/// <summary>What goes together with cramps in this diary, with its doubt: words first, then ranges, then what is missing.</summary>
public sealed partial class TriggersPage(DiarySession diary) : IDisposable
{
    /// <summary>Naming a suspect is fair only before the diary can have shown it.</summary>
    private const int NightsToName = 14;

    /// <summary>From so many tracked things on, fewer are offered.</summary>
    private const int Many = 12;

    private const int Best = 8;

    private readonly CancellationTokenSource _leaving = new();
    private TriggerReport? _report;
    private HashSet<string> _hidden = [];
    private HashSet<string> _suspects = [];
    private bool _mayName;
    private bool _slimmed;

    private List<FactorReport> Listed => [.. _report!.Factors.Where(f => !_hidden.Contains(f.Exposure.Id))];

    private List<FactorReport> Headlines => [.. Listed.Where(f => f.IsHeadline)];

    private List<Factor> Eight => _report!.Status == TriggerStatus.CountsOnly || _report.Factors.Count <= Many
        ? []
        : [.. Listed.Select(f => FactorCatalogue.Find(f.Exposure.FactorId)).OfType<Factor>().Where(f => f.Asked == Asked.Evening).Distinct().Take(Best)];

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await diary.StartAsync()) await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _report = await diary.PatternsAsync(_leaving.Token);
        var memory = await diary.MemoryAsync(_leaving.Token);
        _hidden = [.. _report.Factors.Select(f => f.Exposure.Id).Where(id => Showing.IsHidden(memory, PatternMemory.Key(id)))];
        _suspects = [.. PatternMemory.Suspects(memory)];
        _mayName = _report.AnsweredNights < NightsToName;
    }

    private async Task HideAsync(Exposure exposure, bool hide)
    {
        await diary.RememberAsync([new(PatternMemory.Key(exposure.Id), hide ? FindingEventKind.NotForMe : FindingEventKind.Restored, diary.Clock.Current)], _leaving.Token);
        await LoadAsync();
    }

    private async Task SuspectAsync(Exposure exposure)
    {
        var kind = _suspects.Contains(exposure.Id) ? FindingEventKind.NoLongerSuspected : FindingEventKind.Suspected;
        await diary.RememberAsync([new(PatternMemory.Key(exposure.Id), kind, diary.Clock.Current)], _leaving.Token);
        await LoadAsync();
    }

    private async Task KeepEightAsync()
    {
        var eight = Eight.ConvertAll(f => f.Id);
        await diary.People.UpdateAsync(diary.Owner, p => p with { Cards = eight }, _leaving.Token);
        _slimmed = true;
    }
}
