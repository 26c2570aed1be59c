using CrampInsight.Core.Rules.Suggestions;

namespace CrampInsight.Core.Tests.Rules.Suggestions;

public sealed class LessCaffeineTests : RuleTests<LessCaffeine>
{
    [Theory]
    [InlineData("caffeine=401")]
    [InlineData("caffeine=140; caffeine-last=17:00")]
    [InlineData("pregnant; caffeine=240")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("caffeine=400")]
    [InlineData("caffeine=140; caffeine-last=15:30")]
    [InlineData("pregnant; caffeine=200")]
    [InlineData("caffeine=240")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("caffeine=900 @1,2")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign one-leg-swelling")]
    [InlineData("sign breathless")]
    [InlineData("sign pain-between-cramps; sign one-leg-warm-or-red")]
    public void A_safety_switch_silences_it(string risk) => Say($"{risk}; caffeine=401").ShouldBeNull();

    [Theory]
    [InlineData("pregnant; caffeine=240", "pregnant")]
    [InlineData("caffeine=500", "")]
    public void The_wording_fits_the_person(string story, string wording) => Say(story)!.Wording.ShouldBe(wording);

    [Theory]
    [InlineData("post-birth; caffeine=250")]
    public void After_birth_the_limit_of_pregnancy_holds(string story) => Say(story)!.Wording.ShouldBe("pregnant");
}
