namespace CrampInsight.Core.Diary;

/// <summary>
/// A person's nights, immutable and in order. The only input, with <see cref="People.Person"/>, to everything that is worked out.
/// </summary>
public sealed class Journal
{
    private readonly NightEntry[] _entries;

    /// <param name="entries">In any order; at most one a night.</param>
    /// <exception cref="ArgumentException">Two entries name the same night.</exception>
    public Journal(IEnumerable<NightEntry> entries)
    {
        _entries = [.. entries.OrderBy(e => e.Night.Evening)];
        for (var i = 1; i < _entries.Length; i++)
            if (_entries[i].Night == _entries[i - 1].Night) throw new ArgumentException("A night may appear once only.", nameof(entries));
    }

    public static Journal Empty { get; } = new([]);

    /// <summary>Earliest first. Nights without any answer may be missing.</summary>
    public IReadOnlyList<NightEntry> Entries => _entries;

    /// <summary>The entry of one night, or null when nothing was said about it.</summary>
    public NightEntry? Find(Night night)
    {
        var i = FirstFrom(night);
        return i < _entries.Length && _entries[i].Night == night ? _entries[i] : null;
    }

    /// <summary>Entries from one night to another, both included, earliest first.</summary>
    public ReadOnlySpan<NightEntry> Between(Night from, Night to)
    {
        var start = FirstFrom(from);
        var end = FirstFrom(to.Next);
        return end <= start ? [] : _entries.AsSpan(start, end - start);
    }

    /// <summary>The last <paramref name="days"/> nights up to and including <paramref name="last"/>.</summary>
    public ReadOnlySpan<NightEntry> Last(int days, Night last) => Between(last.AddDays(1 - days), last);

    /// <summary>The same with these nights in the place of those that are there.</summary>
    public Journal With(IEnumerable<NightEntry> nights)
    {
        var changed = nights.ToDictionary(n => n.Night);
        return changed.Count == 0 ? this : new([.. _entries.Where(e => !changed.ContainsKey(e.Night)), .. changed.Values]);
    }

    private int FirstFrom(Night night)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_entries[middle].Night < night) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public override string ToString() => nameof(Journal);
}
