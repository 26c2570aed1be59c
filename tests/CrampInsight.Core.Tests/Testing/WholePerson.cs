using System.Collections;
using System.Globalization;
using System.Reflection;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Tests.Testing;

/// <summary>
/// A person of whom every member says something, found by reflection, so that a new member cannot be forgotten where persons are copied.
/// Whoever adds a member gives it a value here, and then sees each place that loses it.
/// </summary>
internal static class WholePerson
{
    private static readonly Dictionary<string, object> Members = new(StringComparer.Ordinal)
    {
        [nameof(Person.BirthYear)] = 1958,
        [nameof(Person.Sex)] = Sex.Unstated,
        [nameof(Person.Pregnancy)] = Pregnancy.PostBirth,
        [nameof(Person.TimeZone)] = "Europe/Berlin",
        // Not the country of the time zone.
        [nameof(Person.Region)] = "NZ",
        [nameof(Person.Conditions)] = new[] { Conditions.Neuropathy, Conditions.Diabetes },
        [nameof(Person.Medications)] = new[] { Fill<Medication>(MedicationMembers()) },
        [nameof(Person.Cards)] = new[] { "water", "x-hot-tub" },
        [nameof(Person.ReviewDay)] = ReviewDay.Never,
        // No one kind of own factor has all members: an amount has a unit, a choice has options.
        [nameof(Person.OwnFactors)] = new OwnFactor[]
        {
            new() { Id = "x-steps", Name = "Steps", Kind = FactorKind.Amount, Max = 90000.5m, Unit = "steps" },
            new() { Id = "x-pillow", Name = "Pillow", Kind = FactorKind.Choice, Options = ["old", "new"] },
        },
        [nameof(Person.IsSample)] = true,
    };

    /// <summary>Everything of a person that can be set.</summary>
    public static IReadOnlyList<PropertyInfo> Settable { get; } = SettableOf(typeof(Person));

    /// <summary>A person with every member set, checked to differ from a person who told nothing.</summary>
    public static Person Make()
    {
        IReadOnlyList<OwnFactor> own = (OwnFactor[])Members[nameof(Person.OwnFactors)];
        foreach (var member in SettableOf(typeof(OwnFactor)))
            own.ShouldContain(f => Text(member.GetValue(f)) != Text(member.GetValue(Blank<OwnFactor>())), $"no own factor here has another {member.Name} than an empty one");
        return Fill<Person>(Members);
    }

    /// <summary>A person who told one thing only.</summary>
    public static Person MakeWith(PropertyInfo member)
    {
        Person person = new();
        member.SetValue(person, Members[member.Name]);
        return person;
    }

    /// <summary>Every settable member with its value, those of medicines and own factors too, one a line.</summary>
    /// <param name="person">The person.</param>
    /// <param name="except">Members that do not count, such as <c>Medication.Id</c>.</param>
    public static string Tell(Person person, params string[] except) =>
        string.Join('\n', Settable.Where(m => !except.Contains($"{nameof(Person)}.{m.Name}")).Select(m => $"{m.Name}: {Text(m.GetValue(person), except)}"));

    private static Dictionary<string, object> MedicationMembers() => new(StringComparer.Ordinal)
    {
        [nameof(Medication.Id)] = new Guid("0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11"),
        [nameof(Medication.Name)] = "indapamide",
        // Not the class that the name would be looked up as.
        [nameof(Medication.Classes)] = new[] { MedicineClasses.Statin, MedicineClasses.Unknown },
        [nameof(Medication.Dose)] = "1.5 mg",
        [nameof(Medication.Started)] = new DateOnly(2026, 9, 1),
        [nameof(Medication.Changed)] = new DateOnly(2026, 10, 1),
        [nameof(Medication.Stopped)] = new DateOnly(2026, 11, 1),
    };

    private static List<PropertyInfo> SettableOf(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];

    private static T Fill<T>(Dictionary<string, object> members)
    {
        var (filled, blank) = (Blank<T>(), Blank<T>());
        foreach (var member in SettableOf(typeof(T)))
        {
            members.ContainsKey(member.Name).ShouldBeTrue($"{typeof(T).Name}.{member.Name} is new and has no value here yet");
            member.SetValue(filled, members[member.Name]);
            Text(member.GetValue(filled)).ShouldNotBe(Text(member.GetValue(blank)), $"{typeof(T).Name}.{member.Name} says nothing here");
        }

        return filled;
    }

    // Activator does not ask for required members; each of them is set afterwards.
    private static T Blank<T>() => Activator.CreateInstance<T>();

    private static string Text(object? value, params string[] except) => value switch
    {
        null => "nothing",
        string text => $"\"{text}\"",
        Medication or OwnFactor => $"{{ {string.Join(", ", SettableOf(value.GetType()).Where(m => !except.Contains($"{value.GetType().Name}.{m.Name}")).Select(m => $"{m.Name}: {Text(m.GetValue(value))}"))} }}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(v => Text(v, except)))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
