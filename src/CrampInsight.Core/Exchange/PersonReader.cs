using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>The document's <c>person</c>.</summary>
internal static class PersonReader
{
    public static Person? Read(Place place, DateOnly today)
    {
        if (!place.IsObject()) return null;
        place.Know("birthYear", "sex", "pregnancy", "timeZone", "conditions", "medications", "ownFactors", "checkIn", "sample");
        return new()
        {
            BirthYear = place.Find("birthYear")?.Whole(Person.EarliestBirthYear, today.Year),
            Sex = place.Find("sex")?.OneOf<Sex>(),
            Pregnancy = place.Find("pregnancy")?.OneOf<Pregnancy>(),
            TimeZone = place.Find("timeZone") is { } zone ? ReadZone(zone) : null,
            Conditions = place.Find("conditions")?.Listed(id => Conditions.All.Contains(id, StringComparer.Ordinal), "condition") ?? [],
            Medications = place.Find("medications") is { } medications ? [.. medications.Items(DocumentLimits.MaxMedications).Select(ReadMedication).OfType<Medication>()] : [],
            OwnFactors = place.Find("ownFactors") is { } own ? ReadOwnFactors(own) : [],
            Cards = place.Find("checkIn") is { } cards ? [.. cards.Items(DocumentLimits.MaxCards).Select(c => c.Text(DocumentLimits.MaxFactorIdLength)).OfType<string>().Where(c => !c.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)] : null,
            IsSample = place.Find("sample")?.YesNo() ?? false,
        };
    }

    internal static string? ReadZone(Place place)
    {
        if (!place.TryText(64, out var id)) return null;
        if (Zones.TryFind(id, out _)) return id;
        place.Error("This time zone is not known; a zone is written like Europe/Berlin.");
        return null;
    }

    private static Medication? ReadMedication(Place place)
    {
        if (!place.IsObject()) return null;
        place.Know("name", "classes", "dose", "started", "changed", "stopped");
        if (place.Find("name") is not { } name)
        {
            place.Issues.Error(place.Pointer + "/name", "The name is missing.");
            return null;
        }

        if (!name.TryText(Medication.MaxNameLength, out var text)) return null;
        if (string.IsNullOrWhiteSpace(text))
        {
            name.Error("The name is empty.");
            return null;
        }

        return new()
        {
            Id = Guid.NewGuid(),
            Name = text,
            Classes = place.Find("classes")?.Listed(id => MedicineClasses.All.Contains(id, StringComparer.Ordinal), "medication class") ?? MedicineCatalogue.Find(text).Classes,
            Dose = place.Find("dose")?.Text(Medication.MaxDoseLength),
            Started = place.Find("started")?.Date(),
            Changed = place.Find("changed")?.Date(),
            Stopped = place.Find("stopped")?.Date(),
        };
    }

    private static List<OwnFactor> ReadOwnFactors(Place list)
    {
        List<OwnFactor> factors = [];
        foreach (var item in list.Items(OwnFactor.MaxCount))
        {
            if (ReadOwnFactor(item) is not { } factor) continue;
            if (factors.Exists(f => f.Id == factor.Id)) item.Issues.Error(item.Pointer + "/id", "The same id stands in the list twice.");
            else factors.Add(factor);
        }

        return factors;
    }

    private static OwnFactor? ReadOwnFactor(Place place)
    {
        if (!place.IsObject()) return null;
        place.Know("id", "name", "kind", "max", "unit", "options");
        var id = Needed(place, "id")?.Text(OwnFactor.MaxIdLength);
        if (id is not null && !OwnFactor.IsId(id)) place.Issues.Error(place.Pointer + "/id", "The id of an own factor begins with x- and has small letters, digits and single hyphens.");
        var name = Needed(place, "name")?.Text(OwnFactor.MaxNameLength);
        if (name is not null && string.IsNullOrWhiteSpace(name)) place.Issues.Error(place.Pointer + "/name", "The name is empty.");
        if (Needed(place, "kind") is not { } kindPlace || !kindPlace.TryText(16, out var kindId) || id is null || name is null) return null;
        if (!PersonWriter.Kinds.TryGetValue(kindId, out var kind))
        {
            kindPlace.Error("This is not one of: amount, scale, yes-no, choice.");
            return null;
        }

        return new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Max = kind switch
            {
                FactorKind.Amount => Needed(place, "max")?.Amount(0, OwnFactor.LargestAmount),
                FactorKind.Scale => Needed(place, "max")?.Whole(1, OwnFactor.LargestScale),
                _ => null,
            },
            Unit = kind == FactorKind.Amount && place.Find("unit")?.Text(OwnFactor.MaxUnitLength) is { Length: > 0 } unit ? unit : null,
            Options = kind == FactorKind.Choice && Needed(place, "options") is { } options ? ReadOptions(options) : [],
        };
    }

    private static List<string> ReadOptions(Place list)
    {
        List<string> options = [.. list.Items(OwnFactor.MaxOptions).Select(o => o.Text(OwnFactor.MaxOptionLength)).OfType<string>()];
        if (options.Count == 0 || options.Exists(string.IsNullOrWhiteSpace) || options.Distinct(StringComparer.Ordinal).Count() != options.Count)
            list.Error("A choice has one or more options, all different and none empty.");
        return options;
    }

    private static Place? Needed(Place place, string name)
    {
        if (place.Find(name) is { } found) return found;
        place.Issues.Error($"{place.Pointer}/{name}", $"The {name} is missing.");
        return null;
    }
}
