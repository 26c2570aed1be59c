using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LungClotTests : RuleTests<LungClot>
{
    [Theory]
    [InlineData("sign breathless")]
    [InlineData("sign chest-pain @1")]
    [InlineData("sign coughing-blood")]
    [InlineData("sign collapse")]
    [InlineData("sign one-leg-swelling; sign breathless")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless @2")]
    [InlineData("sign palpitations")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Stands_above_the_leg_alone() => Story.Of("sign one-leg-swelling; sign one-leg-warm-or-red; sign breathless").Ids().ShouldBe(["E1", "S1"]);
}
