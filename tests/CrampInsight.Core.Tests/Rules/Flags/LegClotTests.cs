using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LegClotTests : RuleTests<LegClot>
{
    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red @1")]
    [InlineData("sign leg-pain-at-rest; sign one-leg-warm-or-red")]
    [InlineData("sign hot-swollen-foot")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign pain-between-cramps")]
    [InlineData("sign one-leg-warm-or-red")]
    [InlineData("sign leg-pain-at-rest")]
    [InlineData("sign leg-pain-at-rest; has active-cancer")]
    [InlineData("sign hot-swollen-foot; has diabetes")]
    [InlineData("sign hot-swollen-foot; has neuropathy")]
    [InlineData("sign one-leg-swelling @2")]
    [InlineData("takes raloxifene until 5; sign pain-between-cramps")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("has active-cancer")]
    [InlineData("has surgery-last-12-weeks")]
    [InlineData("has bedridden-3-days")]
    [InlineData("has leg-immobilised")]
    [InlineData("has previous-clot")]
    [InlineData("has long-trip-last-4-weeks")]
    [InlineData("takes raloxifene")]
    [InlineData("takes conjugated oestrogens")]
    [InlineData("pregnant")]
    [InlineData("post-birth")]
    public void A_raised_clot_risk_lowers_the_bar(string risk) => Say($"{risk}; sign pain-between-cramps").ShouldNotBeNull();
}
