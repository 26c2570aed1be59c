using CrampInsight.Core.People;
using static CrampInsight.Core.People.Conditions;
using static CrampInsight.Core.People.MedicineClasses;

namespace CrampInsight.Core.Rules;

/// <summary>Questions about a person on one day. A medicine that is only given for a condition tells of the condition.</summary>
internal static class PersonQuestions
{
    public static bool Takes(this Person person, DateOnly day, params ReadOnlySpan<string> classes)
    {
        foreach (var medicine in person.Medications)
            if (medicine.IsTakenOn(day))
                foreach (var c in classes)
                    if (medicine.Is(c)) return true;
        return false;
    }

    public static bool HasKidneyDisease(this Person person) => person.Has(KidneyDisease) || person.Has(KidneyAdvanced) || person.Has(Dialysis);

    public static bool HasDiabetes(this Person person, DateOnly day) => person.Has(Diabetes) || person.Takes(day, DiabetesMedicine);

    public static bool HasThyroidTrouble(this Person person, DateOnly day) =>
        person.Has(ThyroidUnder) || person.Has(ThyroidOver) || person.Has(ThyroidUnsure) || person.Takes(day, Thyroid);

    /// <summary>Feet that may feel less than they should: diabetes or neuropathy.</summary>
    public static bool FeelsLess(this Person person, DateOnly day) => person.Has(Neuropathy) || person.HasDiabetes(day);

    public static bool IsPregnantOrJustBirthed(this Person person) => person.Pregnancy is Pregnancy.Pregnant or Pregnancy.PostBirth;

    /// <summary>Any water tablet.</summary>
    public static bool TakesDiuretic(this Person person, DateOnly day) => person.Takes(day, Thiazide, LoopDiuretic, PotassiumSparing);
}
