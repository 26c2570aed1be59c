using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Insight;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests.People;

public sealed class LookUpAgainTests
{
    [Theory]
    [InlineData]
    [InlineData("unknown")]
    public void A_medicine_without_a_class_is_looked_up_whenever_the_diary_is_read(params string[] stored)
    {
        Person person = new() { Medications = [new() { Name = "Ramipril 5 mg", Classes = stored }] };
        person.LookedUp().Medications[0].Classes.ShouldBe([MedicineClasses.AceInhibitor]);
        new DiarySnapshot(person, Journal.Empty, [], DiaryBuilder.Tonight).Person.Medications[0].Is(MedicineClasses.AceInhibitor).ShouldBeTrue();
        var diary = new DiaryBuilder().As(_ => person).Answer(FactorCatalogue.PotassiumFoods, 0);
        diary.Ids().ShouldBe(["ask-about-meds"]);
    }

    [Fact]
    public void A_class_that_a_person_chose_stays()
    {
        Person person = new() { Medications = [new() { Name = "ramipril", Classes = [MedicineClasses.Statin] }, new() { Name = "losartan", Classes = [MedicineClasses.Unknown, MedicineClasses.Nsaid] }] };
        person.LookedUp().ShouldBeSameAs(person);
    }

    [Fact]
    public void What_the_list_does_not_know_is_unknown()
    {
        new Person { Medications = [new() { Name = "moonflower drops" }] }.LookedUp().Medications[0].Classes.ShouldBe([MedicineClasses.Unknown]);
        Person told = new() { Medications = [new() { Name = "moonflower drops", Classes = [MedicineClasses.Unknown] }] };
        told.LookedUp().ShouldBeSameAs(told);
    }

    [Fact]
    public void The_book_is_asked_with_the_longer_list() =>
        RuleBook.Evaluate(
            new([new(DiaryBuilder.Tonight) { Signs = [Signs.MusclePainByDay] }]),
            new() { Medications = [new() { Name = "atorvastatin", Classes = [MedicineClasses.Unknown] }] },
            DiaryBuilder.Tonight).ShouldHaveSingleItem().Rule.Id.ShouldBe("S3");
}
