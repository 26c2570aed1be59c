using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Nights as rows that any column can put in order; for a laptop, and only drawn when asked for.</summary>
public sealed partial class NightTable
{
    private const int Step = 100;

    private NightColumn _column;
    private bool _descending = true;
    private int _shown = Step;

    [Parameter, EditorRequired]
    public IReadOnlyList<NightEntry> Entries { get; set; } = [];

    private IEnumerable<NightRow> Rows => NightRow.Sorted(Entries.Select(NightRow.Of), _column, _descending, StringComparer.CurrentCultureIgnoreCase);

    private static string Heading(NightColumn column) => column switch
    {
        NightColumn.Evening => NightTexts.ColumnEvening,
        NightColumn.Cramps => NightTexts.ColumnCramps,
        NightColumn.Pain => NightTexts.ColumnPain,
        NightColumn.Minutes => NightTexts.ColumnMinutes,
        NightColumn.Sleep => NightTexts.ColumnSleep,
        NightColumn.Note => NightTexts.ColumnNote,
    };

    private static string Date(Night night) => night.Evening.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture);

    private static string Cramps(NightRow row) => row switch
    {
        { Cramps: null } => NightTexts.Blank,
        { Cramps: 0 } => NightTexts.None,
        { IsCounted: false } => NightTexts.Some,
        { Cramps: { } n } => Words.Number(n),
    };

    private static string Number(int? number) => number is { } n ? Words.Number(n) : "";

    // The latest and the worst are what is looked for first; a note is read from A.
    private void SortBy(NightColumn column) => (_column, _descending) = (column, column == _column ? !_descending : column != NightColumn.Note);
}
