using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>One exposure: risks in plain numbers, its steps, its nights, and what could mislead.</summary>
public sealed partial class TriggerPage(OpenDiary diary) : DiaryPage(diary)
{
    private const int Nights = 120;

    private FactorReport? _factor;
    private IReadOnlyList<DoseStep> _steps = [];
    private List<TimelineNight> _timeline = [];
    private List<MedicinePeriod> _periods = [];
    private List<Rule> _rules = [];
    private bool _isLoading = true;
    private bool _urgent;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task ShowAsync()
    {
        var whole = await Diary.WholeAsync(Leaving);
        _urgent = whole.IsUrgent;
        var report = await Diary.PatternsAsync(Leaving);
        _factor = report.Factors.FirstOrDefault(f => TriggerWords.Address(f.Exposure, whole.Factors) == Id);
        if (_factor is not null) Read(whole.Journal, whole.Person, _factor.Exposure);
        _isLoading = false;
    }

    protected override Task ChangedAsync() => ShowAsync();

    private void Read(Journal journal, Person person, Exposure exposure)
    {
        var now = Diary.Tonight;
        _steps = exposure.Coding == ExposureCoding.Binary ? [] : DoseStep.Of(journal, exposure, now);
        _timeline = [.. Enumerable.Range(0, Nights).Select(i => now.AddDays(i - Nights + 1)).Select(n => (Night: n, Entry: journal.Find(n))).Select(n => new TimelineNight(n.Night, n.Entry is null ? null : exposure.Read(n.Entry), n.Entry?.HadCramps))];
        _periods = MedicinePeriod.Within(person.Medications, _timeline[0].Night, now);
        _rules = [.. RuleBook.All.OfType<SuggestionRule>().Where(r => r.Reads.Count > 0 && r.Reads[0].Id == exposure.FactorId && Words.Document(r) is not null).Take(2)];
    }

    private string StepWords(DoseStep step) => TriggerWords.Step(_factor!.Exposure, step);

    private static string Share(DoseStep step) => Words.Fill(TriggerTexts.ShareRange, Math.Round(100 * step.Share), Math.Round(100 * step.Interval.Low), Math.Round(100 * step.Interval.High));
}
