using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;

namespace CrampInsight.Web.Features.Patterns;

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
    private FactorSet _factors = FactorSet.Catalogue;
    private bool _urgent;
    private bool _mayName;
    private bool _slimmed;

    private List<FactorReport> Listed => [.. _report!.Factors.Where(f => !_hidden.Contains(f.Exposure.Id))];

    private List<FactorReport> Headlines => [.. Listed.Where(f => f.IsHeadline)];

    private List<Factor> Eight => _report!.Status == TriggerStatus.CountsOnly || _report.Factors.Count <= Many
        ? []
        : [.. Listed.Select(f => f.Exposure.Factor).OfType<Factor>().Where(f => f.Asked == Asked.Evening).DistinctBy(f => f.Id, StringComparer.Ordinal).Take(Best)];

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!await diary.StartAsync()) return;
        var memory = await diary.MemoryAsync(_leaving.Token);
        var person = await diary.PersonAsync(_leaving.Token);
        _factors = person.Factors;
        _urgent = await diary.IsUrgentAsync(_leaving.Token);
        _report = diary.Patterns(await diary.WholeAsync(_leaving.Token), person, memory);
        _mayName = _report.AnsweredNights < NightsToName;
        Recall(memory);
    }

    private void Recall(IReadOnlyList<FindingEvent> memory)
    {
        _hidden = [.. _report!.Factors.Select(f => f.Exposure.Id).Where(id => PatternMemory.IsHidden(memory, id))];
        _suspects = [.. PatternMemory.Suspects(memory)];
    }

    // Neither hiding nor naming changes the report: a suspect can only be named while there is too little to compare.
    private async Task RememberAsync(Exposure exposure, FindingEventKind kind)
    {
        await diary.RememberAsync([new(PatternMemory.Key(exposure.Id), kind, diary.Clock.Current)], _leaving.Token);
        Recall(await diary.MemoryAsync(_leaving.Token));
    }

    private Task HideAsync(Exposure exposure, bool hide) => RememberAsync(exposure, hide ? FindingEventKind.NotForMe : FindingEventKind.Restored);

    private Task SuspectAsync(Exposure exposure) =>
        RememberAsync(exposure, _suspects.Contains(exposure.Id) ? FindingEventKind.NoLongerSuspected : FindingEventKind.Suspected);

    private async Task KeepEightAsync()
    {
        var eight = Eight.ConvertAll(f => f.Id);
        await diary.People.UpdateAsync(diary.Owner, p => p with { Cards = eight }, _leaving.Token);
        _slimmed = true;
    }
}
