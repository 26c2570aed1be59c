using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class EaseOffTests : RuleTests<EaseOff>
{
    [Theory]
    [InlineData("leg-effort=3")]
    [InlineData("effort-rest-balance=1")]
    [InlineData("pushed-limits=3")]
    [InlineData("repetitive=true")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("leg-effort=2")]
    [InlineData("effort-rest-balance=2")]
    [InlineData("repetitive=false")]
    [InlineData("leg-effort=4; eased-off=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("leg-effort=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("leg-effort=4", "keep-exercises")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
