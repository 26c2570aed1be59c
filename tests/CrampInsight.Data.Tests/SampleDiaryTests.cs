using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Samples;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

/// <summary>The made-up diary goes into the file and out of it again.</summary>
public sealed class SampleDiaryTests
{
    private const string Berlin = "Europe/Berlin";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task An_empty_diary_is_filled_with_the_sample_as_made()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        (await ExportAsync(file, owner)).ShouldBe(DiaryWriter.Write(person, nights, default).ToArray());
    }

    [Fact]
    public async Task A_time_zone_alone_is_an_empty_diary()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.People.UpdateAsync(owner, p => p with { TimeZone = Berlin }, None);
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        (await file.People.ReadAsync(owner, None)).IsSample.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_told_about_oneself_is_never_touched()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.People.UpdateAsync(owner, p => p with { TimeZone = Berlin, BirthYear = 1970 }, None);
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task Own_nights_are_never_touched()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new CrampsChange(null, CrampAnswer.None), new NoteChange("", "my own")], overwrite: false, None);
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task Own_medicines_are_never_touched()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.People.SaveMedicationAsync(owner, new() { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] }, None);
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task An_older_sample_is_made_anew()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight.AddDays(-10), "America/New_York", None);
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        (await ExportAsync(file, owner)).ShouldBe(DiaryWriter.Write(person, nights, default).ToArray());
    }

    [Fact]
    public async Task A_fill_that_fails_half_way_leaves_the_older_sample()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight.AddDays(-10), Berlin, None);
        var before = await ExportAsync(file, owner);
        await using (var db = file.Context())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Readings WHEN NEW.FactorId = 'leg-effort' BEGIN SELECT RAISE(ABORT, 'full'); END", None);
        }

        await Should.ThrowAsync<SqliteException>(() => file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None));
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    [Fact]
    public async Task Two_people_can_have_the_sample_at_once()
    {
        await using var file = await DiaryFile.OpenAsync();
        var (anna, ben) = (await file.OwnerAsync("anna"), await file.OwnerAsync("ben"));
        (await file.Transfer.FillSampleAsync(anna, Tonight, Berlin, None)).ShouldBeTrue();
        (await file.Transfer.FillSampleAsync(ben, Tonight, Berlin, None)).ShouldBeTrue();
        await file.Transfer.EraseAsync(anna, None);
        (await file.Nights.ReadWholeJournalAsync(anna, None)).Entries.ShouldBeEmpty();
        (await file.Nights.ReadWholeJournalAsync(ben, None)).Entries.Count.ShouldBe(SampleDiary.Nights);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_diary_behind()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None);
        await file.Summaries.UpdateAsync(owner, c => c with { Questions = "Is it the tablets?" }, None);
        await file.Memory.RecordAsync(owner, [new("B1", FindingEventKind.Shown, Tonight)], None);
        var cramp = new Episode { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 23, 3, 10, 0), Berlin).Moment };
        await file.Door.LogAsync(owner, cramp, "key", "hash", "{}", None);
        (await RowsAsync(file, owner)).ShouldAllBe(t => t.Rows > 0);
        await file.Transfer.EraseAsync(owner, None);
        (await RowsAsync(file, owner)).ShouldAllBe(t => t.Rows == 0);
    }

    [Fact]
    public async Task What_was_deleted_cannot_be_read_from_the_file()
    {
        await using var file = await DiaryFile.OpenAsync();
        var owner = await file.OwnerAsync("anna");
        await file.Nights.ApplyAsync(owner, Tonight, [new NoteChange("", "an oldsentinel note")], overwrite: false, None);
        await file.Nights.ApplyAsync(owner, Tonight, [new NoteChange("an oldsentinel note", "a newsentinel note")], overwrite: false, None);
        Text().ShouldContain("newsentinel");
        await file.Transfer.EraseAsync(owner, None);
        Text().ShouldNotContain("sentinel");

        string Text() => string.Concat(Directory.GetFiles(Path.GetDirectoryName(file.DatabasePath)!, "crampinsight.db*").Select(ReadShared));
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task RefusesAsync(DiaryFile file, string owner)
    {
        var before = await ExportAsync(file, owner);
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeFalse();
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    private static async Task<byte[]> ExportAsync(DiaryFile file, string owner)
    {
        var (person, journal) = await file.Transfer.ReadAsync(owner, None);
        return DiaryWriter.Write(person, journal.Entries, default).ToArray();
    }

    /// <summary>Rows of one owner in every table that names owners, whichever there are; tokens belong to the account.</summary>
    private static async Task<List<(string Table, long Rows)>> RowsAsync(DiaryFile file, string owner)
    {
        await using var db = file.Context();
        List<(string, long)> all = [("Readings", await db.Readings.CountAsync(None))];
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("OwnerId") is not null && t.GetTableName() != "Tokens"))
        {
            var sql = $"SELECT COUNT(*) AS Value FROM \"{type.GetTableName()}\" WHERE OwnerId = {{0}}";
            all.Add((type.GetTableName()!, await db.Database.SqlQueryRaw<long>(sql, owner).SingleAsync(None)));
        }

        return all;
    }
}
