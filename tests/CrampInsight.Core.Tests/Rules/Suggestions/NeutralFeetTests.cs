using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class NeutralFeetTests : RuleTests<NeutralFeet>
{
    [Theory]
    [InlineData("toes=pointed")]
    [InlineData("toes=tight-covers")]
    [InlineData("toes=pointed @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("toes=neutral")]
    [InlineData("toes=pointed; neutral-feet=true")]
    [InlineData("toes=pointed @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("toes=pointed @2,3")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; toes=pointed").ShouldBeNull();

    [Theory]
    [InlineData("toes=pointed; has neuropathy", "check-skin")]
    [InlineData("toes=pointed; has diabetes", "check-skin")]
    [InlineData("toes=pointed @1; sleep-position=front @1", "feet-over-the-edge")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
