using System.Data;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>The last choice for the page that goes to the clinician, and the person's questions. The page itself is never stored.</summary>
public sealed class SummaryStore
{
    private readonly IDbContextFactory<CrampDb> _contexts;

    internal SummaryStore(IDbContextFactory<CrampDb> contexts) => _contexts = contexts;

    public async Task<SummaryChoices> ReadAsync(string owner, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return ToChoices(await db.Summaries.AsNoTracking().SingleOrDefaultAsync(s => s.OwnerId == owner, cancel));
    }

    /// <summary>Changes what is stored in one step, so that two devices changing different choices both win.</summary>
    /// <exception cref="ArgumentException">The questions are too long.</exception>
    public async Task<SummaryChoices> UpdateAsync(string owner, Func<SummaryChoices, SummaryChoices> change, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var row = await db.Summaries.SingleOrDefaultAsync(s => s.OwnerId == owner, cancel);
        var choices = change(ToChoices(row));
        if (choices.Questions.Length > SummaryChoices.MaxQuestionsLength) throw new ArgumentException("The questions are too long.", nameof(change));
        if (row is null) db.Add(row = new() { OwnerId = owner });
        Fill(row, choices);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return choices;
    }

    private static SummaryChoices ToChoices(SummaryRow? row) => row is null ? new() : new()
    {
        Weeks = SummaryChoices.Spans.Contains(row.Weeks) ? row.Weeks : SummaryPeriod.UsualWeeks,
        From = row.From,
        To = row.To,
        Without = [.. row.Without.Select(s => Ids.TryParse<SummarySection>(s, out var section) ? section : (SummarySection?)null).OfType<SummarySection>()],
        WithLog = row.WithLog,
        Paper = Ids.TryParse<Paper>(row.Paper, out var paper) ? paper : null,
        Questions = row.Questions,
    };

    private static void Fill(SummaryRow row, SummaryChoices choices)
    {
        row.Weeks = choices.Weeks;
        row.From = choices.From;
        row.To = choices.To;
        row.Without = [.. choices.Without.Distinct().Select(Ids.Of)];
        row.WithLog = choices.WithLog;
        row.Paper = choices.Paper is { } paper ? Ids.Of(paper) : null;
        row.Questions = choices.Questions;
    }
}
