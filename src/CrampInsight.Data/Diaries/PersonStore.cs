using System.Data;
using CrampInsight.Core.People;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>What people told about themselves, and their medicines.</summary>
public sealed class PersonStore
{
    private readonly IDbContextFactory<CrampDb> _contexts;

    internal PersonStore(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    public async Task<Person> ReadAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(db, owner, cancel);
    }

    /// <summary>Changes the stored person in one step, so that two devices changing different fields both win. Medicines are not touched.</summary>
    public async Task<Person> UpdateAsync(string owner, Func<Person, Person> change, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Persons.SingleOrDefaultAsync(p => p.OwnerId == owner, cancel);
        if (row is null) db.Add(row = new() { OwnerId = owner });
        row.Fill(change(row.ToPerson([])));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return await ReadAsync(db, owner, cancel);
    }

    /// <summary>Adds a medicine, or changes the one with its id.</summary>
    public async Task SaveMedicationAsync(string owner, Medication medication, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Medications.SingleOrDefaultAsync(m => m.OwnerId == owner && m.Id == medication.Id, cancel);
        if (row is null) db.Add(row = new() { OwnerId = owner, Id = medication.Id, Name = "" });
        row.Fill(medication);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>False when there is no such medicine.</summary>
    public async Task<bool> DeleteMedicationAsync(string owner, Guid id, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await db.Medications.Where(m => m.OwnerId == owner && m.Id == id).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>The person as this context sees them, within its transaction if there is one.</summary>
    internal static async Task<Person> ReadAsync(CrampDb db, string owner, CancellationToken cancel)
    {
        var row = await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.OwnerId == owner, cancel);
        var medications = await db.Medications.AsNoTracking().Where(m => m.OwnerId == owner).ToListAsync(cancel);
        return row.ToPerson(medications);
    }
}
