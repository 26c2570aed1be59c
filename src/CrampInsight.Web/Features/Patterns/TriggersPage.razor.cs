using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>What goes together with cramps in this diary, with its doubt: words first, then ranges, then what is missing.</summary>
public sealed partial class TriggersPage(OpenDiary diary, Notices notices, PageScript script) : DiaryPage(diary)
{
    /// <summary>Naming a suspect is fair only before the diary can have shown it.</summary>
    private const int NightsToName = 14;

    /// <summary>From so many tracked things on, fewer are offered.</summary>
    private const int Many = 12;

    private const int Best = 8;

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

    protected override Task OpenAsync() => LoadAsync();

    protected override Task ChangedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var now = await Diary.NowAsync(Leaving);
        _factors = now.Factors;
        _urgent = now.IsUrgent;
        // Neither hiding nor naming changes the report: a suspect can only be named while there is too little to compare.
        _report = await Diary.PatternsAsync(Leaving);
        _mayName = _report.AnsweredNights < NightsToName;
        _hidden = [.. _report.Factors.Select(f => f.Exposure.Id).Where(id => PatternMemory.IsHidden(now.Memory, id))];
        _suspects = [.. PatternMemory.Suspects(now.Memory)];
    }

    private async Task RememberAsync(Exposure exposure, FindingEventKind kind) =>
        await Diary.RememberAsync([new(PatternMemory.Key(exposure.Id), kind, Diary.Tonight)]);

    private async Task HideAsync(Exposure exposure)
    {
        await RememberAsync(exposure, FindingEventKind.NotForMe);
        await notices.OfferUndoAsync(Words.Fill(TriggerTexts.HiddenNow, TriggerWords.Label(exposure)), () => ShowAgainAsync(exposure), "#each, h1");
    }

    private Task ShowAgainAsync(Exposure exposure) => RememberAsync(exposure, FindingEventKind.Restored);

    private IEnumerable<string> FindSuspects(string typed) =>
        Exposures.For(_factors).Where(e => !_suspects.Contains(e.Id)).Select(TriggerWords.Label).Where(name => name.Contains(typed, StringComparison.CurrentCultureIgnoreCase));

    private async Task SuspectAsync(Exposure exposure)
    {
        await RememberAsync(exposure, _suspects.Contains(exposure.Id) ? FindingEventKind.NoLongerSuspected : FindingEventKind.Suspected);
        await script.AfterRemovalAsync("#suspects");
    }

    private async Task KeepEightAsync()
    {
        var eight = Eight.ConvertAll(f => f.Id);
        await Diary.SaveAsync(new PersonEdit(p => p with { Cards = eight }));
        _slimmed = true;
    }
}
