using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class StillFootTests : RuleTests<StillFoot>
{
    [Theory]
    [InlineData("sign cannot-move-foot")]
    [InlineData("sign cannot-move-foot @1")]
    [InlineData("has diabetes; sign cannot-move-foot; sign numbness-or-tingling")]
    public void Speaks(string story) => Say(story)!.Tier.ShouldBe(Core.Rules.Tier.SameDay);

    [Theory]
    [InlineData("sign cannot-move-foot; sign leg-cold-or-pale")]
    [InlineData("sign cannot-move-foot; sign leg-pain-at-rest")]
    [InlineData("has leg-injury; sign cannot-move-foot")]
    [InlineData("sign cannot-move-foot @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
