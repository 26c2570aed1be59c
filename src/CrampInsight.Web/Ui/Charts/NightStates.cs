using CrampInsight.Core.Diary;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>The four states of a night in a calendar, each with a mark and a word of its own.</summary>
internal static class NightStates
{
    public static NightState Of(NightEntry? entry) => entry switch
    {
        { Cramps: CrampAnswer.None } => NightState.None,
        { Cramps: CrampAnswer.Some, Episodes.Count: > 1 } => NightState.Several,
        { Cramps: CrampAnswer.Some } => NightState.Some,
        _ => NightState.Blank,
    };

    public static string Css(NightState state) => state switch
    {
        NightState.None => "none",
        NightState.Some => "some",
        NightState.Several => "several",
        NightState.Blank => "blank",
        NightState.Future => "future",
    };

    public static string Mark(NightState state) => state switch
    {
        NightState.None => "–",
        NightState.Some => "●",
        NightState.Several => "●●",
        NightState.Blank or NightState.Future => "",
    };

    public static string Word(NightEntry? entry) => Of(entry) switch
    {
        NightState.None => NightTexts.None,
        NightState.Some => NightTexts.Some,
        NightState.Several => Words.Fill(NightTexts.Many, entry!.Episodes.Count),
        NightState.Blank or NightState.Future => NightTexts.Blank,
    };
}
