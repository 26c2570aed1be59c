using CrampInsight.Core.People;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>The person's medicines: a name is looked up for its class, and an unknown name is kept as typed.</summary>
public sealed partial class MedicineList(DiarySession diary)
{
    private const int MostSuggested = 5;

    private Form? _form;
    private IReadOnlyList<Medicine> _suggested = [];
    private Medication? _removed;
    private string? _problem;
    private string? _dateProblem;

    [Parameter, EditorRequired]
    public IReadOnlyList<Medication> Medications { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

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
        _suggested = [];
        _problem = _dateProblem = null;
        _removed = null;
    }

    private void Edit(Medication medicine)
    {
        Add();
        _form = new() { Id = medicine.Id, Name = medicine.Name, Dose = medicine.Dose, Started = medicine.Started, Changed = medicine.Changed, Stopped = medicine.Stopped };
    }

    private void NameTyped()
    {
        _problem = null;
        var typed = _form!.Name.Trim();
        _suggested = typed.Length < 2 || MedicineCatalogue.Find(typed).IsKnown ? [] : MedicineCatalogue.Search(typed, MostSuggested);
    }

    private void Pick(Medicine medicine)
    {
        _form!.Name = medicine.Name;
        _suggested = [];
    }

    private async Task SaveAsync()
    {
        var name = _form!.Name.Trim();
        _problem = name.Length == 0 ? Profile.NameMissing : null;
        _dateProblem = new[] { _form.Started, _form.Changed, _form.Stopped }.Any(d => d > Today) ? Profile.DateInFuture
            : _form.Stopped < _form.Started || _form.Changed < _form.Started ? Profile.DatesOutOfOrder
            : null;
        if (_problem is not null || _dateProblem is not null) return;
        await diary.People.SaveMedicationAsync(
            diary.Owner,
            new()
            {
                Id = _form.Id,
                Name = name,
                Classes = MedicineCatalogue.Find(name).Classes,
                Dose = string.IsNullOrWhiteSpace(_form.Dose) ? null : _form.Dose.Trim(),
                Started = _form.Started,
                Changed = _form.Changed,
                Stopped = _form.Stopped,
            },
            CancellationToken.None);
        _form = null;
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(Medication medicine)
    {
        await diary.People.DeleteMedicationAsync(diary.Owner, medicine.Id, CancellationToken.None);
        _removed = medicine;
        await OnChanged.InvokeAsync();
    }

    private async Task UndoAsync()
    {
        await diary.People.SaveMedicationAsync(diary.Owner, _removed!, CancellationToken.None);
        _removed = null;
        await OnChanged.InvokeAsync();
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
