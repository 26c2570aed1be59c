using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class LostSleepTests : RuleTests<LostSleep>
{
    [Theory]
    [InlineData("cramps @1,3,8,10; sleep=5 @1,3,8,10")]
    [InlineData("sign daytime-tiredness @0,2,4")]
    [InlineData("episode @1; episode @1; episode @9; episode @9")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1,3,8,10; sleep=4 @1,3,8,10")]
    [InlineData("cramps @1,3,8; sleep=9 @1,3,8")]
    [InlineData("sign daytime-tiredness @0,2,7")]
    [InlineData("episode @1; episode @1; episode @9")]
    [InlineData("episode @1 slept; sleep=9 @1; episode @3 slept; sleep=9 @3; episode @8 slept; sleep=9 @8; episode @10 slept; sleep=9 @10")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("cramps @1; sleep=10 @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("cramps @1,3,8,10; sleep=5 @1,3,8,10", "")]
    [InlineData("sign daytime-tiredness @0,2,4", "tired")]
    [InlineData("episode @1; episode @1; episode @9; episode @9", "several")]
    public void Says_which_it_was(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);
}
