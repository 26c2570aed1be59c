using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SportCrampsTests : RuleTests<SportCramps>
{
    [Theory]
    [InlineData("none @0..27; leg-effort=1 @0..27; cramps @3,9; leg-effort=4 @3,9")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @0..27; leg-effort=1 @0..27; cramps @3,9; leg-effort=4 @3")]
    [InlineData("none @0..27; leg-effort=4 @0..27; cramps @3,9")]
    [InlineData("none @0..27; leg-effort=1 @0..27; cramps @3; leg-effort=4 @3")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("cramps @3,9; leg-effort=4 @3,9")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
