using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class QuinineReactionTests : RuleTests<QuinineReaction>
{
    [Theory]
    [InlineData("takes tonic water; sign bruising-or-bleeding")]
    [InlineData("takes Limptar N until 20; sign bruising-or-bleeding")]
    [InlineData("takes quinine; sign bruising-or-bleeding")]
    [InlineData("takes quinine from 100 until 56; sign bruising-or-bleeding @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign bruising-or-bleeding")]
    [InlineData("takes quinine")]
    [InlineData("takes quinine from 100 until 57; sign bruising-or-bleeding")]
    [InlineData("takes warfarin; sign bruising-or-bleeding")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
