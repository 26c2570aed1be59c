using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class WalkingTests : RuleTests<Walking>
{
    [Theory]
    [InlineData("sitting=8")]
    [InlineData("standing=6")]
    [InlineData("movement=19")]
    [InlineData("sitting=9; sign calf-pain-walking @14")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sitting=7.5")]
    [InlineData("standing=5.5")]
    [InlineData("movement=20")]
    [InlineData("sitting=9; walk=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("sitting=9 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign coughing-blood @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("sign hot-swollen-foot @13")]
    [InlineData("has leg-immobilised")]
    [InlineData("has leg-injury")]
    [InlineData("has surgery-last-12-weeks")]
    [InlineData("has bedridden-3-days")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("sign calf-pain-walking @13")]
    [InlineData("sign leg-cold-or-pale @5")]
    [InlineData("sign rest-pain-eased-hanging @5")]
    [InlineData("sign foot-ulcer-or-burn @5")]
    [InlineData("sign chest-pain")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; sitting=8").ShouldBeNull();

    [Theory]
    [InlineData("standing=9", "standing")]
    [InlineData("standing=9; sitting=9", "")]
    [InlineData("sitting=9", "")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("sitting=9; has heart-failure", "own-pace")]
    [InlineData("sitting=9; pregnant", "own-pace")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);
}
