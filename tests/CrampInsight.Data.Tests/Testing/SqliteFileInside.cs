using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data.Tests.Testing;

/// <summary>What only this project's tests may do with a database file, and what they say most often.</summary>
internal static class SqliteFileInside
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>The tables themselves.</summary>
    public static CrampDb Context(this SqliteFile file) => file.Get<IDbContextFactory<CrampDb>>().CreateDbContext();

    /// <summary>A writer at another time.</summary>
    public static DiaryWriter WriterAt(this SqliteFile file, TimeProvider time) => new(file.Get<IDbContextFactory<CrampDb>>(), file.Database, time);

    /// <summary>Asks Identity, as a request of its own.</summary>
    public static async Task<T> WithUsersAsync<T>(this SqliteFile file, Func<UserManager<DiaryUser>, Task<T>> ask)
    {
        await using var scope = file.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>());
    }

    public static Task<Committed> CommitAsync(this SqliteFile file, DiaryId diary, params DiaryEdit[] edits) => file.Writer.CommitAsync(diary, edits);

    public static async Task<Journal> JournalAsync(this SqliteFile file, DiaryId diary) => (await file.Reader.WholeAsync(diary, None)).Journal;

    public static async Task<IReadOnlyList<FindingEvent>> MemoryAsync(this SqliteFile file, DiaryId diary) =>
        (await file.Reader.OpenAsync(diary, _ => new(new(2026, 11, 22)), n => n, None)).Snapshot.Memory;

    public static Task<Committed> SaveMedicineAsync(this SqliteFile file, DiaryId diary, Medication medicine) => file.CommitAsync(diary, new MedicationEdit(medicine.Id, medicine));

    public static Task<Committed> RememberAsync(this SqliteFile file, DiaryId diary, params FindingEvent[] events) => file.CommitAsync(diary, [.. events.Select(e => new MemoryEdit(e))]);

    public static Task<Committed> ChooseAsync(this SqliteFile file, DiaryId diary, Func<SummaryChoices, SummaryChoices> change) => file.CommitAsync(diary, new ChoicesEdit(change));
}
