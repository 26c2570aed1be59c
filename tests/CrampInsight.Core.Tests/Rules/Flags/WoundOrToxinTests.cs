using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WoundOrToxinTests : RuleTests<WoundOrToxin>
{
    [Theory]
    [InlineData("sign jaw-or-whole-body-spasm")]
    [InlineData("sign toxin-exposure")]
    [InlineData("sign dirty-wound; cramps @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign dirty-wound")]
    [InlineData("sign dirty-wound; none @0,1")]
    [InlineData("sign toxin-exposure @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign jaw-or-whole-body-spasm", Tier.Emergency)]
    [InlineData("sign jaw-or-whole-body-spasm; sign dirty-wound", Tier.Emergency)]
    [InlineData("sign toxin-exposure", Tier.SameDay)]
    [InlineData("sign dirty-wound; cramps @0", Tier.SameDay)]
    public void Only_a_stiff_jaw_or_body_is_an_emergency(string story, Tier tier) => Say(story)!.Tier.ShouldBe(tier);
}
