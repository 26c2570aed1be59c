using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>The document's <c>person</c>.</summary>
internal static class PersonReader
{
    public static Person? Read(JsonCursor cursor, DateOnly today)
    {
        if (!cursor.IsObject()) return null;
        cursor.Know("birthYear", "sex", "pregnancy", "timeZone", "conditions", "medications", "ownFactors", "checkIn", "reviewDay", "region", "sample");
        return new()
        {
            BirthYear = cursor.Find("birthYear")?.Whole(Person.EarliestBirthYear, today.Year),
            Sex = cursor.Find("sex")?.OneOf<Sex>(),
            Pregnancy = cursor.Find("pregnancy")?.OneOf<Pregnancy>(),
            TimeZone = cursor.Find("timeZone") is { } zone ? ReadZone(zone) : null,
            Conditions = cursor.Find("conditions")?.Listed(id => Conditions.All.Contains(id, StringComparer.Ordinal), DocumentProblem.NotACondition) ?? [],
            Medications = cursor.Find("medications") is { } medications
                ? [.. medications.Items(DocumentLimits.MaxMedications).Select(ReadMedication).OfType<Medication>()] : [],
            OwnFactors = cursor.Find("ownFactors") is { } own ? ReadOwnFactors(own) : [],
            Cards = cursor.Find("checkIn") is { } cards
                ? [.. cards.Items(DocumentLimits.MaxCards).Select(c => c.Text(DocumentLimits.MaxFactorIdLength)).OfType<string>()
                    .Where(c => !c.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)] : null,
            ReviewDay = cursor.Find("reviewDay")?.OneOf<ReviewDay>(),
            Region = cursor.Find("region") is { } region ? ReadRegion(region) : null,
            IsSample = cursor.Find("sample")?.YesNo() ?? false,
        };
    }

    internal static string? ReadZone(JsonCursor cursor)
    {
        if (!cursor.TryText(64, out var id)) return null;
        if (Zones.TryFind(id, out _)) return id;
        cursor.Error(DocumentProblem.UnknownZone);
        return null;
    }

    private static string? ReadRegion(JsonCursor cursor)
    {
        if (!cursor.TryText(2, out var id)) return null;
        if (Person.IsRegion(id)) return id;
        cursor.Error(DocumentProblem.NotACountry);
        return null;
    }

    private static Medication? ReadMedication(JsonCursor cursor)
    {
        if (!cursor.IsObject()) return null;
        cursor.Know("name", "classes", "dose", "started", "changed", "stopped");
        if (cursor.Find("name") is not { } name)
        {
            cursor.Issues.Error(cursor.Pointer + "/name", DocumentProblem.Missing, "name");
            return null;
        }

        if (!name.TryText(Medication.MaxNameLength, out var text)) return null;
        if (string.IsNullOrWhiteSpace(text))
        {
            name.Error(DocumentProblem.NameEmpty);
            return null;
        }

        // What no list knew when it was written down may be known by now.
        return new Medication
        {
            Id = Guid.NewGuid(),
            Name = text,
            Classes = cursor.Find("classes")?.Listed(id => MedicineClasses.All.Contains(id, StringComparer.Ordinal), DocumentProblem.NotAMedicineClass) ?? [],
            Dose = cursor.Find("dose")?.Text(Medication.MaxDoseLength),
            Started = cursor.Find("started")?.Date(),
            Changed = cursor.Find("changed")?.Date(),
            Stopped = cursor.Find("stopped")?.Date(),
        }.LookedUp();
    }

    private static List<OwnFactor> ReadOwnFactors(JsonCursor list)
    {
        List<OwnFactor> factors = [];
        foreach (var item in list.Items(OwnFactor.MaxCount))
        {
            if (ReadOwnFactor(item) is not { } factor) continue;
            if (factors.Exists(f => f.Id == factor.Id)) item.Issues.Error(item.Pointer + "/id", DocumentProblem.IdTwiceInList);
            else factors.Add(factor);
        }

        return factors;
    }

    private static OwnFactor? ReadOwnFactor(JsonCursor cursor)
    {
        if (!cursor.IsObject()) return null;
        cursor.Know("id", "name", "kind", "max", "unit", "options");
        var id = Needed(cursor, "id")?.Text(OwnFactor.MaxIdLength);
        if (id is not null && !OwnFactor.IsId(id)) cursor.Issues.Error(cursor.Pointer + "/id", DocumentProblem.NotAnOwnFactorId);
        var name = Needed(cursor, "name")?.Text(OwnFactor.MaxNameLength);
        if (name is not null && string.IsNullOrWhiteSpace(name)) cursor.Issues.Error(cursor.Pointer + "/name", DocumentProblem.NameEmpty);
        if (Needed(cursor, "kind") is not { } kindAt || !kindAt.TryText(16, out var kindId) || id is null || name is null) return null;
        if (!PersonWriter.Kinds.TryGetValue(kindId, out var kind))
        {
            kindAt.Error(DocumentProblem.NotOneOf, [.. PersonWriter.Kinds.Keys]);
            return null;
        }

        return new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Max = kind switch
            {
                FactorKind.Amount => Needed(cursor, "max")?.Amount(0, OwnFactor.LargestAmount),
                FactorKind.Scale => Needed(cursor, "max")?.Whole(1, OwnFactor.LargestScale),
                _ => null,
            },
            Unit = kind == FactorKind.Amount && cursor.Find("unit")?.Text(OwnFactor.MaxUnitLength) is { Length: > 0 } unit ? unit : null,
            Options = kind == FactorKind.Choice && Needed(cursor, "options") is { } options ? ReadOptions(options) : [],
        };
    }

    private static List<string> ReadOptions(JsonCursor list)
    {
        List<string> options = [.. list.Items(OwnFactor.MaxOptions).Select(o => o.Text(OwnFactor.MaxOptionLength)).OfType<string>()];
        if (options.Count == 0 || options.Exists(string.IsNullOrWhiteSpace) || options.Distinct(StringComparer.Ordinal).Count() != options.Count)
            list.Error(DocumentProblem.OptionsNotDistinct);
        return options;
    }

    private static JsonCursor? Needed(JsonCursor cursor, string name)
    {
        if (cursor.Find(name) is { } found) return found;
        cursor.Issues.Error($"{cursor.Pointer}/{name}", DocumentProblem.Missing, name);
        return null;
    }
}
