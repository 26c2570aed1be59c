using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Tests.Exchange;

public sealed class ImportPlanTests
{
    private static readonly Night Night = new(new(2026, 11, 22));
    private static readonly Episode Cramp = new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 23, 2, 40, 0), "Europe/Berlin").Moment };

    [Fact]
    public void Merging_keeps_what_the_document_does_not_say()
    {
        var stored = new NightEntry(Night) { Cramps = CrampAnswer.Some, Readings = With(FactorCatalogue.Water, 3m), Note = "mine", Episodes = [Cramp] };
        var given = new NightEntry(Night) { Readings = With(FactorCatalogue.Alcohol, 1m), SleepDisturbance = 4 };
        var night = Plan(stored, given).Write.ShouldHaveSingleItem();
        night.Readings.Ids.ShouldBe(["water", "alcohol"], ignoreOrder: true);
        (night.Cramps, night.Note, night.SleepDisturbance, night.Episodes.Count).ShouldBe((CrampAnswer.Some, "mine", 4, 1));
    }

    [Fact]
    public void Merging_lets_the_document_win_where_both_answer() =>
        Plan(new(Night) { Readings = With(FactorCatalogue.Water, 3m) }, new(Night) { Readings = With(FactorCatalogue.Water, 8m) }).Write.ShouldHaveSingleItem().Read(FactorCatalogue.Water).ShouldBe(8m);

    [Fact]
    public void Merging_no_cramps_into_a_night_with_a_cramp_is_refused() =>
        Plan(new(Night) { Cramps = CrampAnswer.Some, Episodes = [Cramp] }, new(Night) { Cramps = CrampAnswer.None }).Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/cramps");

    [Fact]
    public void A_cramp_that_the_document_has_on_another_night_moves_there()
    {
        var moved = Cramp with { StartedAt = LocalMoment.Create(new(2026, 11, 22, 2, 40, 0), "Europe/Berlin").Moment };
        var plan = ImportPlan.Make(new([new(Night) { Cramps = CrampAnswer.Some, Episodes = [Cramp] }]), new(), new(null, [new(Night.Previous) { Cramps = CrampAnswer.Some, Episodes = [moved] }]), ImportMode.Merge);
        plan.Write.SelectMany(n => n.Episodes).ShouldHaveSingleItem().StartedAt.Night.ShouldBe(Night.Previous);
        plan.Write.Single(n => n.Night == Night).Cramps.ShouldBeNull();
    }

    [Fact]
    public void Merging_takes_a_guess_from_the_document_and_a_time_takes_the_guess_away()
    {
        var guess = Cramp with { StartedAt = About.TwoToFour.In(Night, "Europe/Berlin").Moment, About = About.TwoToFour };
        Plan(new(Night) { Episodes = [Cramp] }, new(Night) { Episodes = [guess] }).Write.ShouldHaveSingleItem().Episodes.ShouldBe([guess]);
        Plan(new(Night) { Episodes = [guess] }, new(Night) { Episodes = [Cramp] }).Write.ShouldHaveSingleItem().Episodes.ShouldBe([Cramp]);
        Plan(new(Night) { Episodes = [guess] }, new(Night) { Episodes = [guess with { About = About.Unknown }] }).Changed.ShouldBe(1);
    }

    [Fact]
    public void Replacing_removes_what_the_document_does_not_have()
    {
        var plan = ImportPlan.Make(new([new(Night) { Note = "old" }]), new() { BirthYear = 1958 }, new(null, [new(Night.Next) { Note = "new" }]), ImportMode.Replace);
        plan.Remove.ShouldBe([Night]);
        plan.Person.BirthYear.ShouldBeNull();
    }

    [Fact]
    public void Merging_without_a_person_leaves_the_person_alone() =>
        ImportPlan.Make(Journal.Empty, new() { BirthYear = 1958 }, new(null, []), ImportMode.Merge).Person.BirthYear.ShouldBe(1958);

    [Fact]
    public void Merging_a_person_adds_to_the_lists_and_never_doubles()
    {
        var stored = new Person { BirthYear = 1958, Conditions = ["diabetes"], Medications = [new() { Id = Guid.NewGuid(), Name = "indapamide", Dose = "1.5 mg" }] };
        var given = new Person { Conditions = ["diabetes", "neuropathy"], Medications = [new() { Id = Guid.NewGuid(), Name = "Indapamide", Stopped = new(2026, 11, 1) }, new() { Id = Guid.NewGuid(), Name = "atorvastatin" }] };
        var person = ImportPlan.Make(Journal.Empty, stored, new(given, []), ImportMode.Merge).Person;
        person.BirthYear.ShouldBe(1958);
        person.Conditions.ShouldBe(["diabetes", "neuropathy"]);
        person.Medications.Select(m => (m.Name, m.Dose, m.Stopped)).ShouldBe([("Indapamide", "1.5 mg", new DateOnly(2026, 11, 1)), ("atorvastatin", null, null)]);
    }

    [Fact]
    public void A_definition_that_stored_answers_do_not_fit_is_refused()
    {
        var person = new Person { OwnFactors = [new() { Id = "x-mood", Name = "Mood", Kind = FactorKind.Scale, Max = 9 }] };
        var narrower = new Person { OwnFactors = [new() { Id = "x-mood", Name = "Mood", Kind = FactorKind.Scale, Max = 5 }] };
        var journal = new Journal([new(Night) { Readings = AnswerSet.Empty.With("x-mood", Answer.Of(8)) }]);
        ImportPlan.Make(journal, person, new(narrower, []), ImportMode.Merge).Errors.ShouldHaveSingleItem().At.ShouldBe("/person/ownFactors/0");
        ImportPlan.Make(journal, person, new(person, []), ImportMode.Merge).Errors.ShouldBeEmpty();
    }

    private static AnswerSet With(AmountFactor factor, decimal value) => AnswerSet.Empty.With(factor, value);

    private static ImportPlan Plan(NightEntry stored, NightEntry given) => ImportPlan.Make(new([stored]), new(), new(null, [given]), ImportMode.Merge);
}
