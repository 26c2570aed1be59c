using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Nights in words, a page at a time; on a wide screen also as a table.</summary>
public sealed partial class NightList
{
    private const int Step = 50;

    private int _shown = Step;
    private bool _asTable;

    [Parameter, EditorRequired]
    public IReadOnlyList<NightEntry> Entries { get; set; } = [];

    /// <summary>No list, only the button for a table: for a whole year.</summary>
    [Parameter]
    public bool OnlyTable { get; set; }

    // The year is said when the list goes beyond one.
    private string Date(Night night) =>
        Entries[0].Night.Evening.Year == Entries[^1].Night.Evening.Year ? Words.ShortDate(night.Evening) : night.Evening.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture);

    private static string Line(NightEntry entry) => entry.Cramps switch
    {
        CrampAnswer.None => NightTexts.None,
        CrampAnswer.Some when entry.Episodes.Count == 0 => NightTexts.Some,
        CrampAnswer.Some when entry.Episodes is [{ About: { } about }] => Words.Fill(NightTexts.OneAbout, Words.About(about)),
        CrampAnswer.Some when entry.Episodes.Count == 1 => Words.Fill(NightTexts.OneAt, Words.Clock(entry.Episodes[0].StartedAt.Local)),
        CrampAnswer.Some => Words.Fill(NightTexts.Many, entry.Episodes.Count),
        null when entry.Readings.IsEmpty => NightTexts.Blank,
        null => Words.Fill(NightTexts.OnlyDay, entry.Readings.Count),
    };
}
