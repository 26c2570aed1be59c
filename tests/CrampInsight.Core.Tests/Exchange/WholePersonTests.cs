using System.Text;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Exchange;

/// <summary>Nothing that a person told is lost on the way, whatever members a person has by now.</summary>
public sealed class WholePersonTests
{
    /// <summary>The id of a medicine names a row of one database; another diary gives its own.</summary>
    private const string DoesNotTravel = nameof(Medication) + "." + nameof(Medication.Id);

    public static TheoryData<string> Members => [.. WholePerson.Settable.Select(m => m.Name)];

    [Fact]
    public void A_whole_person_survives_export_replace_and_export()
    {
        var person = WholePerson.Make();
        var first = Export(person);
        var after = Import(first, new() { BirthYear = 1901 }, ImportMode.Replace);
        Tell(after).ShouldBe(Tell(person));
        Export(after).ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_thing_survives_without_the_others(string member)
    {
        var person = Only(member);
        var first = Export(person);
        var after = Import(first, new(), ImportMode.Replace);
        Tell(after).ShouldBe(Tell(person));
        Export(after).ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Merging_takes_what_the_document_says(string member) =>
        Tell(Import(Export(Only(member)), new(), ImportMode.Merge)).ShouldBe(Tell(Only(member)));

    [Theory]
    [MemberData(nameof(Members))]
    public void Merging_keeps_what_the_document_does_not_say(string member) =>
        Tell(Import(Export(new()), Only(member), ImportMode.Merge)).ShouldBe(Tell(Only(member)));

    [Theory]
    [MemberData(nameof(Members))]
    public void Whoever_told_anything_but_where_home_is_has_no_blank_profile(string member) =>
        // That a diary is made up is nothing a person told.
        Only(member).IsBlank.ShouldBe(member is nameof(Person.TimeZone) or nameof(Person.IsSample));

    [Fact]
    public void Every_review_day_survives_by_its_name()
    {
        foreach (var day in Enum.GetValues<ReviewDay>())
        {
            var document = Export(new() { ReviewDay = day });
            Encoding.UTF8.GetString(document).ShouldContain($"\"reviewDay\":\"{Ids.Of(day)}\"");
            Import(document, new(), ImportMode.Replace).ReviewDay.ShouldBe(day);
        }
    }

    private static Person Only(string member) => WholePerson.MakeWith(WholePerson.Settable.Single(m => m.Name == member));

    private static string Tell(Person person) => WholePerson.Tell(person, DoesNotTravel);

    private static byte[] Export(Person person) => AnyDiary.Export(person, Journal.Empty);

    private static Person Import(byte[] document, Person stored, ImportMode mode)
    {
        var read = DocumentReader.Read(document, new([], "Etc/UTC", new(2026, 11, 22)));
        read.Errors.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        var plan = ImportPlan.Make(Journal.Empty, stored, read.Value!, mode);
        plan.Errors.ShouldBeEmpty();
        return plan.Person;
    }
}
