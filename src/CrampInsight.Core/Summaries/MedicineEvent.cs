using CrampInsight.Core.People;

namespace CrampInsight.Core.Summaries;

/// <summary>What happened to a medicine on a date.</summary>
public enum MedicineEventKind { Started, Changed, Stopped }

/// <summary>A date of a medicine within the period; marked on the trend. It came at the same time, and no more is said.</summary>
public sealed record MedicineEvent(DateOnly Date, MedicineEventKind Kind, Medication Medicine)
{
    internal static IReadOnlyList<MedicineEvent> Of(IEnumerable<Medication> medicines, SummaryPeriod period)
    {
        List<MedicineEvent> events = [];
        foreach (var medicine in medicines)
        {
            Add(medicine.Started, MedicineEventKind.Started);
            Add(medicine.Changed, MedicineEventKind.Changed);
            Add(medicine.Stopped, MedicineEventKind.Stopped);

            void Add(DateOnly? date, MedicineEventKind kind)
            {
                if (date is { } day && day >= period.From.Evening && day <= period.To.Evening) events.Add(new(day, kind, medicine));
            }
        }

        return [.. events.OrderBy(e => e.Date).ThenBy(e => e.Medicine.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Kind)];
    }

    public override string ToString() => nameof(MedicineEvent);
}
