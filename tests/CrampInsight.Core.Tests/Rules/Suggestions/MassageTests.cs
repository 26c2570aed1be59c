using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class MassageTests : RuleTests<Massage>
{
    [Theory]
    [InlineData("muscle-tightness=3")]
    [InlineData("leg-effort=3")]
    [InlineData("repetitive=true")]
    [InlineData("episode @1 soreness=3")]
    [InlineData("episode @0 soreness=8")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("muscle-tightness=2")]
    [InlineData("leg-effort=2")]
    [InlineData("repetitive=false")]
    [InlineData("episode @1 soreness=2")]
    [InlineData("muscle-tightness=4; massage=true")]
    [InlineData("episode @2 soreness=9")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("muscle-tightness=4 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign collapse @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("has leg-immobilised")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has varicose-veins-severe")]
    [InlineData("sign dirty-wound @5")]
    [InlineData("sign foot-ulcer-or-burn @5")]
    [InlineData("sign spreading-redness @5")]
    [InlineData("sign leg-cold-or-pale @5")]
    [InlineData("has leg-injury")]
    [InlineData("has surgery-last-12-weeks")]
    [InlineData("sign pain-between-cramps")]
    [InlineData("takes apixaban; sign bruising-or-bleeding @5")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; muscle-tightness=3").ShouldBeNull();

    [Theory]
    [InlineData("muscle-tightness=3; has neuropathy", "massage-lightly")]
    [InlineData("muscle-tightness=3; sign numbness-or-tingling", "massage-lightly")]
    [InlineData("muscle-tightness=3; has diabetes", "massage-lightly")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Fact]
    public void A_blood_thinner_alone_leaves_it() => Say("muscle-tightness=3; takes apixaban").ShouldNotBeNull();
}
