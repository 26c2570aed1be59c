using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LegAfterInjuryTests : RuleTests<LegAfterInjury>
{
    [Theory]
    [InlineData("has leg-immobilised; sign leg-pain-at-rest")]
    [InlineData("has leg-injury; sign cannot-move-foot")]
    [InlineData("has surgery-last-12-weeks; sign leg-cold-or-pale @1")]
    [InlineData("has leg-immobilised; sign numbness-or-tingling; sign marked-weakness @1")]
    [InlineData("sign cannot-move-foot; sign leg-pain-at-rest @1")]
    public void Speaks(string story) => Say(story)!.Tier.ShouldBe(Core.Rules.Tier.Emergency);

    [Theory]
    [InlineData("has leg-immobilised; sign numbness-or-tingling")]
    [InlineData("has leg-injury; sign marked-weakness")]
    [InlineData("has diabetes; sign leg-pain-at-rest")]
    [InlineData("sign numbness-or-tingling; sign marked-weakness")]
    [InlineData("sign cannot-move-foot")]
    [InlineData("has leg-injury; sign leg-pain-at-rest @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("has leg-immobilised")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Names_what_was_ticked_and_nothing_else()
    {
        Say("has leg-immobilised; sign leg-pain-at-rest; sign numbness-or-tingling")!.Ticked.ShouldBe(["sign.leg-pain-at-rest"]);
        Say("has leg-immobilised; sign marked-weakness; sign numbness-or-tingling")!.Ticked.ShouldBe(["sign.marked-weakness", "sign.numbness-or-tingling"]);
        Say("sign cannot-move-foot; sign leg-pain-at-rest")!.Wording.ShouldBe("unhurt");
    }

    [Fact]
    public void It_takes_the_place_of_the_lesser_flag() => Story.Of("has leg-injury; sign cannot-move-foot").Ids().ShouldBe(["E11"]);
}
