using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using CsCheck;

namespace CrampInsight.Data.Tests;

/// <summary>What was written is read as it was said, and by nobody else.</summary>
public sealed class DiaryReaderTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Every_answer_comes_back_as_it_was_given()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var given = FactorCatalogue.All.ToDictionary(f => f, Example);
        await file.CommitAsync(diary, [.. given.Select(g => new ReadingEdit(Tonight, g.Key.Id, null, g.Value))]);

        var read = (await file.JournalAsync(diary)).Find(Tonight)!;
        foreach (var (factor, value) in given) read.Readings.Find(factor.Id).ShouldBe(value, factor.Id);
        read.Cramps.ShouldBeNull();
    }

    [Fact]
    public async Task Any_amount_comes_back_exactly()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var saw = (Answer?)null;
        await Gen.Decimal[0, 40].Select(d => Math.Round(d, 6)).SampleAsync(async amount =>
        {
            await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", saw, Answer.Of(amount)));
            (await file.Reader.ReadAsync(diary, Tonight, Tonight, None)).Find(Tonight)!.Read(FactorCatalogue.Water).ShouldBe(amount);
            saw = Answer.Of(amount);
        }, iter: 30, threads: 1);
    }

    [Fact]
    public async Task A_cramp_comes_back_with_every_detail()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight) with
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
        (await file.CommitAsync(diary, cramp.Log())).Outcome.ShouldBe(CommitOutcome.Written);
        var read = await file.Reader.FindEpisodeAsync(diary, cramp.Id, None);
        Json(read!).ShouldBe(Json(cramp));
        read.ShouldBe(cramp);
        (await file.JournalAsync(diary)).Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task Nobody_sees_or_touches_the_diary_of_another()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.DiaryAsync("anna");
        var ben = await file.DiaryAsync("ben");
        var cramp = Cramps.In(Tonight);
        await file.CommitAsync(anna, cramp.Log());
        (await file.JournalAsync(ben)).Entries.ShouldBeEmpty();
        (await file.Reader.FindEpisodeAsync(ben, cramp.Id, None)).ShouldBeNull();
        (await file.Reader.NightAsync(ben, Tonight, None)).Version.ShouldBeNull();
        (await file.CommitAsync(ben, cramp.Delete())).Before.ShouldBeEmpty();
        (await file.CommitAsync(ben, new WholeNightEdit(Tonight, null))).Before.ShouldAllBe(n => n.IsBlank);
        await file.CommitAsync(ben, new CrampsEdit(Tonight, null, CrampAnswer.None));
        (await file.JournalAsync(anna)).Find(Tonight)!.Episodes.ShouldBe([cramp]);
        (await file.JournalAsync(anna)).Find(Tonight)!.Cramps.ShouldBe(CrampAnswer.Some);
    }

    [Fact]
    public async Task A_night_about_which_nothing_was_said_is_blank_and_has_no_version()
    {
        await using var file = await SqliteFile.OpenAsync();
        var night = await file.Reader.NightAsync(await file.DiaryAsync("anna"), Tonight, None);
        (night.Version, night.Entry).ShouldBe((null, new(Tonight)));
    }

    [Fact]
    public async Task One_night_is_read_with_the_version_of_its_last_write()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var first = await file.CommitAsync(diary, new NoteEdit(Tonight, "", "long day"));
        var second = await file.CommitAsync(diary, new NoteEdit(Tonight, "long day", "a short day"));
        (await file.Reader.NightAsync(diary, Tonight, None)).ShouldBe(second.Nights.ShouldHaveSingleItem());
        second.Nights[0].Version.ShouldNotBe(first.Nights.ShouldHaveSingleItem().Version);
    }

    [Fact]
    public async Task Factors_that_were_answered_once_are_named()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        (await file.Reader.UsedFactorIdsAsync(diary, None)).ShouldBeEmpty();
        await file.CommitAsync(diary, new ReadingEdit(Tonight, "water", null, Answer.Of(3m)), new ReadingEdit(Tonight.Previous, "water", null, Answer.Of(4m)), new ReadingEdit(Tonight, "moon-phase", null, Answer.Keep("waxing")));
        (await file.Reader.UsedFactorIdsAsync(diary, None)).ShouldBe(["water", "moon-phase"], ignoreOrder: true);
    }

    // Each field by itself: what an episode calls equal could forget one.
    private static string Json(Episode e) => System.Text.Json.JsonSerializer.Serialize(new
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
    });

    private static Answer Example(Factor factor) => factor switch
    {
        AmountFactor a => a.ToAnswer(a.Max),
        ScaleFactor s => s.ToAnswer(s.Max),
        YesNoFactor y => y.ToAnswer(false),
        ChoiceFactor c => c.ToAnswer(c.Options[^1]),
        TimeFactor t => t.ToAnswer(new(15, 30)),
        _ => throw new InvalidOperationException("A kind without an example."),
    };
}
