using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SelfHarmTests : RuleTests<SelfHarm>
{
    [Theory]
    [InlineData("sign self-harm-thoughts")]
    [InlineData("sign self-harm-thoughts @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign cannot-cope")]
    [InlineData("sign self-harm-thoughts @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Hides_every_tip_and_says_where_to_find_a_person()
    {
        Story.Of("sign self-harm-thoughts; stress=4; wind-down=0").Ids().ShouldBe(["MH0"]);
        Say("sign self-harm-thoughts")!.Cautions.ShouldBe(["crisis-lines"]);
        Say("region US; sign self-harm-thoughts")!.Cautions.ShouldBe(["crisis-line"]);
        Say("region NZ; sign self-harm-thoughts")!.Cautions.ShouldBe(["crisis-lines"]);
    }
}
