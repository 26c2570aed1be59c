namespace CrampInsight.Core.People;

/// <summary>
/// The list of medicines grows, and a diary outlives many lists. A medicine that was not known when it was entered is looked up again
/// whenever the diary is read; a class that a person chose stays as it is.
/// </summary>
public static class LookUpAgain
{
    /// <summary>No class was found for it so far: none is stored, or <c>unknown</c> alone.</summary>
    public static bool HasNoClass(this Medication medicine)
    {
        foreach (var c in medicine.Classes)
            if (c != MedicineClasses.Unknown) return false;
        return true;
    }

    /// <summary>The same medicine with the classes that the list gives it today, when it has none yet.</summary>
    public static Medication LookedUp(this Medication medicine) =>
        medicine.HasNoClass() && MedicineCatalogue.Find(medicine.Name).Classes is var classes && !classes.SequenceEqual(medicine.Classes, StringComparer.Ordinal)
            ? medicine with { Classes = classes }
            : medicine;

    /// <summary>The same person with every such medicine looked up; the very same object when nothing is found anew.</summary>
    public static Person LookedUp(this Person person)
    {
        if (!person.Medications.Any(HasNoClass)) return person;
        List<Medication> medicines = [.. person.Medications.Select(LookedUp)];
        return medicines.SequenceEqual(person.Medications) ? person : person with { Medications = medicines };
    }
}
