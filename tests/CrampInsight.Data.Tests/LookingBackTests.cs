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
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await WriteAsync(file, owner, Tonight);
        var outline = (await file.Reader.OutlineAsync(owner, Tonight.AddDays(-3), Tonight, FactorCatalogue.Stress.Id, None)).Find(Tonight)!;
        var whole = (await file.JournalAsync(owner)).Find(Tonight)!;
        (outline.Cramps, outline.SleepDisturbance, outline.Note).ShouldBe((whole.Cramps, whole.SleepDisturbance, whole.Note));
        outline.Episodes.Select(e => (e.Id, e.StartedAt, e.Pain)).ShouldBe(whole.Episodes.Select(e => (e.Id, e.StartedAt, e.Pain)));
        outline.Read(FactorCatalogue.Stress).ShouldBe(3);
        outline.Readings.Count.ShouldBe(1);
        (await file.Reader.OutlineAsync(owner, Tonight.AddDays(-3), Tonight, null, None)).Find(Tonight)!.Readings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_elses_nights_are_in_an_outline()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.DiaryAsync("anna");
        var ben = await file.DiaryAsync("ben");
        await WriteAsync(file, anna, Tonight);
        (await file.Reader.OutlineAsync(ben, Tonight.AddDays(-30), Tonight, FactorCatalogue.Stress.Id, None)).Entries.ShouldBeEmpty();
        (await file.Reader.FirstNightAsync(ben, None)).ShouldBeNull();
        (await file.Reader.FirstNightAsync(anna, None)).ShouldBe(Tonight);
    }

    [Fact]
    public async Task No_cramps_is_written_for_the_unanswered_nights_among_those_named()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await WriteAsync(file, owner, Tonight.AddDays(-2));
        await file.CommitAsync(owner, new ReadingEdit(Tonight.AddDays(-1), FactorCatalogue.Stress.Id, null, Answer.Of(2)));
        DiaryEdit[] edits = [.. new[] { 0, -1, -2 }.Select(ago => new CrampsEdit(Tonight.AddDays(ago), null, CrampAnswer.None))];
        var first = await file.CommitAsync(owner, edits);
        // Such a night has cramps, which "no cramps" would contradict; it is named, and left out it holds up nobody.
        first.Refusal.ShouldBe((edits[2], EditProblem.HasCramps));
        (await file.JournalAsync(owner)).Entries.Select(e => e.Cramps).ShouldBe([CrampAnswer.Some, null]);
        (await file.CommitAsync(owner, edits[..2])).Nights.Select(n => (n.Entry.Night, n.Entry.Cramps))
            .ShouldBe([(Tonight, CrampAnswer.None), (Tonight.AddDays(-1), CrampAnswer.None)]);
        var journal = await file.JournalAsync(owner);
        journal.Entries.Select(e => e.Cramps).ShouldBe([CrampAnswer.Some, CrampAnswer.None, CrampAnswer.None]);
        journal.Find(Tonight.AddDays(-1))!.Read(FactorCatalogue.Stress).ShouldBe(2);
    }

    [Fact]
    public async Task The_day_of_the_review_is_kept()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        (await file.Reader.PersonAsync(owner, None)).ReviewsOn(new(2026, 11, 22)).ShouldBeTrue();
        var person = (await file.TellAsync(owner, p => p with { ReviewDay = ReviewDay.Wednesday })).Person!;
        (person.ReviewsOn(new(2026, 11, 25)), person.ReviewsOn(new(2026, 11, 22))).ShouldBe((true, false));
        (await file.TellAsync(owner, p => p with { ReviewDay = ReviewDay.Never })).Person!.ReviewsOn(new(2026, 11, 22)).ShouldBeFalse();
    }

    private static Task<Committed> WriteAsync(SqliteFile file, DiaryId owner, Night night) => file.PutAsync(
        owner,
        new NightEntry(night)
        {
            Cramps = CrampAnswer.Some,
            SleepDisturbance = 4,
            Note = "a long day",
            Readings = AnswerSet.Empty.With(FactorCatalogue.Stress, 3).With(FactorCatalogue.Water, 6m),
            Episodes =
            [
                new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(night.Next.Evening.ToDateTime(new(1, 30)), "Europe/Berlin").Moment, Pain = 5 },
                new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(night.Next.Evening.ToDateTime(new(4, 0)), "Europe/Berlin").Moment, Pain = 7 },
            ],
        });
}
