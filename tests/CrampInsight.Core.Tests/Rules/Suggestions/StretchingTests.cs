using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class StretchingTests : RuleTests<Stretching>
{
    [Theory]
    [InlineData("stretching=0")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("stretching=1")]
    [InlineData("stretching=2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("cramps @0,1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign breathless @13")]
    [InlineData("sign leg-pain-at-rest @13")]
    [InlineData("sign saddle-numbness @13")]
    [InlineData("sign one-leg-swelling @13")]
    [InlineData("has leg-immobilised")]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    [InlineData("has leg-injury")]
    [InlineData("has surgery-last-12-weeks")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; stretching=0").ShouldBeNull();

    [Theory]
    [InlineData("stretching=0; age 75", "seated")]
    [InlineData("stretching=0; has falls-or-unsteady", "seated")]
    [InlineData("stretching=0; has neuropathy", "seated")]
    [InlineData("stretching=0; takes zolpidem", "seated")]
    [InlineData("stretching=0; age 74", "")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("stretching=0; pregnant", "ask-midwife")]
    public void A_caution_goes_with_it(string story, string caution) => Say(story)!.Cautions.ShouldContain(caution);

    [Theory]
    [InlineData("sign one-leg-swelling @13; checked S1 @13")]
    [InlineData("sign breathless @9; checked E1 @2")]
    [InlineData("sign saddle-numbness @5; checked E3 @5")]
    [InlineData("sign leg-pain-at-rest @14")]
    public void What_was_checked_or_lies_two_weeks_back_silences_it_no_more(string story) => Say($"{story}; stretching=0").ShouldNotBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling @8; checked S1 @9")]
    [InlineData("sign one-leg-swelling @13,4; checked S1 @9")]
    [InlineData("sign one-leg-swelling @8; checked B1 @3")]
    public void What_was_ticked_since_does(string story) => Say($"{story}; stretching=0").ShouldBeNull();
}
