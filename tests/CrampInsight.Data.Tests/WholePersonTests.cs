using CrampInsight.Core.Exchange;
using CrampInsight.Core.Tests.Testing;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

/// <summary>The database keeps everything that a person told, whatever members a person has by now; ids of medicines too.</summary>
public sealed class WholePersonTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_whole_person_comes_back_as_told()
    {
        var person = WholePerson.Make();
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.TellAsync(owner, _ => person);
        foreach (var medication in person.Medications) await file.SaveMedicineAsync(owner, medication);
        WholePerson.Tell(await file.Reader.PersonAsync(owner, None)).ShouldBe(WholePerson.Tell(person));
    }

    [Theory]
    [InlineData(ImportMode.Merge)]
    [InlineData(ImportMode.Replace)]
    public async Task A_whole_person_comes_in_with_a_document(ImportMode mode)
    {
        var person = WholePerson.Make();
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        (await file.Transfer.ImportAsync(owner, new(person, []), mode, progress: null, None)).Errors.ShouldBeEmpty();
        WholePerson.Tell((await file.Reader.WholeAsync(owner, None)).Person).ShouldBe(WholePerson.Tell(person));
    }

    [Fact]
    public async Task Each_thing_comes_back_without_the_others()
    {
        await using var file = await SqliteFile.OpenAsync();
        foreach (var member in WholePerson.Settable)
        {
            var person = WholePerson.MakeWith(member);
            var owner = await file.DiaryAsync(member.Name);
            (await file.Transfer.ImportAsync(owner, new(person, []), ImportMode.Replace, progress: null, None)).Errors.ShouldBeEmpty();
            WholePerson.Tell(await file.Reader.PersonAsync(owner, None)).ShouldBe(WholePerson.Tell(person), member.Name);
        }
    }
}
