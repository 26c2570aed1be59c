using CrampInsight.Core.Patterns;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>One row of the forest plot: the range of the odds ratio on a log scale from a tenth to ten, with no change in the middle.</summary>
internal static class ForestDrawing
{
    private const double Widest = 10;
    private const double Edge = 3;

    public static MarkupString Draw(FactorReport factor, string id)
    {
        var p = factor.Posterior!;
        var svg = new Svg(2.6, "plot", (id, TriggerWords.Label(factor.Exposure), Words.Fill(TriggerTexts.Odds, TriggerWords.Ratio(p.OddsRatio), TriggerWords.Ratio(p.Low), TriggerWords.Ratio(p.High))));
        var (low, high) = (At(p.Low), At(p.High));
        svg.Line(50, 0.15, 1.45, "grid");
        svg.Box(low, 0.55, Math.Max(0.6, high - low), 0.5, 0.25, factor.Told is Verdict.LikelyTrigger or Verdict.LikelyProtector ? "bar marked" : "bar");
        svg.Dot(At(p.OddsRatio), 0.8, 0.42, "cramp");
        svg.Text(0, 2.4, TriggerTexts.Fewer, css: "label").Text(50, 2.4, TriggerTexts.Even, "middle", "label").Text(100, 2.4, TriggerTexts.More, "end", "label");
        return svg.Done();
    }

    private static double At(double ratio) => 50 + ((50 - Edge) * Math.Clamp(Math.Log(ratio) / Math.Log(Widest), -1, 1));
}
