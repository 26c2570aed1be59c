using CrampInsight.Core.Diary;

namespace CrampInsight.Web.Diaries;

/// <summary>Sheets of nights that were left while something on them was not stored: it stays with its night for as long as the visit lasts.</summary>
public sealed class UnsavedNights
{
    private readonly Dictionary<Night, NightSheet> _sheets = [];

    /// <summary>Those that still hold something unsaved, earliest first.</summary>
    public IReadOnlyList<NightSheet> All => [.. _sheets.Values.Where(s => s.HasUnsaved).OrderBy(s => s.Entry.Night)];

    /// <summary>Keeps a sheet that is left.</summary>
    public void Keep(NightSheet sheet)
    {
        if (sheet.HasUnsaved) _sheets[sheet.Entry.Night] = sheet;
    }

    /// <summary>The sheet that was kept for a night, to be shown again; null when nothing on it is unsaved.</summary>
    public NightSheet? Take(Night night) => _sheets.Remove(night, out var sheet) && sheet.HasUnsaved ? sheet : null;
}
