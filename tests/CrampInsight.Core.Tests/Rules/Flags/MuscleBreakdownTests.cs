using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class MuscleBreakdownTests : RuleTests<MuscleBreakdown>
{
    [Theory]
    [InlineData("sign dark-urine")]
    [InlineData("urine-colour=brown")]
    [InlineData("sign dark-urine @1; sign both-legs-weak")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("urine-colour=dark; sign severe-muscle-pain")]
    [InlineData("sign dark-urine @2")]
    [InlineData("sign severe-muscle-pain")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("severe-muscle-pain")]
    [InlineData("marked-weakness")]
    [InlineData("both-legs-weak")]
    [InlineData("spreading-weakness")]
    [InlineData("one-leg-swelling")]
    [InlineData("both-legs-swelling")]
    public void Brown_urine_with_sore_swollen_or_weak_muscles_is_an_emergency(string sign) => Say($"sign dark-urine @1; sign {sign}")!.Tier.ShouldBe(Tier.Emergency);

    [Fact]
    public void Brown_urine_alone_is_for_the_same_day()
    {
        Say("urine-colour=brown")!.Tier.ShouldBe(Tier.SameDay);
        Say("urine-colour=brown")!.Wording.ShouldBe("alone");
    }

    [Fact]
    public void A_statin_beside_it_is_spoken_of_after_it() => Story.Of("takes atorvastatin; sign dark-urine; sign severe-muscle-pain").Ids().ShouldBe(["E5", "S3"]);
}
