using CrampInsight.Core.Journals;
using CrampInsight.Core.Nights;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Suggestions;
using CrampInsight.Core.Triggers;
using CrampInsight.Web.Resources;
using CrampInsight.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Triggers;

/// <summary>One exposure: risks in plain numbers, its steps, its nights, and what could mislead.</summary>
public sealed partial class TriggerPage(DiarySession diary) : IDisposable
{
    private const int Nights = 120;

    private readonly CancellationTokenSource _leaving = new();
    private FactorReport? _factor;
    private IReadOnlyList<DoseStep> _steps = [];
    private List<TimelineNight> _timeline = [];
    private List<int> _medicines = [];
    private List<Rule> _rules = [];
    private bool _isLoading = true;

    [Parameter]
    public string Id { get; set; } = "";

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!await diary.StartAsync()) return;
        var whole = await diary.WholeAsync(_leaving.Token);
        var report = diary.Patterns(whole, await diary.MemoryAsync(_leaving.Token));
        _factor = report.Factors.FirstOrDefault(f => f.Exposure.Id == Id);
        if (_factor is not null) await ReadAsync(whole, _factor.Exposure);
        _isLoading = false;
    }

    private async Task ReadAsync(Journal journal, Exposure exposure)
    {
        var now = diary.Clock.Current;
        _steps = exposure.Coding == ExposureCoding.Binary ? [] : DoseStep.Of(journal, exposure, now);
        _timeline = [.. Enumerable.Range(0, Nights).Select(i => now.AddDays(i - Nights + 1)).Select(n => (Night: n, Entry: journal.Find(n))).Select(n => new TimelineNight(n.Night, n.Entry is null ? null : exposure.Read(n.Entry), n.Entry?.HadCramps))];
        var first = _timeline[0].Night;
        _medicines = [.. (await diary.PersonAsync(_leaving.Token)).Medications.SelectMany(m => new[] { m.Started, m.Changed, m.Stopped }).OfType<DateOnly>().Select(d => new Night(d).DaysSince(first)).Where(d => d is >= 0 and < Nights).Distinct().Order()];
        _rules = [.. RuleBook.All.OfType<SuggestionRule>().Where(r => r.Reads.Count > 0 && r.Reads[0].Id == exposure.FactorId && Words.Document(r) is not null).Take(2)];
    }

    private string StepWords(DoseStep step) => TriggerWords.Step(_factor!.Exposure, step);

    private static string Share(DoseStep step) => Words.Fill(TriggerTexts.ShareRange, Math.Round(100 * step.Share), Math.Round(100 * step.Interval.Low), Math.Round(100 * step.Interval.High));
}
