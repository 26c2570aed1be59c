using CrampInsight.Core.People;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>
/// The person's medicines. A name is looked up; what it was found to be is offered, what its ending speaks for is asked, an unknown name is kept as typed.
/// </summary>
public sealed partial class MedicineList(OpenDiary diary, Notices notices, TimeProvider time, ILogger<MedicineList> logger)
{
    private const int MostSuggested = 5;

    private Form? _form;
    private string? _problem;
    private string? _dateProblem;
    private string? _same;
    private MedicineMatch _match = MedicineMatch.Unknown.Instance;
    private SaveProgress _progress = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<Medication> Medications { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    protected override void OnInitialized() => _progress = new(time, logger, StateHasChanged);

    private string _todayText => Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What there is to ask about the name; null when it is answered or nothing is to ask.</summary>
    private MedicineMatch? Question => _form is { Chosen: null, AsksKind: false } ? _match : null;

    private string MatchText => (_form!.Chosen, _match) switch
    {
        ({ } chosen, _) => Words.Fill(Profile.KindChosen, Kinds(chosen)),
        (null, MedicineMatch.Known { Classes: [MedicineClasses.Unknown] } known) => Words.Fill(Profile.NoKind, Substances(known)),
        (null, MedicineMatch.Known known) when known.Substances is [var one] && _form.Name.Trim().Equals(one, StringComparison.OrdinalIgnoreCase) =>
            Words.Fill(Profile.Recognised, Kinds(known.Classes)),
        (null, MedicineMatch.Known known) => Words.Fill(Profile.RecognisedAs, _form.Name.Trim(), Substances(known), Kinds(known.Classes)),
        (null, MedicineMatch.Presumed presumed) => Words.Fill(Profile.PresumedKind, presumed.Stem, Kinds(presumed.PresumedClasses)),
        (null, MedicineMatch.Nearest) => Profile.NearestAsk,
        _ => Profile.NotRecognised,
    };

    private static string Substances(MedicineMatch.Known known) => string.Join(" + ", known.Substances);

    private static string Kinds(IEnumerable<string> classes) => string.Join(", ", classes.Select(Words.MedicineClass));

    private static bool IsStillAsked(Medication medicine) =>
        medicine.HasNoClass() && MedicineCatalogue.Find(medicine.Name) is MedicineMatch.Presumed or MedicineMatch.Nearest;

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
        _problem = _dateProblem = _same = null;
        _match = MedicineMatch.Unknown.Instance;
    }

    private void Edit(Medication medicine)
    {
        Add();
        _form = new() { Id = medicine.Id, Name = medicine.Name, Dose = medicine.Dose, Started = medicine.Started, Changed = medicine.Changed, Stopped = medicine.Stopped };
        _match = MedicineCatalogue.Find(medicine.Name);
        // What differs from the name's own class was chosen by the person.
        if (!medicine.HasNoClass() && !medicine.Classes.SequenceEqual(_match.Classes, StringComparer.Ordinal)) _form.Chosen = medicine.Classes;
    }

    private void NameTyped(string name)
    {
        _problem = _same = null;
        if (_form!.Name.Trim() == name.Trim())
        {
            _form.Name = name;
            return;
        }

        _form.Name = name;
        _form.Chosen = null;
        _form.AsksKind = false;
        _match = MedicineCatalogue.Find(name);
    }

    private void Choose(IReadOnlyList<string> classes) => _form!.Chosen = classes;

    private void AskKind() => _form!.AsksKind = true;

    private void KindChanged(ChangeEventArgs change)
    {
        var id = change.Value as string;
        _form!.AsksKind = true;
        _form.Chosen = MedicineClasses.All.Contains(id, StringComparer.Ordinal) ? [id!] : null;
    }

    // A name that is known already needs no list over the rest of the form.
    private static IEnumerable<string> Matches(string typed) =>
        MedicineCatalogue.Find(typed).IsKnown ? [] : MedicineCatalogue.Search(typed, MostSuggested).Select(m => m.Name);

    private static string Classes(string name) => Kinds(MedicineCatalogue.Find(name).Classes.Where(c => c != MedicineClasses.Unknown));

    // A medicine that is known and of no kind is not called "not recognised".
    private static IEnumerable<string> Tags(Medication medicine) =>
        medicine.HasNoClass() && MedicineCatalogue.Find(medicine.Name).IsKnown ? [] : medicine.Classes.Select(Words.MedicineClass);

    private async Task SaveAsync()
    {
        var name = _form!.Name.Trim();
        _problem = name.Length == 0 ? Profile.NameMissing : null;
        _dateProblem = new[] { _form.Started, _form.Changed, _form.Stopped }.Any(d => d > Today) ? Profile.DateInFuture
            : _form.Stopped < _form.Started || _form.Changed < _form.Started ? Profile.DatesOutOfOrder
            : null;
        if (_problem is not null || _dateProblem is not null || AsksAboutSame(name)) return;
        var medicine = new Medication
        {
            Id = _form.Id,
            Name = name,
            Classes = _form.Chosen ?? MedicineCatalogue.Find(name).Classes,
            Dose = string.IsNullOrWhiteSpace(_form.Dose) ? null : _form.Dose.Trim(),
            Started = _form.Started,
            Changed = _form.Changed,
            Stopped = _form.Stopped,
        };
        // The form stays as it is until the medicine is safe; a second tap meanwhile does nothing.
        if (await SaveAsync(new MedicationEdit(medicine.Id, medicine))) _form = null;
    }

    /// <summary>The same substance twice, such as a brand and its generic, is asked about once.</summary>
    private bool AsksAboutSame(string name)
    {
        if (_same is not null) return false;
        var same = Medications.FirstOrDefault(m => m.Id != _form!.Id && m.IsTakenOn(Today)
            && (m.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase) || MedicineCatalogue.AreTheSame(m.Name, name)));
        if (same is null || _form!.Stopped <= Today) return false;
        _same = Words.Fill(Profile.SameTwice, same.Name);
        return true;
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

        /// <summary>Classes the person said; null while the name speaks.</summary>
        public IReadOnlyList<string>? Chosen { get; set; }

        /// <summary>The list of kinds stands open.</summary>
        public bool AsksKind { get; set; }

        public string? Dose { get; set; }

        public DateOnly? Started { get; set; }

        public DateOnly? Changed { get; set; }

        public DateOnly? Stopped { get; set; }
    }
}
