using CrampInsight.Core.People;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>The person's medicines: a name is looked up for its class, and an unknown name is kept as typed.</summary>
public sealed partial class MedicineList(OpenDiary diary, Notices notices, TimeProvider time, ILogger<MedicineList> logger)
{
    private const int MostSuggested = 5;

    private Form? _form;
    private string? _problem;
    private string? _dateProblem;
    private SaveProgress _progress = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Medication> Medications { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    protected override void OnInitialized() => _progress = new(time, logger, StateHasChanged);

    private string _todayText => Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string MatchText => MedicineCatalogue.Find(_form!.Name) is { IsKnown: true } match
        ? Words.Fill(Profile.Recognised, string.Join(", ", match.Classes.Select(Words.MedicineClass)))
        : Profile.NotRecognised;

    private static string Dates(Medication medicine)
    {
        List<string> parts = [];
        if (!string.IsNullOrEmpty(medicine.Dose)) parts.Add(medicine.Dose);
        if (medicine.Started is { } started) parts.Add(Words.Fill(Profile.StartedOn, Words.Date(started)));
        if (medicine.Changed is { } changed) parts.Add(Words.Fill(Profile.ChangedOn, Words.Date(changed)));
        if (medicine.Stopped is { } stopped) parts.Add(Words.Fill(Profile.StoppedOn, Words.Date(stopped)));
        return string.Join(" · ", parts);
    }

    private void Add()
    {
        _form = new();
        _problem = _dateProblem = null;
    }

    private void Edit(Medication medicine)
    {
        Add();
        _form = new() { Id = medicine.Id, Name = medicine.Name, Dose = medicine.Dose, Started = medicine.Started, Changed = medicine.Changed, Stopped = medicine.Stopped };
    }

    private void NameTyped(string name)
    {
        _problem = null;
        _form!.Name = name;
    }

    // A name that is known already needs no list over the rest of the form.
    private static IEnumerable<string> Matches(string typed) =>
        MedicineCatalogue.Find(typed).IsKnown ? [] : MedicineCatalogue.Search(typed, MostSuggested).Select(m => m.Name);

    private static string Classes(string name) => string.Join(", ", MedicineCatalogue.Find(name).Classes.Select(Words.MedicineClass));

    private async Task SaveAsync()
    {
        var name = _form!.Name.Trim();
        _problem = name.Length == 0 ? Profile.NameMissing : null;
        _dateProblem = new[] { _form.Started, _form.Changed, _form.Stopped }.Any(d => d > Today) ? Profile.DateInFuture
            : _form.Stopped < _form.Started || _form.Changed < _form.Started ? Profile.DatesOutOfOrder
            : null;
        if (_problem is not null || _dateProblem is not null) return;
        var medicine = new Medication
        {
            Id = _form.Id,
            Name = name,
            Classes = MedicineCatalogue.Find(name).Classes,
            Dose = string.IsNullOrWhiteSpace(_form.Dose) ? null : _form.Dose.Trim(),
            Started = _form.Started,
            Changed = _form.Changed,
            Stopped = _form.Stopped,
        };
        // The form stays as it is until the medicine is safe; a second tap meanwhile does nothing.
        if (await SaveAsync(new MedicationEdit(medicine.Id, medicine))) _form = null;
    }

    private async Task RemoveAsync(Medication medicine)
    {
        if (await SaveAsync(new MedicationEdit(medicine.Id, null)))
            await notices.OfferUndoAsync(Words.Fill(Profile.Removed, medicine.Name), () => RestoreAsync(medicine), "#medicines");
    }

    private async Task RestoreAsync(Medication medicine)
    {
        await SaveAsync(new MedicationEdit(medicine.Id, medicine));
    }

    private async Task<bool> SaveAsync(MedicationEdit edit)
    {
        if (_progress.IsUnderWay) return false;
        return await _progress.FollowAsync(diary.SaveAsync(edit)) is { IsWritten: true };
    }

    private sealed class Form
    {
        public Guid Id { get; init; } = Guid.NewGuid();

        public string Name { get; set => field = value ?? ""; } = "";

        public string? Dose { get; set; }

        public DateOnly? Started { get; set; }

        public DateOnly? Changed { get; set; }

        public DateOnly? Stopped { get; set; }
    }
}
