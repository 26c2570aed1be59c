using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Cards;

/// <summary>The cramps of one night, each a link to its details.</summary>
public sealed partial class EpisodeList
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Episode> Episodes { get; set; } = [];

    private static string Summary(Episode episode)
    {
        List<string> parts = [];
        if (episode.Leg is { } leg) parts.Add(Words.Leg(leg));
        parts.AddRange(episode.Muscles.Select(Words.Muscle));
        if (episode.Minutes is { } minutes) parts.Add(Words.Amount(Core.Factors.FactorUnit.Minutes, minutes));
        if (episode.Pain is { } pain) parts.Add(Words.Fill(CrampForm.PainShort, pain));
        return parts.Count == 0 ? CrampForm.NoDetails : string.Join(" · ", parts);
    }
}
