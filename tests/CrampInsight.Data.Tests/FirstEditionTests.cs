using System.Text.Json.Nodes;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

/// <summary>A database that the first edition's program made. See the page beside it.</summary>
public sealed class FirstEditionTests
{
    private const string Edition = "first-edition.sqlite";

    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>What the engine and EF Core keep for themselves.</summary>
    private static readonly string[] Own = ["__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence"];

    [Fact]
    public async Task Every_row_is_kept()
    {
        await using var file = SqliteFile.Earlier(Edition);
        var before = await Tables.ReadAsync(file.DatabasePath);
        await file.Database.PrepareAsync(None);
        var after = await Tables.ReadAsync(file.DatabasePath);
        before.Rows["FindingEvents"].ShouldNotBeEmpty();
        before.Rows["Summaries"].ShouldNotBeEmpty();
        before.Rows["SentRequests"].ShouldNotBeEmpty();
        before.Rows["Tokens"].ShouldNotBeEmpty();
        foreach (var (table, rows) in before.Rows.Where(t => !Own.Contains(t.Key, StringComparer.Ordinal)))
        {
            var now = after.Rows[table].Select(r => Text(r, r.Keys.Where(c => rows.Count == 0 || rows[0].ContainsKey(c == "DiaryId" ? "OwnerId" : c))));
            now.ShouldBe(rows.Select(r => Text(r, r.Keys)), ignoreOrder: true, table);
        }

        static string Text(IReadOnlyDictionary<string, string> row, IEnumerable<string> columns) =>
            string.Join(" | ", columns.Select(c => $"{(c == "OwnerId" ? "DiaryId" : c)}={row[c]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("bob")]
    public async Task A_diary_comes_out_as_the_first_edition_wrote_it(string name)
    {
        await using var file = SqliteFile.Earlier(Edition);
        await file.Database.PrepareAsync(None);
        var (person, journal) = await file.Reader.WholeAsync((await AccessAsync(file, name)).Diary, None);
        var then = Expected(name);
        var now = JsonNode.Parse(DocumentWriter.Write(person, journal.Entries, (DateTimeOffset)then["exportedAt"]!).Span)!;
        then["nights"]!.AsArray().Count.ShouldBeGreaterThan(4);
        HasAll(now, then, "");
    }

    [Fact]
    public async Task Each_account_owns_the_diary_that_has_its_id()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await file.Database.PrepareAsync(None);
        foreach (var name in new[] { "anna", "bob" })
        {
            var access = await AccessAsync(file, name);
            access.Role.ShouldBe(DiaryRole.Owner);
            access.Diary.Value.ShouldBe(access.By);
        }
    }

    [Fact]
    public async Task What_no_export_says_is_read_as_it_was()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await file.Database.PrepareAsync(None);
        var (bob, _, _) = await AccessAsync(file, "bob");
        (await file.Reader.PersonAsync(bob, None)).ReviewDay.ShouldBe(ReviewDay.Wednesday);
        (await file.MemoryAsync(bob)).Count(e => e.Kind == FindingEventKind.Shown).ShouldBe(4);
        (await file.Reader.ChoicesAsync(bob, None)).Questions.ShouldBe("Liegt es an den Tabletten? Größere Dosis?");
        (await file.Tokens.ListAsync(bob, None)).ShouldHaveSingleItem().Name.ShouldBe("kitchen");
    }

    [Fact]
    public async Task A_copy_was_made_and_is_sound_and_a_second_start_makes_no_other()
    {
        await using var file = SqliteFile.Earlier(Edition);
        var before = (await Tables.ReadAsync(file.DatabasePath)).Dump();
        await file.Database.PrepareAsync(None);
        await file.Database.PrepareAsync(None);
        var copy = Directory.GetFiles(file.Backups).ShouldHaveSingleItem();
        Path.GetFileName(copy).ShouldEndWith("_Diaries.db");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Tables.ReadAsync(copy)).Dump().ShouldBe(before);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync(None);
        (await Tables.SelectAsync(connection, "PRAGMA integrity_check")).ShouldHaveSingleItem()["integrity_check"].ShouldBe("ok");
    }

