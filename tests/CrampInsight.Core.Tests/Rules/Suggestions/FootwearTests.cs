using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class FootwearTests : RuleTests<Footwear>
{
    [Theory]
    [InlineData("footwear=flat")]
    [InlineData("footwear=heels")]
    [InlineData("footwear=barefoot")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("footwear=supportive")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("footwear=flat @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; footwear=flat").ShouldBeNull();

    [Theory]
    [InlineData("footwear=flat; has diabetes", "shoes-fitted")]
    [InlineData("footwear=heels; has neuropathy", "shoes-fitted")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
