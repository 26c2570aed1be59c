using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Tests;

/// <summary>A cramp whose time is a guess, in the database.</summary>
public sealed class AboutTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(About.BeforeMidnight)]
    [InlineData(About.MidnightToTwo)]
    [InlineData(About.TwoToFour)]
    [InlineData(About.FourToSix)]
    [InlineData(About.Unknown)]
    public async Task It_comes_back_as_it_was_said(About about)
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Guess(about);
        (await file.CommitAsync(diary, cramp.Log())).IsWritten.ShouldBeTrue();
        (await file.JournalAsync(diary)).Find(Tonight)!.Episodes.ShouldBe([cramp]);
        (await file.Reader.OutlineAsync(diary, Tonight, Tonight, null, None)).Find(Tonight)!.Episodes.ShouldHaveSingleItem().About.ShouldBe(about);
    }

    [Fact]
    public async Task A_time_takes_the_guess_away_and_another_device_that_saw_the_guess_is_asked()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var guess = Guess(About.Unknown);
        await file.CommitAsync(diary, guess.Log());
        var exact = guess with { StartedAt = Cramps.At(Tonight, 2, 40), About = null };
        (await file.CommitAsync(diary, guess.Change(_ => exact))).IsWritten.ShouldBeTrue();
        (await file.JournalAsync(diary)).Find(Tonight)!.Episodes.ShouldBe([exact]);
        (await file.CommitAsync(diary, guess.Change(g => g with { Pain = 4 }))).Outcome.ShouldBe(CommitOutcome.Clashes);
    }

    [Fact]
    public async Task A_part_of_the_night_from_a_later_version_is_no_exact_time()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, Guess(About.TwoToFour).Log());
        await using (var connection = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync(None);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Episodes SET About = 'at-dawn'";
            (await command.ExecuteNonQueryAsync(None)).ShouldBe(1);
        }

        (await file.JournalAsync(diary)).Find(Tonight)!.Episodes.ShouldHaveSingleItem().About.ShouldBe(About.Unknown);
    }

    private static Episode Guess(About about) => Cramps.In(Tonight) with { StartedAt = about.In(Tonight, "Europe/Berlin").Moment, About = about, Pain = 6 };
}
