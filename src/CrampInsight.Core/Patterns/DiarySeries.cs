using CrampInsight.Core.Diary;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Patterns;

/// <summary>From a diary to the numbers of the model. Statistics 3.1.</summary>
internal static class DiarySeries
{
    /// <summary>The series of a diary up to and including a night.</summary>
    public static Series Of(Journal journal, IReadOnlyList<Exposure> exposures, Night asOf)
    {
        var entries = journal.Between(new(DateOnly.MinValue), asOf);
        List<int> days = [], on = [], dayBefore = [];
        List<bool> cramps = [];
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].HadCramps is not { } had) continue;
            var day = entries[i].Night.Evening.DayNumber;
            days.Add(day);
            cramps.Add(had);
            on.Add(i);
            dayBefore.Add(i > 0 && entries[i - 1].Night.Evening.DayNumber == day - 1 ? i - 1 : -1);
        }

        // Night by night: its answers are in the processor's cache for all exposures.
        var (count, read) = (entries.Length, new double[exposures.Count][]);
        for (var j = 0; j < read.Length; j++) read[j] = new double[count];
        for (var i = 0; i < count; i++)
            for (var j = 0; j < read.Length; j++) read[j][i] = exposures[j].Read(entries[i]) ?? double.NaN;
        var values = Array.ConvertAll(read, r => on.ConvertAll(i => r[i]).ToArray());
        var before = Array.ConvertAll(read, r => dayBefore.ConvertAll(i => i < 0 ? double.NaN : r[i]).ToArray());
        return new([.. days], [.. cramps], [.. exposures.Select(e => e.Coding)], values, before);
    }
}
