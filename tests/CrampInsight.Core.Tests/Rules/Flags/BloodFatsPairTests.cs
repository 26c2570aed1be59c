using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class BloodFatsPairTests : RuleTests<BloodFatsPair>
{
    [Theory]
    [InlineData("takes simvastatin; takes clarithromycin")]
    [InlineData("takes atorvastatin; takes itraconazole 100 mg capsules")]
    [InlineData("takes pravastatin; takes ciclosporin")]
    [InlineData("takes rosuvastatin; takes fenofibrate")]
    [InlineData("takes gemfibrozil; takes erythromycin")]
    public void Speaks(string story) => Say(story)!.Tier.ShouldBe(Core.Rules.Tier.Mention);

    [Theory]
    [InlineData("takes atorvastatin; takes ezetimibe")]
    [InlineData("takes atorvastatin; takes amlodipine")]
    [InlineData("takes clarithromycin; takes fluconazole")]
    [InlineData("takes atorvastatin; takes clarithromycin until 1")]
    [InlineData("takes atorvastatin; takes moonflower drops")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("takes atorvastatin")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Names_both() => Say("takes simvastatin; takes clarithromycin")!.Names.ShouldBe(["clarithromycin", "simvastatin"]);
}