    [Fact]
    public async Task What_was_upgraded_passes_the_check()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await file.Database.PrepareAsync(None);
        await file.Database.CheckAsync(None);
        // Links are on again: a diary takes everything with it.
        await using var db = file.Context();
        await db.Diaries.ExecuteDeleteAsync(None);
        (await db.Readings.CountAsync(None) + await db.Episodes.CountAsync(None) + await db.Tokens.CountAsync(None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_of_the_first_edition_can_be_restored()
    {
        await using var old = SqliteFile.Earlier(Edition);
        await using var file = await SqliteFile.OpenAsync();
        await file.DiaryAsync("carla");
        await file.Database.RestoreAsync(old.DatabasePath, None);
        (await file.JournalAsync((await AccessAsync(file, "bob")).Diary)).Entries.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Without_room_for_a_copy_nothing_is_changed()
    {
        await using var file = SqliteFile.Earlier(Edition);
        // A file where the folder should be: nothing can be put there, whoever runs this.
        await File.WriteAllTextAsync(file.Backups, "", None);
        await RefusesAsync(file, "Nothing in it was changed");
    }

    /// <summary>Every start looks at the pages; whether an index agrees with its table only the copy before an upgrade is asked.</summary>
    [Fact]
    public async Task A_copy_that_is_not_sound_stops_the_upgrade()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await RunAsync(file, "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '(\"NightId\")', '(\"OffsetMinutes\")') WHERE name = 'IX_Episodes_NightId'");
        await RefusesAsync(file, "damaged");
        Directory.GetFiles(file.Backups).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_another_program_writes_nothing_is_changed()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await using var other = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False");
        await other.OpenAsync(None);
        await Tables.SelectAsync(other, "BEGIN IMMEDIATE");
        await RefusesAsync(file, "Another program is writing");
        Directory.Exists(file.Backups).ShouldBeFalse();
    }

    /// <summary>The first table of the upgrade is there already, and one in its middle; a view breaks when a table is exchanged at its end.</summary>
    [Theory]
    [InlineData("CREATE TABLE Diaries (Id TEXT)", "DROP TABLE Diaries")]
    [InlineData("CREATE TABLE ef_temp_Episodes (Id TEXT)", "DROP TABLE ef_temp_Episodes")]
    [InlineData("CREATE VIEW Seen AS SELECT Id FROM Nights", "DROP VIEW Seen")]
    public async Task An_upgrade_that_fails_half_way_leaves_the_database_exactly_as_it_was(string obstacle, string away)
    {
        await using var file = SqliteFile.Earlier(Edition);
        await RunAsync(file, obstacle);
        await RefusesAsync(file, "Nothing in it was changed");
        Directory.GetFiles(file.Backups).ShouldHaveSingleItem().ShouldEndWith(".db");
        await RunAsync(file, away);
        await file.Database.PrepareAsync(None);
        (await AccessAsync(file, "anna")).Role.ShouldBe(DiaryRole.Owner);
    }

    [Fact]
    public async Task A_loose_end_of_long_ago_keeps_nobody_from_their_diary()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await RunAsync(file, "PRAGMA foreign_keys = OFF; INSERT INTO Readings (NightId, FactorId, Answer) VALUES (999999, 'water', '1')");
        await file.Database.PrepareAsync(None);
        (await AccessAsync(file, "anna")).Role.ShouldBe(DiaryRole.Owner);
    }

    /// <summary>A process that is killed puts nothing back; then only a migration that is one transaction helps.</summary>
    [Fact]
    public async Task A_migration_is_done_completely_or_not_at_all()
    {
        await using var file = SqliteFile.Earlier(Edition);
        await RunAsync(file, "CREATE VIEW Seen AS SELECT Id FROM Nights");
        var before = (await Tables.ReadAsync(file.DatabasePath)).Dump();
        await using var db = file.Context();
        await Should.ThrowAsync<SqliteException>(() => db.Database.MigrateAsync(None));
        await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", None);
        (await Tables.ReadAsync(file.DatabasePath)).Dump().ShouldBe(before);
    }

    private static async Task RefusesAsync(SqliteFile file, string because)
    {
        var before = (await Tables.ReadAsync(file.DatabasePath)).Dump();
        var refusal = await Should.ThrowAsync<DatabaseStartException>(() => file.Database.PrepareAsync(None));
        refusal.Message.ShouldContain(because);
        refusal.Message.ShouldContain(file.DatabasePath);
        refusal.Message.ShouldNotContain("\n");
        (await Tables.ReadAsync(file.DatabasePath)).Dump().ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(file.DatabasePath)!, "*.part*").ShouldBeEmpty();
    }

    private static async Task<Access> AccessAsync(SqliteFile file, string name)
    {
        var user = (await file.WithUsersAsync(users => users.FindByNameAsync(name))).ShouldNotBeNull();
        return (await file.Access.FindAsync(user.Id, None)).ShouldNotBeNull();
    }

    private static async Task RunAsync(SqliteFile file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file.DatabasePath};Pooling=False");
        await connection.OpenAsync(None);
        await Tables.SelectAsync(connection, sql);
    }

    private static JsonNode Expected(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "CrampInsight.Data.Tests", "Databases", $"first-edition.{name}.json")))!;

    /// <summary>A later version may say more, never less and nothing else.</summary>
    private static void HasAll(JsonNode? now, JsonNode? then, string at)
    {
        switch (then)
        {
            case JsonObject members:
                foreach (var (name, value) in members) HasAll(now.ShouldNotBeNull(at)[name], value, $"{at}/{name}");
                break;
            case JsonArray items:
                now.ShouldBeOfType<JsonArray>(at).Count.ShouldBe(items.Count, at);
                for (var i = 0; i < items.Count; i++) HasAll(now[i], items[i], $"{at}/{i}");
                break;
            default:
                now?.ToJsonString().ShouldBe(then?.ToJsonString(), at);
                (now is null).ShouldBe(then is null, at);
                break;
        }
    }
}
