using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Samples;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

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
    private readonly IDatabase _database;

    internal DiaryTransfer(IDbContextFactory<CrampDb> contexts, IDatabase database) => (_contexts, _database) = (contexts, database);

    /// <summary>What an import would do, without doing it.</summary>
    public async Task<ImportPlan> PlanAsync(DiaryId diary, DiaryDocument document, ImportMode mode, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginReadAsync(db, cancel);
        var (person, journal) = await DiaryReader.WholeAsync(db, diary, cancel);
        return ImportPlan.Make(journal, person, document, mode);
    }

    /// <summary>Carries an import out. When the plan has errors, or it is cancelled, nothing was written.</summary>
    public async Task<ImportPlan> ImportAsync(DiaryId diary, DiaryDocument document, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        var (person, journal) = await DiaryReader.WholeAsync(db, diary, cancel);
        var plan = ImportPlan.Make(journal, person, document, mode);
        if (plan.Errors.Count > 0) return plan;
        if (mode == ImportMode.Replace || document.Person is not null) await WritePersonAsync(db, diary, plan.Person, cancel);
        // A night that the person said something about stays theirs, whatever a made-up document says of it.
        var own = (await OwnAsync(db, diary, person, cancel)).Evenings;
        var isSample = plan.Person.IsSample && document.Person?.IsSample == true;
        await DeleteAsync(db, diary, [.. plan.Remove, .. plan.Write.Where(n => journal.Find(n.Night) is not null).Select(n => n.Night)], cancel);
        await WriteAsync(db, diary, plan.Write, n => isSample && !own.Contains(n.Night.Evening), progress, cancel);
        if (!plan.Person.IsSample)
            await db.Nights.Where(n => n.DiaryId == diary.Value && n.IsSample).ExecuteUpdateAsync(n => n.SetProperty(r => r.IsSample, false), cancel);
        await CountAsync(db, diary, cancel);
        await transaction.CommitAsync(cancel);
        return plan;
    }

    /// <summary>
    /// Puts the made-up diary into an empty one, or in the place of an earlier made-up one; completely or not at all. Nights that the person
    /// logged or changed in an earlier one stay. False when the diary is no sample and not empty: then nothing was touched.
    /// </summary>
    public async Task<bool> FillSampleAsync(DiaryId diary, Night last, string zone, CancellationToken cancel)
    {
        var (person, nights) = SampleDiary.Make(last, zone);
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        var there = await DiaryReader.PersonAsync(db, diary, cancel);
        if (!there.IsSample && (!there.IsBlank || await db.Nights.AnyAsync(n => n.DiaryId == diary.Value, cancel))) return false;
        var own = await OwnAsync(db, diary, there, cancel);
        await EraseSampleAsync(db, diary, own, cancel);
        var answered = own.Factors.Where(f => !person.OwnFactors.Any(p => p.Id == f.Id));
        await WritePersonAsync(db, diary, person with { OwnFactors = [.. person.OwnFactors, .. answered] }, cancel);
        // A cramp that the person moved to a night of theirs is not made a second time.
        var fresh = nights.Where(n => !own.Evenings.Contains(n.Night.Evening))
            .Select(n => n.Episodes.Any(e => own.Cramps.Contains(e.Id)) ? n with { Episodes = [.. n.Episodes.Where(e => !own.Cramps.Contains(e.Id))] } : n);
        await WriteAsync(db, diary, [.. fresh], _ => true, progress: null, cancel);
        await CountAsync(db, diary, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>
    /// Takes the made-up diary away, its person and medicines too. Nights that the person logged or changed themselves stay, whole, with the zone and
    /// those factors of the profile that they answer. False when the diary is no sample: then nothing was touched.
    /// </summary>
    public async Task<bool> RemoveSampleAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using (var transaction = await _database.BeginWriteAsync(db, cancel))
        {
            var person = await DiaryReader.PersonAsync(db, diary, cancel);
            if (!person.IsSample) return false;
            var own = await OwnAsync(db, diary, person, cancel);
            await EraseSampleAsync(db, diary, own, cancel);
            if (own.Evenings.Count > 0) await WritePersonAsync(db, diary, new() { TimeZone = person.TimeZone, OwnFactors = own.Factors }, cancel);
            await CountAsync(db, diary, cancel);
            await transaction.CommitAsync(cancel);
        }

        await _database.EraseLeftoversAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Deletes everything a person said, and what the app remembered about it, and what the engine kept of it. The account and its tokens stay.</summary>
    public async Task EraseAsync(DiaryId diary, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using (var transaction = await _database.BeginWriteAsync(db, cancel))
        {
            await EraseAsync(db, diary, cancel);
            await CountAsync(db, diary, cancel);
            await transaction.CommitAsync(cancel);
        }

        await _database.EraseLeftoversAsync(CancellationToken.None);
    }

    /// <summary>
    /// What is the person's own in a made-up diary: the nights they said something about, the cramps on them and the factors they answer. Nothing in another.
    /// </summary>
    private static async Task<(HashSet<DateOnly> Evenings, HashSet<Guid> Cramps, IReadOnlyList<OwnFactor> Factors)> OwnAsync(
        CrampDb db, DiaryId diary, Person person, CancellationToken cancel)
    {
        if (!person.IsSample) return ([], [], []);
        var nights = db.Nights.AsNoTracking().Where(n => n.DiaryId == diary.Value && !n.IsSample);
        var answered = await nights.SelectMany(n => n.Readings).Select(r => r.FactorId).Distinct().ToListAsync(cancel);
        return (
            [.. await nights.Select(n => n.Evening).ToListAsync(cancel)],
            [.. await nights.SelectMany(n => n.Episodes).Select(e => e.Id).ToListAsync(cancel)],
            [.. person.OwnFactors.Where(f => answered.Contains(f.Id))]);
    }

    private static async Task EraseSampleAsync(
        CrampDb db, DiaryId diary, (HashSet<DateOnly> Evenings, HashSet<Guid> Cramps, IReadOnlyList<OwnFactor> Factors) own, CancellationToken cancel)
    {
        if (own.Evenings.Count == 0)
        {
            await EraseAsync(db, diary, cancel);
            return;
        }

        await db.Nights.Where(n => n.DiaryId == diary.Value && n.IsSample).ExecuteDeleteAsync(cancel);
        await db.Medications.Where(m => m.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.Persons.Where(p => p.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.Summaries.Where(s => s.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.FindingEvents.Where(e => e.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
    }

    private static async Task EraseAsync(CrampDb db, DiaryId diary, CancellationToken cancel)
    {
        await db.Nights.Where(n => n.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.Medications.Where(m => m.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.Persons.Where(p => p.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.Summaries.Where(s => s.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.FindingEvents.Where(e => e.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        await db.SentRequests.Where(r => r.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
    }

    // Whoever has the diary open sees that it is another now.
    private static Task<int> CountAsync(CrampDb db, DiaryId diary, CancellationToken cancel) =>
        db.Diaries.Where(d => d.Id == diary.Value).ExecuteUpdateAsync(d => d.SetProperty(r => r.Revision, r => r.Revision + 1), cancel);

    private static async Task WritePersonAsync(CrampDb db, DiaryId diary, Person person, CancellationToken cancel)
    {
        await db.Medications.Where(m => m.DiaryId == diary.Value).ExecuteDeleteAsync(cancel);
        var row = await db.Persons.SingleOrDefaultAsync(p => p.DiaryId == diary.Value, cancel);
        if (row is null) db.Add(row = new() { DiaryId = diary.Value });
        row.Fill(person);
        foreach (var medication in person.Medications)
        {
            var added = new MedicationRow { DiaryId = diary.Value, Id = medication.Id, Name = "" };
            added.Fill(medication);
            db.Add(added);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task DeleteAsync(CrampDb db, DiaryId diary, IReadOnlyList<Night> nights, CancellationToken cancel)
    {
        foreach (var some in nights.Chunk(NightsAtOnce))
        {
            var evenings = some.Select(n => n.Evening).ToList();
            await db.Nights.Where(n => n.DiaryId == diary.Value && evenings.Contains(n.Evening)).ExecuteDeleteAsync(cancel);
        }
    }

    private async Task WriteAsync(
        CrampDb db, DiaryId diary, IReadOnlyList<NightEntry> entries, Func<NightEntry, bool> isSample, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var written = 0;
        foreach (var some in entries.Chunk(NightsAtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            List<(NightRow Row, NightEntry Entry)> rows = [.. some.Select(e => (e.ToRow(diary.Value, isSample(e)), e))];
            db.AddRange(rows.Select(r => r.Row));
            await db.SaveChangesAsync(cancel);
            await _database.AddAnswersAsync(db, rows.SelectMany(r => r.Entry.Readings.Select(a => new ReadingRow { NightId = r.Row.Id, FactorId = a.Key, Answer = a.Value.Text })), cancel);
            db.ChangeTracker.Clear();
            written += some.Length;
            progress?.Report(new(written, entries.Count));
        }
    }
}
