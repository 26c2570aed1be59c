using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class FrequentCrampsTests : RuleTests<FrequentCramps>
{
    [Theory]
    [InlineData("none @0..27; cramps @0..27/7,1..27/7,3..27/7")]
    [InlineData("cramps @20..24")]
    [InlineData("cramps @0..4")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @0..27; cramps @0..27/7,2..27/7,4..18/7")]
    [InlineData("cramps @20..23")]
    [InlineData("cramps @26..30")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("none @0..19; cramps @0..19/7,2..19/7,4..19/7")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Counts_answered_nights_only()
    {
        // Nine cramp nights of 21 answered are three a week.
        var finding = Say("none @0..20; cramps @0..20/7,2..20/7,4..20/7").ShouldNotBeNull();
        finding.Amounts.ShouldBe([9, 21]);
        finding.Tier.ShouldBe(Tier.Book);
    }

    [Fact]
    public void Five_in_any_week_of_the_four_is_said_as_such() => Say("cramps @20..24")!.Wording.ShouldBe("week");

    [Fact]
    public void A_cramp_night_without_a_logged_cramp_is_not_called_one_logged_cramp()
    {
        var because = Say("cramps @2..5; episode @1; episode @1")!.Because;
        because[0].ShouldBe(new(DiaryBuilder.Tonight.AddDays(-1), "cramps", 2));
        because[1].ShouldBe(new(DiaryBuilder.Tonight.AddDays(-2), "cramp-night"));
    }
}
