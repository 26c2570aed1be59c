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
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        (await ExportAsync(file, owner)).ShouldBe(DocumentWriter.Write(person, nights, default).ToArray());
    }

    [Fact]
    public async Task A_time_zone_alone_is_an_empty_diary()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.TellAsync(owner, p => p with { TimeZone = Berlin });
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        (await file.Reader.PersonAsync(owner, None)).IsSample.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_told_about_oneself_is_never_touched()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.TellAsync(owner, p => p with { TimeZone = Berlin, BirthYear = 1970 });
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task Own_nights_are_never_touched()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.CommitAsync(owner, new CrampsEdit(Tonight, null, CrampAnswer.None), new NoteEdit(Tonight, "", "my own"));
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task Own_medicines_are_never_touched()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.SaveMedicineAsync(owner, new() { Id = Guid.NewGuid(), Name = "ramipril", Classes = ["ace-inhibitor"] });
        await RefusesAsync(file, owner);
    }

    [Fact]
    public async Task An_older_sample_is_made_anew()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight.AddDays(-10), "America/New_York", None);
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeTrue();
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        (await ExportAsync(file, owner)).ShouldBe(DocumentWriter.Write(person, nights, default).ToArray());
    }

    [Fact]
    public async Task A_fill_that_fails_half_way_leaves_the_older_sample()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
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
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.DiaryAsync("anna"), await file.DiaryAsync("ben"));
        (await file.Transfer.FillSampleAsync(anna, Tonight, Berlin, None)).ShouldBeTrue();
        (await file.Transfer.FillSampleAsync(ben, Tonight, Berlin, None)).ShouldBeTrue();
        await file.Transfer.EraseAsync(anna, None);
        (await file.JournalAsync(anna)).Entries.ShouldBeEmpty();
        (await file.JournalAsync(ben)).Entries.Count.ShouldBe(SampleDiary.Nights);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_the_diary_behind()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None);
        await file.ChooseAsync(owner, c => c with { Questions = "Is it the tablets?" });
        await file.RememberAsync(owner, new FindingEvent("B1", FindingEventKind.Shown, Tonight));
        var cramp = new Episode { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 23, 3, 10, 0), Berlin).Moment };
        await file.Writer.CommitAsync(owner, [new EpisodeEdit(cramp.Id, null, cramp) { IsNew = true }], once: new("key", "hash", "{}"));
        (await RowsAsync(file, owner)).ShouldAllBe(t => t.Rows > 0);
        await file.Transfer.EraseAsync(owner, None);
        (await RowsAsync(file, owner)).ShouldAllBe(t => t.Rows == 0);
    }

    [Fact]
    public async Task What_was_deleted_cannot_be_read_from_the_file()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.CommitAsync(owner, new NoteEdit(Tonight, "", "an oldsentinel note"));
        await file.CommitAsync(owner, new NoteEdit(Tonight, "an oldsentinel note", "a newsentinel note"));
        (await file.TextAsync()).ShouldContain("newsentinel");
        await file.Transfer.EraseAsync(owner, None);
        (await file.TextAsync()).ShouldNotContain("sentinel");
    }

    private static async Task RefusesAsync(SqliteFile file, DiaryId owner)
    {
        var before = await ExportAsync(file, owner);
        (await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None)).ShouldBeFalse();
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    private static async Task<byte[]> ExportAsync(SqliteFile file, DiaryId owner)
    {
        var (person, journal) = await file.Reader.WholeAsync(owner, None);
        return DocumentWriter.Write(person, journal.Entries, default).ToArray();
    }

    /// <summary>Rows of one diary in every table that names diaries, whichever there are; tokens and access belong to the account.</summary>
    private static async Task<List<(string Table, long Rows)>> RowsAsync(SqliteFile file, DiaryId owner)
    {
        await using var db = file.Context();
        List<(string, long)> all = [("Readings", await db.Readings.CountAsync(None))];
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("DiaryId") is not null && t.GetTableName() is not ("Tokens" or "DiaryAccess")))
        {
            var sql = $"SELECT COUNT(*) AS Value FROM \"{type.GetTableName()}\" WHERE DiaryId = {{0}}";
            all.Add((type.GetTableName()!, await db.Database.SqlQueryRaw<long>(sql, owner.Value).SingleAsync(None)));
        }

        return all;
    }
}
