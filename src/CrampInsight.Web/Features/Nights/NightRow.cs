using CrampInsight.Core.Diary;

namespace CrampInsight.Web.Features.Nights;

public enum NightColumn { Evening, Cramps, Pain, Minutes, Sleep, Note }

/// <summary>One night as a row of a table. What was not said is null and stands last, whichever way the rows run.</summary>
/// <param name="Night">Whose row it is.</param>
/// <param name="Cramps">How many; at least one when there were some and none was described.</param>
/// <param name="IsCounted">Whether the number is that of described cramps.</param>
/// <param name="Pain">The worst, 0 to 10.</param>
/// <param name="Minutes">Of all cramps together, of those whose length is known.</param>
/// <param name="Sleep">How much they disturbed sleep, 0 to 10.</param>
/// <param name="Note">What was written; empty when nothing was.</param>
public sealed record NightRow(Night Night, int? Cramps, bool IsCounted, int? Pain, int? Minutes, int? Sleep, string Note)
{
    public static NightRow Of(NightEntry entry) => new(
        entry.Night,
        entry.Cramps is not { } answer ? null : answer == CrampAnswer.None ? 0 : Math.Max(1, entry.Episodes.Count),
        entry.Episodes.Count > 0,
        entry.Episodes.Max(e => e.Pain),
        entry.Episodes.Any(e => e.Minutes is not null) ? (int)Math.Round((decimal)entry.Episodes.Sum(e => e.Minutes ?? 0)) : null,
        entry.SleepDisturbance,
        entry.Note);

    /// <summary>In the order of one column; nights that are equal in it run from the latest back.</summary>
    public static IEnumerable<NightRow> Sorted(IEnumerable<NightRow> rows, NightColumn column, bool descending, StringComparer words)
    {
        var latest = rows.OrderByDescending(r => r.Night).ToList();
        if (column == NightColumn.Evening) return descending ? latest : Enumerable.Reverse(latest);
        var said = latest.Where(r => r.IsSaid(column));
        var sorted = column == NightColumn.Note
            ? descending ? said.OrderByDescending(r => r.Note, words) : said.OrderBy(r => r.Note, words)
            : descending ? said.OrderByDescending(r => r.Figure(column)) : said.OrderBy(r => r.Figure(column));
        return sorted.Concat(latest.Where(r => !r.IsSaid(column)));
    }

    public override string ToString() => nameof(NightRow);

    private bool IsSaid(NightColumn column) => column == NightColumn.Note ? Note.Length > 0 : Figure(column) is not null;

    private int? Figure(NightColumn column) => column switch
    {
        NightColumn.Cramps => Cramps,
        NightColumn.Pain => Pain,
        NightColumn.Minutes => Minutes,
        NightColumn.Sleep => Sleep,
        NightColumn.Evening or NightColumn.Note => null,
    };
}
