using System.Data;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Samples;
using CrampInsight.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrampInsight.Data.Diaries;

/// <summary>How far an import has come.</summary>
/// <param name="Written">Nights written so far.</param>
/// <param name="Total">Nights to write.</param>
public readonly record struct ImportProgress(int Written, int Total);

/// <summary>Whole diaries in and out. An import is done completely or not at all.</summary>
public sealed class DiaryTransfer
{
    private const int NightsAtOnce = 200;

    private readonly IDbContextFactory<CrampDb> _contexts;

    internal DiaryTransfer(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    /// <summary>Everything a person said, as of one moment.</summary>
    public async Task<(Person Person, Journal Journal)> ReadAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        // Deferred: readers see one state of the file and keep nobody from writing.
        await using var transaction = await BeginReadAsync(db, cancel);
        return await ReadAsync(db, owner, cancel);
    }

    /// <summary>What an import would do, without doing it.</summary>
    public async Task<ImportPlan> PlanAsync(string owner, DiaryDocument document, ImportMode mode, CancellationToken cancel)
    {
        var (person, journal) = await ReadAsync(owner, cancel);
        return ImportPlan.Make(journal, person, document, mode);
    }

    /// <summary>Carries an import out. When the plan has errors, or it is cancelled, nothing was written.</summary>
    public async Task<ImportPlan> ImportAsync(string owner, DiaryDocument document, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var (person, journal) = await ReadAsync(db, owner, cancel);
        var plan = ImportPlan.Make(journal, person, document, mode);
        if (plan.Errors.Count > 0) return plan;
        if (mode == ImportMode.Replace || document.Person is not null) await WritePersonAsync(db, owner, plan.Person, cancel);
        await DeleteAsync(db, owner, [.. plan.Remove, .. plan.Write.Where(n => journal.Find(n.Night) is not null).Select(n => n.Night)], cancel);
        await WriteAsync(db, transaction, owner, plan.Write, progress, cancel);
        await transaction.CommitAsync(cancel);
        return plan;
    }

    /// <summary>
    /// Puts the made-up diary into an empty one, or in the place of an earlier made-up one; completely or not at all.
    /// False when somebody's own nights or profile are there: then nothing was touched.
    /// </summary>
    public async Task<bool> FillSampleAsync(string owner, Night last, string zone, CancellationToken cancel)
    {
        var (person, nights) = SampleDiary.Make(last, zone);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var there = await PersonStore.ReadAsync(db, owner, cancel);
        if (!there.IsSample && (!there.IsBlank || await db.Nights.AnyAsync(n => n.OwnerId == owner, cancel))) return false;
        await EraseAsync(db, owner, cancel);
        await WritePersonAsync(db, owner, person, cancel);
        await WriteAsync(db, transaction, owner, nights, progress: null, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Deletes everything a person said, and what the app remembered about it, and writes over it in the file. The account and its tokens stay.</summary>
    public async Task EraseAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using (var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel))
        {
            await EraseAsync(db, owner, cancel);
            await transaction.CommitAsync(cancel);
        }

        // What was written lately also stands in the log beside the file. A reader elsewhere can hold that up; the next one clears it then.
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", CancellationToken.None);
    }

    private static async Task EraseAsync(CrampDb db, string owner, CancellationToken cancel)
    {
        await db.Nights.Where(n => n.OwnerId == owner).ExecuteDeleteAsync(cancel);
        await db.Medications.Where(m => m.OwnerId == owner).ExecuteDeleteAsync(cancel);
        await db.Persons.Where(p => p.OwnerId == owner).ExecuteDeleteAsync(cancel);
        await db.Summaries.Where(s => s.OwnerId == owner).ExecuteDeleteAsync(cancel);
        await db.FindingEvents.Where(e => e.OwnerId == owner).ExecuteDeleteAsync(cancel);
        await db.SentRequests.Where(r => r.OwnerId == owner).ExecuteDeleteAsync(cancel);
    }

    private static async Task<IAsyncDisposable> BeginReadAsync(CrampDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
#pragma warning disable CA1849 // A deferred transaction cannot be begun asynchronously.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
        return (await db.Database.UseTransactionAsync(transaction, cancel))!;
    }

    private static async Task<(Person Person, Journal Journal)> ReadAsync(CrampDb db, string owner, CancellationToken cancel)
    {
        var person = await PersonStore.ReadAsync(db, owner, cancel);
        return (person, await db.Nights.Where(n => n.OwnerId == owner).ReadAsync(person.Factors, onlyFactor: null, cancel));
    }

    private static async Task WritePersonAsync(CrampDb db, string owner, Person person, CancellationToken cancel)
    {
        await db.Medications.Where(m => m.OwnerId == owner).ExecuteDeleteAsync(cancel);
        var row = await db.Persons.SingleOrDefaultAsync(p => p.OwnerId == owner, cancel);
        if (row is null) db.Add(row = new() { OwnerId = owner });
        row.Fill(person);
        foreach (var medication in person.Medications)
        {
            var added = new MedicationRow { OwnerId = owner, Id = medication.Id, Name = "" };
            added.Fill(medication);
            db.Add(added);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task DeleteAsync(CrampDb db, string owner, IReadOnlyList<Night> nights, CancellationToken cancel)
    {
        foreach (var some in nights.Chunk(NightsAtOnce))
        {
            var evenings = some.Select(n => n.Evening).ToList();
            await db.Nights.Where(n => n.OwnerId == owner && evenings.Contains(n.Evening)).ExecuteDeleteAsync(cancel);
        }
    }

    private static async Task WriteAsync(CrampDb db, IDbContextTransaction transaction, string owner, IReadOnlyList<NightEntry> entries, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // Answers are many and plain: one prepared command is several times faster than tracking each.
        await using var insert = Answers(transaction);
        var written = 0;
        foreach (var some in entries.Chunk(NightsAtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            List<(NightRow Row, NightEntry Entry)> rows = [.. some.Select(e => (e.ToRow(owner), e))];
            db.AddRange(rows.Select(r => r.Row));
            await db.SaveChangesAsync(cancel);
            foreach (var (row, entry) in rows)
                foreach (var (factor, value) in entry.Readings) Insert(insert, row.Id, factor, FactorSet.WriteStored(value));
            db.ChangeTracker.Clear();
            written += some.Length;
            progress?.Report(new(written, entries.Count));
        }
    }

    private static SqliteCommand Answers(IDbContextTransaction transaction)
    {
        var inner = (SqliteTransaction)transaction.GetDbTransaction();
        var command = inner.Connection!.CreateCommand();
        command.Transaction = inner;
        command.CommandText = "INSERT INTO Readings (NightId, FactorId, Answer) VALUES ($night, $factor, $answer)";
        foreach (var name in new[] { "$night", "$factor", "$answer" }) command.Parameters.Add(new() { ParameterName = name });
        return command;
    }

    private static void Insert(SqliteCommand command, long night, string factor, string answer)
    {
        command.Parameters[0].Value = night;
        command.Parameters[1].Value = factor;
        command.Parameters[2].Value = answer;
        command.ExecuteNonQuery();
    }
}
