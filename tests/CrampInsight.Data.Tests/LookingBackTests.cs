using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

/// <summary>What the week, the calendar and the trends ask of the file.</summary>
public sealed class LookingBackTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task An_outline_holds_cramps_notes_and_the_asked_factor_only()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await WriteAsync(file, owner, Tonight);
        var outline = (await file.Nights.ReadOutlineAsync(owner, Tonight.AddDays(-3), Tonight, FactorCatalogue.Stress.Id, None)).Find(Tonight)!;
        var whole = (await file.Nights.ReadWholeJournalAsync(owner, None)).Find(Tonight)!;
        (outline.Cramps, outline.SleepDisturbance, outline.Note).ShouldBe((whole.Cramps, whole.SleepDisturbance, whole.Note));
        outline.Episodes.Select(e => (e.Id, e.StartedAt, e.Pain)).ShouldBe(whole.Episodes.Select(e => (e.Id, e.StartedAt, e.Pain)));
        outline.Read(FactorCatalogue.Stress).ShouldBe(3);
        outline.Readings.Count.ShouldBe(1);
        (await file.Nights.ReadOutlineAsync(owner, Tonight.AddDays(-3), Tonight, null, None)).Find(Tonight)!.Readings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_elses_nights_are_in_an_outline()
    {
        await using var file = await DiaryFile.OpenAsync();
        var anna = await file.OwnerAsync("anna");
        var ben = await file.OwnerAsync("ben");
        await WriteAsync(file, anna, Tonight);
        (await file.Nights.ReadOutlineAsync(ben, Tonight.AddDays(-30), Tonight, FactorCatalogue.Stress.Id, None)).Entries.ShouldBeEmpty();
        (await file.Nights.FirstNightAsync(ben, None)).ShouldBeNull();
        (await file.Nights.FirstNightAsync(anna, None)).ShouldBe(Tonight);
    }

    [Fact]
    public async Task No_cramps_is_written_for_the_unanswered_nights_among_those_named()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await WriteAsync(file, owner, Tonight.AddDays(-2));
        await file.Nights.ApplyAsync(owner, Tonight.AddDays(-1), [new ReadingChange(FactorCatalogue.Stress.Id, null, 2)], overwrite: false, None);
        var written = await file.Nights.SayNoCrampsAsync(owner, [Tonight, Tonight.AddDays(-1), Tonight.AddDays(-2)], None);
        written.ShouldBe([Tonight.AddDays(-1), Tonight]);
        var journal = await file.Nights.ReadWholeJournalAsync(owner, None);
        journal.Entries.Select(e => e.Cramps).ShouldBe([CrampAnswer.Some, CrampAnswer.None, CrampAnswer.None]);
        journal.Find(Tonight.AddDays(-1))!.Read(FactorCatalogue.Stress).ShouldBe(2);
    }

    [Fact]
    public async Task The_day_of_the_review_is_kept()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        (await file.People.ReadAsync(owner, None)).ReviewsOn(new(2026, 11, 22)).ShouldBeTrue();
        var person = await file.People.UpdateAsync(owner, p => p with { ReviewDay = ReviewDay.Wednesday }, None);
        (person.ReviewsOn(new(2026, 11, 25)), person.ReviewsOn(new(2026, 11, 22))).ShouldBe((true, false));
        (await file.People.UpdateAsync(owner, p => p with { ReviewDay = ReviewDay.Never }, None)).ReviewsOn(new(2026, 11, 22)).ShouldBeFalse();
    }

    private static Task WriteAsync(DiaryFile file, string owner, Night night) => file.Nights.RestoreNightAsync(
        owner,
        new(night)
        {
            Cramps = CrampAnswer.Some,
            SleepDisturbance = 4,
            Note = "a long day",
            Readings = new NightEntry(night).Readings.Add(FactorCatalogue.Stress.Id, 3).Add(FactorCatalogue.Water.Id, 6m),
            Episodes =
            [
                new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(night.Next.Evening.ToDateTime(new(1, 30)), "Europe/Berlin").Moment, Pain = 5 },
                new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(night.Next.Evening.ToDateTime(new(4, 0)), "Europe/Berlin").Moment, Pain = 7 },
            ],
        },
        None);
}
