using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Tests;

public sealed class DiaryStoreTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Every_answer_comes_back_as_it_was_given()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        var given = FactorCatalogue.All.ToDictionary(f => f, Example);
        await file.Nights.ApplyAsync(owner, Tonight, [.. given.Select(g => new ReadingChange(g.Key.Id, null, g.Value))], overwrite: false, None);

        var read = (await file.Nights.ReadWholeJournalAsync(owner, None)).Find(Tonight)!;
        foreach (var (factor, value) in given) read.Readings[factor.Id].ShouldBe(value, factor.Id);
        read.Cramps.ShouldBeNull();
    }

    [Fact]
    public async Task Any_amount_comes_back_exactly()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await Gen.Decimal[0, 40].Select(d => Math.Round(d, 6)).SampleAsync(async amount =>
        {
            await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, amount)], overwrite: true, None);
            (await file.Nights.ReadJournalAsync(owner, Tonight, Tonight, None)).Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(amount);
        }, iter: 30, threads: 1);
    }

    [Fact]
    public async Task An_answer_taken_back_is_not_answered_again()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("warm-shower", null, false)], overwrite: false, None);
        var saved = await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("warm-shower", false, null)], overwrite: false, None);
        saved.Entry.Read(FactorCatalogue.WarmShower).ShouldBeNull();
    }

    [Fact]
    public async Task Two_devices_with_different_questions_both_win()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, 3m)], overwrite: false, None);
        var saved = await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("stress", null, 2)], overwrite: false, None);
        saved.Outcome.ShouldBe(NightOutcome.Saved);
        saved.Entry.Readings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_devices_with_one_question_are_told_and_nothing_is_lost()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, 3m)], overwrite: false, None);
        var refused = await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("stress", null, 2), new ReadingChange("water", null, 5m)], overwrite: false, None);
        refused.Outcome.ShouldBe(NightOutcome.ChangedElsewhere);
        refused.Entry.Read(FactorCatalogue.Water).ShouldBe(3);
        refused.Entry.Read(FactorCatalogue.Stress).ShouldBeNull();
        var kept = await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, 5m)], overwrite: true, None);
        kept.Entry.Read(FactorCatalogue.Water).ShouldBe(5);
    }

    [Fact]
    public async Task The_same_answer_from_two_devices_is_no_conflict()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new CrampsChange(null, CrampAnswer.None)], overwrite: false, None);
        (await file.Nights.ApplyAsync(owner, Tonight, [new CrampsChange(null, CrampAnswer.None)], overwrite: false, None)).Outcome.ShouldBe(NightOutcome.Saved);
    }

    [Fact]
    public async Task Many_taps_at_once_make_one_night()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        string[] yesNo = ["warm-shower", "heating-pad", "massage", "neutral-feet", "walk", "gentle-yoga", "slow-breathing", "meditation"];
        await Task.WhenAll(yesNo.Select(id => file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange(id, null, true)], overwrite: false, None)));
        var journal = await file.Nights.ReadWholeJournalAsync(owner, None);
        journal.Entries.ShouldHaveSingleItem().Readings.Keys.ShouldBe(yesNo, ignoreOrder: true);
    }

    [Fact]
    public async Task No_cramps_is_refused_while_a_cramp_is_logged()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.SaveEpisodeAsync(owner, Cramp(Tonight), null, overwrite: false, None);
        var refused = await file.Nights.ApplyAsync(owner, Tonight, [new CrampsChange(CrampAnswer.Some, CrampAnswer.None)], overwrite: true, None);
        refused.Outcome.ShouldBe(NightOutcome.HasEpisodes);
        refused.Entry.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_cramp_comes_back_with_every_detail()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        var cramp = Cramp(Tonight) with
        {
            Leg = Leg.Both,
            Muscles = [Muscle.Calf, Muscle.ThighFront],
            Minutes = 3.5m,
            Pain = 7,
            Woke = true,
            Soreness = 2,
            Relief = [new(ReliefKind.Stretch, 3), new(ReliefKind.StoodUp, null)],
            Signs = [Signs.OneLegSwelling],
            Note = "held the wall",
        };
        var saved = await file.Nights.SaveEpisodeAsync(owner, cramp, null, overwrite: false, None);
        saved.Outcome.ShouldBe(EpisodeOutcome.Saved);
        var read = await file.Nights.FindEpisodeAsync(owner, cramp.Id, None);
        read!.Version.ShouldBe(saved.Version);
        Json(read.Episode).ShouldBe(Json(cramp));
        (await file.Nights.ReadWholeJournalAsync(owner, None)).Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_cramp_changed_on_another_device_is_not_overwritten_unasked()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        var cramp = Cramp(Tonight);
        var first = await file.Nights.SaveEpisodeAsync(owner, cramp, null, overwrite: false, None);
        await file.Nights.SaveEpisodeAsync(owner, cramp with { Pain = 8 }, first.Version, overwrite: false, None);
        var refused = await file.Nights.SaveEpisodeAsync(owner, cramp with { Pain = 3 }, first.Version, overwrite: false, None);
        refused.Outcome.ShouldBe(EpisodeOutcome.ChangedElsewhere);
        refused.Current!.Pain.ShouldBe(8);
        (await file.Nights.SaveEpisodeAsync(owner, cramp with { Pain = 3 }, first.Version, overwrite: true, None)).Current!.Pain.ShouldBe(3);
    }

    [Fact]
    public async Task A_cramp_moved_to_another_night_leaves_the_first_unanswered()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        var cramp = Cramp(Tonight);
        var first = await file.Nights.SaveEpisodeAsync(owner, cramp, null, overwrite: false, None);
        await file.Nights.SaveEpisodeAsync(owner, cramp with { StartedAt = Cramp(Tonight.Previous).StartedAt }, first.Version, overwrite: false, None);
        var journal = await file.Nights.ReadWholeJournalAsync(owner, None);
        journal.Find(Tonight)!.Cramps.ShouldBeNull();
        journal.Find(Tonight)!.Episodes.ShouldBeEmpty();
        journal.Find(Tonight.Previous)!.Episodes.ShouldHaveSingleItem().Id.ShouldBe(cramp.Id);
    }

    [Fact]
    public async Task A_deleted_cramp_can_be_put_back()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        var cramp = Cramp(Tonight);
        var saved = await file.Nights.SaveEpisodeAsync(owner, cramp, null, overwrite: false, None);
        (await file.Nights.DeleteEpisodeAsync(owner, cramp.Id, None)).ShouldBeTrue();
        (await file.Nights.ReadWholeJournalAsync(owner, None)).Find(Tonight)!.Cramps.ShouldBeNull();
        (await file.Nights.SaveEpisodeAsync(owner, cramp, saved.Version, overwrite: false, None)).Outcome.ShouldBe(EpisodeOutcome.Gone);
        (await file.Nights.SaveEpisodeAsync(owner, cramp, null, overwrite: false, None)).Outcome.ShouldBe(EpisodeOutcome.Saved);
    }

    [Fact]
    public async Task A_deleted_night_can_be_put_back_whole()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.SaveEpisodeAsync(owner, Cramp(Tonight), null, overwrite: false, None);
        var before = (await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, 7m), new NoteChange("", "long day"), new SignChange("fever", true), new SleepDisturbanceChange(null, 6)], overwrite: false, None)).Entry;
        (await file.Nights.DeleteNightAsync(owner, Tonight, None)).ShouldBeTrue();
        (await file.Nights.ReadWholeJournalAsync(owner, None)).Entries.ShouldBeEmpty();
        await file.Nights.RestoreNightAsync(owner, before, None);
        (await file.Nights.ReadWholeJournalAsync(owner, None)).Find(Tonight)!.ShouldSatisfyAllConditions(
            n => n.Cramps.ShouldBe(CrampAnswer.Some),
            n => n.Note.ShouldBe("long day"),
            n => n.SleepDisturbance.ShouldBe(6),
            n => n.Signs.ShouldBe(["fever"]),
            n => n.Read(FactorCatalogue.Water).ShouldBe(7),
            n => Json(n.Episodes).ShouldBe(Json(before.Episodes)));
    }

    [Fact]
    public async Task Nobody_sees_or_touches_the_diary_of_another()
    {
        await using var file = await DiaryFile.OpenAsync();
        var anna = await file.OwnerAsync("anna");
        var ben = await file.OwnerAsync("ben");
        var cramp = Cramp(Tonight);
        await file.Nights.SaveEpisodeAsync(anna, cramp, null, overwrite: false, None);
        (await file.Nights.ReadWholeJournalAsync(ben, None)).Entries.ShouldBeEmpty();
        (await file.Nights.FindEpisodeAsync(ben, cramp.Id, None)).ShouldBeNull();
        (await file.Nights.DeleteEpisodeAsync(ben, cramp.Id, None)).ShouldBeFalse();
        (await file.Nights.DeleteNightAsync(ben, Tonight, None)).ShouldBeFalse();
        await file.Nights.ApplyAsync(ben, Tonight, [new CrampsChange(null, CrampAnswer.None)], overwrite: false, None);
        (await file.Nights.ReadWholeJournalAsync(anna, None)).Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_file_for_another_process()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, 7m)], overwrite: false, None);
        await using var other = new SqliteConnection($"Data Source={file.DatabasePath};Mode=ReadOnly;Pooling=False");
        await other.OpenAsync(None);
        await using var command = other.CreateCommand();
        command.CommandText = "SELECT Answer FROM Readings WHERE FactorId = 'water'";
        (await command.ExecuteScalarAsync(None)).ShouldBe("7");
        command.CommandText = "PRAGMA journal_mode";
        (await command.ExecuteScalarAsync(None)).ShouldBe("wal");
    }

    [Theory]
    [InlineData("41")]
    [InlineData("-1")]
    public async Task A_value_outside_its_range_never_reaches_the_file(string drinks)
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await Should.ThrowAsync<ArgumentException>(() => file.Nights.ApplyAsync(owner, Tonight, [new ReadingChange("water", null, decimal.Parse(drinks))], overwrite: false, None));
        (await file.Nights.ReadWholeJournalAsync(owner, None)).Entries.ShouldBeEmpty();
    }

    private static Episode Cramp(Night night) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Create(night.Evening.AddDays(1).ToDateTime(new(3, 10)), "Europe/Berlin").Moment,
    };

    // The same list may come back as another kind of list; what it says counts.
    private static string Json(params IEnumerable<Episode> episodes) => System.Text.Json.JsonSerializer.Serialize(episodes.Select(e => new
    {
        e.Id,
        Start = e.StartedAt.ToString(),
        e.StartedAt.Zone,
        e.StartedAt.Offset,
        e.Leg,
        e.Muscles,
        e.Minutes,
        e.Pain,
        e.Woke,
        e.Soreness,
        e.Relief,
        e.Signs,
        e.Note,
    }));

    private static object Example(Factor factor) => factor switch
    {
        AmountFactor a => a.Max,
        ScaleFactor s => s.Max,
        YesNoFactor => false,
        ChoiceFactor c => c.Options[^1],
        TimeFactor => new TimeOnly(15, 30),
        _ => throw new InvalidOperationException("A kind without an example."),
    };
}
