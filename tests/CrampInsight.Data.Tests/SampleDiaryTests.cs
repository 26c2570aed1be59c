using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
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

    /// <summary>The factor that the made-up person has of her own.</summary>
    private const string Grandchildren = "x-grandchildren";

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
    public async Task Removing_the_sample_leaves_an_empty_diary_when_nothing_in_it_is_ones_own()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None);
        await file.RememberAsync(owner, new FindingEvent("B1", FindingEventKind.Shown, Tonight));
        (await file.Transfer.RemoveSampleAsync(owner, None)).ShouldBeTrue();
        (await RowsAsync(file, owner)).ShouldAllBe(t => t.Rows == 0);
    }

    [Fact]
    public async Task Removing_the_sample_keeps_nights_that_were_logged_or_changed()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None);
        var own = await MakeOwnAsync(file, owner);
        (await file.Transfer.RemoveSampleAsync(owner, None)).ShouldBeTrue();
        var (person, journal) = await file.Reader.WholeAsync(owner, None);
        journal.Entries.ShouldBe(own);
        // The made-up person goes; what is needed to read the nights stays.
        (person.IsSample, person.BirthYear, person.Sex, person.Conditions.Count, person.Medications.Count, person.TimeZone).ShouldBe((false, null, null, 0, 0, Berlin));
        person.OwnFactors.ShouldHaveSingleItem().Id.ShouldBe(Grandchildren);
        // From now on it is the person's diary, which no sample touches.
        await RefusesAsync(file, owner);
        (await file.Transfer.RemoveSampleAsync(owner, None)).ShouldBeFalse();
        (await file.JournalAsync(owner)).Entries.ShouldBe(own);
    }

    [Fact]
    public async Task A_sample_made_anew_keeps_nights_that_were_logged_or_changed()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.FillSampleAsync(owner, Tonight, Berlin, None);
        var own = await MakeOwnAsync(file, owner);
        (await file.Transfer.FillSampleAsync(owner, Tonight.Next, Berlin, None)).ShouldBeTrue();
        var journal = await file.JournalAsync(owner);
        own.ShouldAllBe(n => n.Equals(journal.Find(n.Night)));
        journal.Entries.Count.ShouldBeGreaterThanOrEqualTo(SampleDiary.Nights);
        await file.Transfer.RemoveSampleAsync(owner, None);
        (await file.JournalAsync(owner)).Entries.ShouldBe(own);
    }

    [Fact]
    public async Task Nights_of_a_sample_that_is_brought_in_go_with_it_and_ones_own_stay()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.DiaryAsync("anna"), await file.DiaryAsync("ben"));
        await file.Transfer.FillSampleAsync(anna, Tonight, Berlin, None);
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        var document = new DiaryDocument(person, nights);
        await file.Transfer.ImportAsync(ben, document, ImportMode.Replace, null, None);
        var own = await MakeOwnAsync(file, ben);
        await file.Transfer.ImportAsync(ben, document, ImportMode.Merge, null, None);
        (await file.Transfer.RemoveSampleAsync(ben, None)).ShouldBeTrue();
        (await file.JournalAsync(ben)).Entries.Select(n => n.Night).ShouldBe(own.Select(n => n.Night));
        (await file.JournalAsync(anna)).Entries.Count.ShouldBe(SampleDiary.Nights);
    }

    [Fact]
    public async Task A_diary_that_is_no_sample_is_not_removed()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.CommitAsync(owner, new NoteEdit(Tonight, "", "my own"));
        var before = await ExportAsync(file, owner);
        (await file.Transfer.RemoveSampleAsync(owner, None)).ShouldBeFalse();
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    /// <summary>A database from before nights were marked: what was written in one go is the sample, what came later is the person's.</summary>
    [Fact]
    public async Task A_sample_of_an_earlier_edition_keeps_nights_that_were_logged_into_it()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.DiaryAsync("anna"), await file.DiaryAsync("ben"));
        await file.CommitAsync(ben, new NoteEdit(Tonight, "", "somebody else's"));
        await file.Transfer.FillSampleAsync(anna, Tonight, Berlin, None);
        await file.CommitAsync(anna, new NoteEdit(Tonight.Next, "", "my own"), new NoteEdit(Tonight.AddDays(-400), "", "long ago"));
        await using (var db = file.Context())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Nights DROP COLUMN IsSample; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_SampleNights'", None);
        }

        await file.Database.PrepareAsync(None);
        (await file.Transfer.RemoveSampleAsync(anna, None)).ShouldBeTrue();
        (await file.JournalAsync(anna)).Entries.Select(n => n.Note).ShouldBe(["long ago", "my own"]);
        (await file.JournalAsync(ben)).Entries.ShouldHaveSingleItem();
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

    /// <summary>One night logged after the sample, one of its nights changed by an answer to a factor of its person, a cramp moved from one of its nights to another.</summary>
    private static async Task<IReadOnlyList<NightEntry>> MakeOwnAsync(SqliteFile file, DiaryId owner)
    {
        var there = await file.JournalAsync(owner);
        var from = there.Entries.Last(n => n.Episodes.Count == 1);
        var (changed, to) = (from.Night.AddDays(-10), from.Night.AddDays(-20));
        var cramp = from.Episodes[0];
        var saw = there.Find(changed)!.Readings.Find(Grandchildren);
        (await file.CommitAsync(
            owner,
            new NoteEdit(Tonight.Next, "", "my own"),
            new ReadingEdit(changed, Grandchildren, saw, Answer.Of(true)),
            new EpisodeEdit(cramp.Id, cramp, cramp with { StartedAt = LocalMoment.Create(to.Evening.ToDateTime(new(23, 10)), Berlin).Moment }))).IsWritten.ShouldBeTrue();
        var now = await file.JournalAsync(owner);
        return [.. new[] { to, changed, from.Night, Tonight.Next }.Select(n => now.Find(n)!)];
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
