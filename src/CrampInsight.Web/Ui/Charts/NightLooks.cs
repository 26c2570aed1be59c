using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>The four states of a night in a calendar, each with a mark and a word of its own.</summary>
internal static class NightLooks
{
    public static NightLook Of(NightEntry? entry) => entry switch
    {
        { Cramps: CrampAnswer.None } => NightLook.None,
        { Cramps: CrampAnswer.Some, Episodes.Count: > 1 } => NightLook.Several,
        { Cramps: CrampAnswer.Some } => NightLook.Some,
        _ => NightLook.Blank,
    };

    public static string Css(NightLook look) => look switch
    {
        NightLook.None => "none",
        NightLook.Some => "some",
        NightLook.Several => "several",
        NightLook.Blank => "blank",
        NightLook.Future => "future",
    };

    public static string Mark(NightLook look) => look switch
    {
        NightLook.None => "–",
        NightLook.Some => "●",
        NightLook.Several => "●●",
        NightLook.Blank or NightLook.Future => "",
    };

    public static string Word(NightEntry? entry) => Of(entry) switch
    {
        NightLook.None => NightTexts.None,
        NightLook.Some => NightTexts.Some,
        NightLook.Several => Words.Fill(NightTexts.Many, entry!.Episodes.Count),
        NightLook.Blank or NightLook.Future => NightTexts.Blank,
    };
}
