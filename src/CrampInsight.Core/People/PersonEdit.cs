using CrampInsight.Core.Diary;

namespace CrampInsight.Core.People;

/// <summary>A change of what a person told about themselves, applied to what is stored, so that two devices changing different fields both win. Medicines are not touched.</summary>
/// <param name="Change">From the stored person to the new one; may be asked more than once.</param>
public sealed record PersonEdit(Func<Person, Person> Change) : DiaryEdit
{
    public override DiaryPart Part => DiaryPart.Person;

    public override string Key => "person";
}

/// <summary>A medicine added, changed or removed.</summary>
/// <param name="Id">The medicine's id.</param>
/// <param name="Said">As it is from now on; null removes it.</param>
public sealed record MedicationEdit(Guid Id, Medication? Said) : DiaryEdit
{
    public override DiaryPart Part => DiaryPart.Medication;

    public override string Key => $"medicine:{Id:N}";
}
