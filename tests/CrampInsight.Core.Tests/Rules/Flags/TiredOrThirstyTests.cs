using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class TiredOrThirstyTests : RuleTests<TiredOrThirsty>
{
    [Theory]
    [InlineData("sign cold-tired-or-weight-change; none @0..27; cramps @1,8,15,22")]
    [InlineData("sign great-thirst @27; cramps @1,3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1,8,15,22")]
    [InlineData("sign great-thirst; none @0..27; cramps @1,8")]
    [InlineData("sign great-thirst @28; cramps @1,3")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign great-thirst; cramps @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("sign great-thirst; sign vomiting-or-diarrhoea @6")]
    [InlineData("sign great-thirst @1; sign cold-tired-or-weight-change; cramps @1,3")]
    [InlineData("age 17; sign great-thirst")]
    public void With_vomiting_a_change_in_weight_or_under_18_great_thirst_is_for_today(string story)
    {
        var finding = Say(story).ShouldNotBeNull();
        finding.Tier.ShouldBe(Tier.SameDay);
        finding.Wording.ShouldBe("today");
    }

    [Theory]
    [InlineData("sign great-thirst; cramps @1,3")]
    [InlineData("age 18; sign great-thirst; cramps @1,3")]
    [InlineData("sign great-thirst @2; sign vomiting-or-diarrhoea @2; cramps @1,3")]
    [InlineData("sign great-thirst; sign vomiting-or-diarrhoea @7; cramps @1,3")]
    [InlineData("sign cold-tired-or-weight-change; sign vomiting-or-diarrhoea; cramps @1,3")]
    public void Otherwise_it_is_for_the_next_week_or_two(string story) => Say(story)!.Tier.ShouldBe(Tier.Book);

    [Fact]
    public void It_calls_nothing_fine() => Repository.Texts("Rules").Where(t => t.Key.StartsWith("B13.", StringComparison.Ordinal)).ShouldAllBe(t => !t.Value.Contains("is fine", StringComparison.Ordinal));
}
