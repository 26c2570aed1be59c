using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CrampInsight.Data.Tests;

/// <summary>What has to be true before anything is written: the client's version, the request's key, the session.</summary>
public sealed class WhoMayWriteTests
{
    private static readonly Night Tonight = new(new(2026, 11, 22));
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_night_that_is_not_as_the_client_saw_it_is_not_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var first = (await file.CommitAsync(diary, new NoteEdit(Tonight, "", "theirs"))).Nights[0];
        var second = await file.CommitAsync(diary, new NoteEdit(Tonight, "theirs", "newer"));
        var put = await file.Writer.CommitAsync(diary, [new WholeNightEdit(Tonight, new(Tonight) { Note = "mine" })], new(Tonight, v => v == first.Version));
        put.Outcome.ShouldBe(CommitOutcome.PreconditionFailed);
        put.Nights.ShouldBe(second.Nights);
        (await file.Reader.NightAsync(diary, Tonight, None)).ShouldBe(second.Nights[0]);
        (await file.Reader.RevisionAsync(diary, None)).ShouldBe(second.Revision);
    }

    [Fact]
    public async Task A_night_that_is_as_the_client_saw_it_is_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var first = (await file.CommitAsync(diary, new NoteEdit(Tonight, "", "theirs"))).Nights[0];
        var put = await file.Writer.CommitAsync(diary, [new WholeNightEdit(Tonight, new(Tonight) { Note = "mine" })], new(Tonight, v => v == first.Version));
        put.Outcome.ShouldBe(CommitOutcome.Written);
        put.Nights[0].Version.ShouldNotBe(first.Version);
    }

    [Fact]
    public async Task A_night_that_is_not_stored_has_no_version()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var edit = new WholeNightEdit(Tonight, new(Tonight) { Note = "mine" });
        (await file.Writer.CommitAsync(diary, [edit], new(Tonight, v => v is not null))).Outcome.ShouldBe(CommitOutcome.PreconditionFailed);
        (await file.JournalAsync(diary)).Entries.ShouldBeEmpty();
        (await file.Writer.CommitAsync(diary, [edit], new(Tonight, v => v is null))).Outcome.ShouldBe(CommitOutcome.Written);
        (await file.Writer.CommitAsync(diary, [edit], new(Tonight, v => v is null))).Outcome.ShouldBe(CommitOutcome.PreconditionFailed);
    }

    [Fact]
    public async Task The_version_of_one_night_can_be_asked_for_while_another_is_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.CommitAsync(diary, new NoteEdit(Tonight, "", "theirs"));
        (await file.Writer.CommitAsync(diary, [new NoteEdit(Tonight.Previous, "", "mine")], new(Tonight, v => v is null))).Outcome.ShouldBe(CommitOutcome.PreconditionFailed);
        (await file.JournalAsync(diary)).Entries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_request_that_comes_again_is_answered_and_does_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var cramp = Cramps.In(Tonight);
        var once = new OnceOnly("key", "body", "the answer");
        var first = await file.Writer.CommitAsync(diary, [cramp.Log() with { IsNew = true }], once: once);
        (first.Outcome, first.Answer).ShouldBe((CommitOutcome.Written, "the answer"));
        await file.CommitAsync(diary, cramp.Delete());
        var again = await file.Writer.CommitAsync(diary, [cramp.Log() with { IsNew = true }], once: once with { Answer = "another answer" });
        (again.Outcome, again.Answer).ShouldBe((CommitOutcome.DoneBefore, "the answer"));
        (await file.Reader.FindEpisodeAsync(diary, cramp.Id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_comes_with_another_body_does_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        await file.Writer.CommitAsync(diary, [Cramps.In(Tonight).Log()], once: new("key", "body", "the answer"));
        var other = await file.Writer.CommitAsync(diary, [Cramps.In(Tonight, 5).Log()], once: new("key", "another body", "another answer"));
        (other.Outcome, other.Answer).ShouldBe((CommitOutcome.KeyTaken, ""));
        (await file.JournalAsync(diary)).Find(Tonight)!.Episodes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_belongs_to_one_diary()
    {
        await using var file = await SqliteFile.OpenAsync();
        var once = new OnceOnly("key", "body", "the answer");
        await file.Writer.CommitAsync(await file.DiaryAsync("anna"), [Cramps.In(Tonight).Log()], once: once);
        (await file.Writer.CommitAsync(await file.DiaryAsync("ben"), [Cramps.In(Tonight).Log()], once: once)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task A_request_that_was_refused_may_come_again_with_its_key()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var once = new OnceOnly("key", "body", "the answer");
        (await file.Writer.CommitAsync(diary, [new SleepEdit(Tonight, null, 11)], once: once)).Outcome.ShouldBe(CommitOutcome.Refused);
        (await file.Writer.CommitAsync(diary, [new SleepEdit(Tonight, null, 10)], once: once)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task A_key_is_kept_for_thirty_days()
    {
        await using var file = await SqliteFile.OpenAsync();
        var diary = await file.DiaryAsync("anna");
        var time = new FakeTimeProvider(new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
        var writer = file.WriterAt(time);
        var once = new OnceOnly("key", "body", "the answer");
        await writer.CommitAsync(diary, [new SleepEdit(Tonight, null, 1)], once: once);
        time.Advance(TimeSpan.FromDays(30));
        (await writer.CommitAsync(diary, [new SleepEdit(Tonight, 1, 2)], once: once)).Outcome.ShouldBe(CommitOutcome.DoneBefore);
        time.Advance(TimeSpan.FromMinutes(1));
        (await writer.CommitAsync(diary, [new SleepEdit(Tonight, 1, 2)], once: once)).Outcome.ShouldBe(CommitOutcome.Written);
        await using var db = file.Context();
        (await db.SentRequests.CountAsync(None)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_signed_in_writes()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        (await WriteAsync(file, anna.Diary, new(anna.By, await StampAsync(file, "anna")))).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Whoever_was_signed_out_meanwhile_writes_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        var by = new SignedIn(anna.By, await StampAsync(file, "anna"));
        (await file.WithUsersAsync(async users => await users.UpdateSecurityStampAsync((await users.FindByNameAsync("anna"))!))).Succeeded.ShouldBeTrue();
        await WritesNothingAsync(file, anna.Diary, by);
        (await WriteAsync(file, anna.Diary, by with { Stamp = await StampAsync(file, "anna") })).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Whoever_may_no_longer_open_the_diary_writes_nothing()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        var by = new SignedIn(anna.By, await StampAsync(file, "anna"));
        await using (var db = file.Context()) await db.DiaryAccess.ExecuteDeleteAsync(None);
        await WritesNothingAsync(file, anna.Diary, by);
    }

    [Fact]
    public async Task Nobody_writes_to_the_diary_of_another()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.AccountAsync("anna"), await file.AccountAsync("ben"));
        await WritesNothingAsync(file, anna.Diary, new(ben.By, await StampAsync(file, "ben")));
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("a-role-of-the-future")]
    public async Task Whoever_may_only_read_writes_nothing(string role)
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        var by = new SignedIn(anna.By, await StampAsync(file, "anna"));
        await SayRoleAsync(file, role);
        await WritesNothingAsync(file, anna.Diary, by, CommitOutcome.MayNotWrite);
        await WritesNothingAsync(file, anna.Diary, by with { Stamp = "older" });
        await SayRoleAsync(file, "owner");
        (await WriteAsync(file, anna.Diary, by)).Outcome.ShouldBe(CommitOutcome.Written);
    }

    [Fact]
    public async Task Whoever_may_only_read_opens_the_diary_and_so_does_their_token()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        anna.MayWrite.ShouldBeTrue();
        var token = await file.Tokens.CreateAsync(anna.Diary, anna.By, "watch", None);
        await SayRoleAsync(file, "reader");
        Access[] opened = [(await file.Access.FindAsync(anna.By, None))!, (await file.Tokens.FindAsync(token!, None))!.Access];
        opened.ShouldAllBe(a => a.Diary == anna.Diary && a.Role == DiaryRole.Reader && !a.MayWrite);
    }

    [Fact]
    public async Task Nobody_writes_with_no_stamp_at_all()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        await WritesNothingAsync(file, anna.Diary, new("somebody", ""));
        await WritesNothingAsync(file, anna.Diary, new(anna.By, ""));
    }

    [Fact]
    public async Task A_diary_that_is_gone_is_not_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        await file.DiaryAsync("anna");
        await WritesNothingAsync(file, DiaryId.New(), null);
    }

    private static Task<Committed> WriteAsync(SqliteFile file, DiaryId diary, SignedIn? by) =>
        file.Writer.CommitAsync(diary, [new ReadingEdit(Tonight, "water", null, Answer.Of(3m)), Cramps.In(Tonight).Log()], by: by);

    private static async Task WritesNothingAsync(SqliteFile file, DiaryId diary, SignedIn? by, CommitOutcome outcome = CommitOutcome.SignedOut)
    {
        var before = (await Tables.ReadAsync(file.DatabasePath)).Dump();
        var refused = await WriteAsync(file, diary, by);
        refused.Outcome.ShouldBe(outcome);
        refused.Nights.ShouldBeEmpty();
        (await Tables.ReadAsync(file.DatabasePath)).Dump().ShouldBe(before);
    }

    private static async Task SayRoleAsync(SqliteFile file, string role)
    {
        await using var db = file.Context();
        await db.DiaryAccess.ExecuteUpdateAsync(a => a.SetProperty(r => r.Role, role), None);
    }

    private static Task<string> StampAsync(SqliteFile file, string name) => file.WithUsersAsync(async users => (await users.FindByNameAsync(name))!.SecurityStamp!);
}
