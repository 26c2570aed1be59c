using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class GentleYogaTests : RuleTests<GentleYoga>
{
    [Theory]
    [InlineData("movement=10")]
    [InlineData("held-tension=3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("movement=20")]
    [InlineData("held-tension=2")]
    [InlineData("movement=10; gentle-yoga=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("movement=0 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign cannot-move-foot @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("has leg-immobilised")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has leg-injury")]
    [InlineData("has surgery-last-12-weeks")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; movement=10").ShouldBeNull();

    [Theory]
    [InlineData("movement=10; age 75", "seated")]
    [InlineData("movement=10; has falls-or-unsteady", "seated")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("movement=10; pregnant", "yoga-in-pregnancy")]
    [InlineData("movement=10", "yoga-easy")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
