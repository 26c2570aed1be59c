using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class BothLegsSwollenTests : RuleTests<BothLegsSwollen>
{
    [Theory]
    [InlineData("sign both-legs-swelling @0,1,2")]
    [InlineData("sign both-legs-swelling @0,3,6")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign both-legs-swelling @0,1")]
    [InlineData("sign both-legs-swelling @0,1,7")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign both-legs-swelling")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void With_a_tablet_that_can_swell_ankles_it_asks_to_name_the_tablets() => Say("takes amlodipine; sign both-legs-swelling @0,1,2")!.Cautions.ShouldBe(["name-your-tablets"]);
}
