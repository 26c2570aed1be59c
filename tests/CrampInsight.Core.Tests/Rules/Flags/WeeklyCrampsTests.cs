using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class WeeklyCrampsTests : RuleTests<WeeklyCramps>
{
    [Theory]
    [InlineData("none @0..27; cramps @1,8,15,22")]
    [InlineData("none @0..20; cramps @1,8,15")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @0..27; cramps @1,8,15")]
    [InlineData("none @0..27; cramps @0..27/7,1..27/7,3..27/7")]
    [InlineData("none @0..27; cramps @1,8,15,22; sign numbness-or-tingling @0,1,2")]
    [InlineData("none @0..27; cramps @1,8,15,22; sign fever")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("none @0..19; cramps @1,8,15")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Enough_drinks_and_stretches_are_said_beside_it_with_the_lens_of_rest()
    {
        var diary = Story.Of("none @0..27; cramps @1,8,15,22; water=7 @0..27; stretching=2 @0..27");
        diary.Finding("M1")!.Wording.ShouldBe("despite");
        diary.Finding("quiet-reflection")!.Wording.ShouldBe("despite");
    }
}
