using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Model;
using CrampInsight.Data.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Tests;

/// <summary>Accounts and what they may open.</summary>
public sealed class AccountTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task Whoever_makes_an_account_owns_a_diary()
    {
        await using var file = await SqliteFile.OpenAsync();
        var access = await file.AccountAsync("anna");
        access.Role.ShouldBe(DiaryRole.Owner);
        access.Diary.Value.ShouldNotBe(access.By);
        (await file.AccountAsync("ben")).Diary.ShouldNotBe(access.Diary);
    }

    [Fact]
    public async Task An_account_that_could_not_be_made_leaves_no_diary()
    {
        await using var file = await SqliteFile.OpenAsync();
        await file.AccountAsync("anna");
        (await file.WithUsersAsync(users => users.CreateAsync(new() { UserName = "anna" }))).Succeeded.ShouldBeFalse();
        await Should.ThrowAsync<DbUpdateException>(async () =>
        {
            await using var db = file.Context();
            using var store = new AccountStore(db, file.Database);
            await store.CreateAsync(new() { UserName = "Anna", NormalizedUserName = "ANNA" }, None);
        });
        await using var db = file.Context();
        (await db.Diaries.CountAsync(None), await db.DiaryAccess.CountAsync(None)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Nobody_has_access_without_a_row_that_says_so()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        (await file.Access.FindAsync("somebody", None)).ShouldBeNull();
        await using var db = file.Context();
        await db.DiaryAccess.ExecuteUpdateAsync(a => a.SetProperty(r => r.Role, "a-role-of-the-future"), None);
        (await file.Access.FindAsync(anna.By, None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_account_takes_its_diary_with_it_and_nobody_elses()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.AccountAsync("anna"), await file.AccountAsync("ben"));
        await SayNoneAsync(file, anna.Diary);
        await SayNoneAsync(file, ben.Diary);
        await file.Tokens.CreateAsync(anna.Diary, anna.By, "kitchen", None);
        await DeleteAsync(file, "anna");
        await using var db = file.Context();
        (await db.Diaries.Select(d => d.Id).ToListAsync(None)).ShouldBe([ben.Diary.Value]);
        (await db.Nights.Select(n => n.DiaryId).ToListAsync(None)).ShouldBe([ben.Diary.Value]);
        (await db.Tokens.CountAsync(None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_diary_with_another_owner_stays()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.AccountAsync("anna"), await file.AccountAsync("ben"));
        await ShareAsync(file, anna.Diary, ben.By, "owner");
        await DeleteAsync(file, "anna");
        await using var db = file.Context();
        (await db.Diaries.AnyAsync(d => d.Id == anna.Diary.Value, None)).ShouldBeTrue();
        (await db.DiaryAccess.AnyAsync(a => a.AccountId == anna.By, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_diary_that_others_may_only_open_goes_with_its_owner()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, ben) = (await file.AccountAsync("anna"), await file.AccountAsync("ben"));
        await ShareAsync(file, anna.Diary, ben.By, "reader");
        await DeleteAsync(file, "anna");
        await using var db = file.Context();
        (await db.Diaries.Select(d => d.Id).ToListAsync(None)).ShouldBe([ben.Diary.Value]);
    }

    [Fact]
    public async Task A_deleted_account_cannot_be_read_from_the_file()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("annasentinel");
        await file.CommitAsync(anna.Diary, new NoteEdit(Tonight, "", "a notesentinel"));
        (await file.TextAsync()).ShouldContain("notesentinel");
        await DeleteAsync(file, "annasentinel");
        (await file.TextAsync()).ShouldNotContain("sentinel", Case.Insensitive);
    }

    [Fact]
    public async Task A_token_opens_what_its_maker_may_open()
    {
        await using var file = await SqliteFile.OpenAsync();
        var anna = await file.AccountAsync("anna");
        var token = (await file.Tokens.CreateAsync(anna.Diary, anna.By, "kitchen", None))!;
        (await file.Tokens.FindAsync(token, None)).ShouldNotBeNull().Access.ShouldBe(anna);
        (await file.Tokens.FindAsync(token + "x", None)).ShouldBeNull();
        await using var db = file.Context();
        await db.DiaryAccess.ExecuteDeleteAsync(None);
        (await file.Tokens.FindAsync(token, None)).ShouldBeNull();
    }

    private static async Task SayNoneAsync(SqliteFile file, DiaryId diary) =>
        await file.CommitAsync(diary, new CrampsEdit(Tonight, null, CrampAnswer.None));

    private static async Task ShareAsync(SqliteFile file, DiaryId diary, string account, string role)
    {
        await using var db = file.Context();
        db.Add(new DiaryAccessRow { AccountId = account, DiaryId = diary.Value, Role = role });
        await db.SaveChangesAsync(None);
    }

    private static async Task DeleteAsync(SqliteFile file, string name) =>
        (await file.WithUsersAsync(async users => await users.DeleteAsync((await users.FindByNameAsync(name))!))).Succeeded.ShouldBeTrue();
}
