using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SevereDehydrationTests : RuleTests<SevereDehydration>
{
    [Theory]
    [InlineData("sign confusion")]
    [InlineData("sign fainting")]
    [InlineData("sign fit @1")]
    [InlineData("sign no-urine-8-hours")]
    [InlineData("sign palpitations; sign vomiting-or-diarrhoea")]
    [InlineData("sign palpitations; urine-colour=dark")]
    [InlineData("sign palpitations; urine-colour=brown")]
    [InlineData("sign palpitations; water=2")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign palpitations")]
    [InlineData("sign palpitations; water=3")]
    [InlineData("sign palpitations; urine-colour=yellow")]
    [InlineData("sign vomiting-or-diarrhoea")]
    [InlineData("sign confusion @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
