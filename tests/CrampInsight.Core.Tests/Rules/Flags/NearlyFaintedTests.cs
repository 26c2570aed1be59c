using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class NearlyFaintedTests : RuleTests<NearlyFainted>
{
    [Theory]
    [InlineData("sign near-faint; sign palpitations")]
    [InlineData("sign near-faint @1; sign palpitations")]
    public void Speaks(string story) => Say(story)!.Tier.ShouldBe(Core.Rules.Tier.SameDay);

    [Theory]
    [InlineData("sign palpitations; sign fainting")]
    [InlineData("sign near-faint @2; sign palpitations")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign near-faint")]
    [InlineData("sign palpitations")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void A_near_faint_is_not_a_faint() => Story.Of("sign near-faint; sign marked-weakness").Ids().ShouldBe(["B4"]);
}
