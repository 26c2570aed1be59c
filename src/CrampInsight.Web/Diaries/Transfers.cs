using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>Whole diaries in and out, with every open page of the diary told of it.</summary>
public sealed class Transfers(DiaryTransfer transfer, DiaryChanges changes)
{
    /// <summary>What an import would do, without doing it.</summary>
    public Task<ImportPlan> PlanAsync(DiaryId diary, DiaryDocument document, ImportMode mode, CancellationToken cancel) => transfer.PlanAsync(diary, document, mode, cancel);

    public async Task<ImportPlan> ImportAsync(DiaryId diary, DiaryDocument document, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var plan = await transfer.ImportAsync(diary, document, mode, progress, cancel);
        if (plan.Errors.Count == 0) changes.Tell(diary);
        return plan;
    }

    public async Task<bool> FillSampleAsync(DiaryId diary, Night last, string zone, CancellationToken cancel)
    {
        var filled = await transfer.FillSampleAsync(diary, last, zone, cancel);
        if (filled) changes.Tell(diary);
        return filled;
    }

    /// <summary>Takes a made-up diary away and leaves the nights in it that the person logged or changed. False when it is no sample.</summary>
    public async Task<bool> RemoveSampleAsync(DiaryId diary, CancellationToken cancel)
    {
        var removed = await transfer.RemoveSampleAsync(diary, cancel);
        if (removed) changes.Tell(diary);
        return removed;
    }

    public async Task EraseAsync(DiaryId diary, CancellationToken cancel)
    {
        await transfer.EraseAsync(diary, cancel);
        changes.Tell(diary);
    }
}
