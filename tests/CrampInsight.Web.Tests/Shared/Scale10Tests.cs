using Bunit;
using CrampInsight.Web.Ui.Inputs;

namespace CrampInsight.Web.Tests.Shared;

public sealed class Scale10Tests : BunitContext
{
    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData(null, 10, 10)]
    [InlineData(3, 7, 7)]
    [InlineData(7, 7, null)]
    public void A_tap_chooses_and_a_tap_on_the_chosen_one_takes_it_back(int? before, int tapped, int? after)
    {
        int? said = -1;
        var scale = Render<Scale10>(p => p.Add(s => s.Label, "Pain").Add(s => s.Low, "none").Add(s => s.High, "worst").Add(s => s.Value, before).Add(s => s.OnChange, v => said = v));
        var steps = scale.FindAll("button");
        steps.Count.ShouldBe(11);
        steps.Count(s => s.GetAttribute("aria-pressed") == "true").ShouldBe(before is null ? 0 : 1);
        steps.ShouldAllBe(s => s.GetAttribute("aria-label")!.Contains("Pain", StringComparison.Ordinal));
        steps[tapped].Click();
        said.ShouldBe(after);
    }
}
