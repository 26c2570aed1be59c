using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

public sealed class PersonTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_person_comes_back_as_told()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.TellAsync(owner, p => p with { BirthYear = 1958, Sex = Sex.Female, Pregnancy = Pregnancy.PostBirth, TimeZone = "Europe/Berlin", Conditions = ["diabetes"], Cards = ["water", "stress"] });
        var medicine = new Medication { Id = Guid.NewGuid(), Name = "indapamide", Classes = ["thiazide"], Dose = "1.5 mg", Started = new(2026, 9, 1), Stopped = new(2026, 10, 1) };
        await file.SaveMedicineAsync(owner, medicine);
        var person = await file.Reader.PersonAsync(owner, None);
        Json(person).ShouldBe(Json(new Person { BirthYear = 1958, Sex = Sex.Female, Pregnancy = Pregnancy.PostBirth, TimeZone = "Europe/Berlin", Conditions = ["diabetes"], Cards = ["water", "stress"], Medications = [medicine] }));
    }

    [Fact]
    public async Task Nobody_told_means_nothing_is_assumed()
    {
        await using var file = await SqliteFile.OpenAsync();
        var person = await file.Reader.PersonAsync(await file.DiaryAsync("anna"), None);
        person.BirthYear.ShouldBeNull();
        person.Pregnancy.ShouldBeNull();
        person.CardFactors.ShouldBe(FactorCatalogue.DefaultCards);
    }

    [Fact]
    public async Task Two_devices_that_change_different_things_both_win()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await Task.WhenAll(Conditions.All.Take(8).Select(c => file.TellAsync(owner, p => p with { Conditions = [.. p.Conditions, c] })));
        (await file.Reader.PersonAsync(owner, None)).Conditions.ShouldBe(Conditions.All.Take(8), ignoreOrder: true);
    }

    [Fact]
    public async Task A_medicine_that_was_not_known_when_it_was_stored_is_known_when_it_is_read()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.SaveMedicineAsync(owner, new() { Id = Guid.NewGuid(), Name = "a Lasix", Classes = ["unknown"] });
        await file.SaveMedicineAsync(owner, new() { Id = Guid.NewGuid(), Name = "b moonflower", Classes = [] });
        await file.SaveMedicineAsync(owner, new() { Id = Guid.NewGuid(), Name = "c Lasix", Classes = ["statin"] });
        (await file.Reader.PersonAsync(owner, None)).Medications.Select(m => m.Classes.ShouldHaveSingleItem()).ShouldBe(["loop-diuretic", "unknown", "statin"]);
    }

    [Fact]
    public async Task A_medicine_can_be_changed_and_removed_by_its_owner_only()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.DiaryAsync("anna");
        var ben = await file.DiaryAsync("ben");
        var medicine = new Medication { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] };
        await file.SaveMedicineAsync(anna, medicine);
        await file.SaveMedicineAsync(anna, medicine with { Dose = "5 mg" });
        (await file.CommitAsync(ben, new MedicationEdit(medicine.Id, null))).Person!.Medications.ShouldBeEmpty();
        (await file.Reader.PersonAsync(anna, None)).Medications.ShouldHaveSingleItem().Dose.ShouldBe("5 mg");
        (await file.CommitAsync(anna, new MedicationEdit(medicine.Id, null))).Person!.Medications.ShouldBeEmpty();
        (await file.Reader.PersonAsync(anna, None)).Medications.ShouldBeEmpty();
    }

    [Fact]
    public async Task Being_shown_counts_once_an_evening_and_events_keep_their_order()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        var tonight = new Night(new(2026, 11, 22));
        var shown = new FindingEvent("stretching", FindingEventKind.Shown, tonight);
        await file.RememberAsync(owner, shown, shown);
        await file.RememberAsync(owner, shown);
        await file.RememberAsync(owner, new FindingEvent("B1", FindingEventKind.Arranged, tonight, 3.5m));
        (await file.MemoryAsync(owner)).ShouldBe([shown, new("B1", FindingEventKind.Arranged, tonight, 3.5m)]);
        (await file.MemoryAsync(await file.DiaryAsync("ben"))).ShouldBeEmpty();
    }

    private static string Json(Person person) => System.Text.Json.JsonSerializer.Serialize(new { person.BirthYear, person.Sex, person.Pregnancy, person.TimeZone, person.Conditions, person.Cards, person.Medications });
}
