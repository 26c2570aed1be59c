using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class HeavyHeartTests : RuleTests<HeavyHeart>
{
    [Theory]
    [InlineData("stress=3 @0..9")]
    [InlineData("stuck=4 @0..4; lack-of-support=3 @5..9")]
    [InlineData("sign cannot-cope @13")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stress=3 @0..8")]
    [InlineData("stress=2 @0..13")]
    [InlineData("stress=4 @5..14")]
    [InlineData("effort-rest-balance=4 @0..13")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("stress=4")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Cannot_cope_has_its_own_words() => Say("sign cannot-cope; stress=4 @0..13")!.Wording.ShouldBe("cope");
}
