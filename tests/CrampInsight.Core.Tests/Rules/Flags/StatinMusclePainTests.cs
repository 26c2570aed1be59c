using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class StatinMusclePainTests : RuleTests<StatinMusclePain>
{
    [Theory]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day")]
    [InlineData("takes simvastatin; sign severe-muscle-pain @1")]
    [InlineData("takes rosuvastatin; sign marked-weakness")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0,40")]
    [InlineData("takes fenofibrate; sign muscle-pain-by-day")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign muscle-pain-by-day")]
    [InlineData("takes ramipril; sign muscle-pain-by-day")]
    [InlineData("takes atorvastatin until 1; sign muscle-pain-by-day")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0,20")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes atorvastatin")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Says_neither_stop_nor_go_on()
    {
        var text = Repository.Texts("Rules")["S3.Text"];
        text.ShouldNotContain("stop", Case.Insensitive);
        text.ShouldNotContain("keep taking", Case.Insensitive);
    }
}
