using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class StatinMusclePainTests : RuleTests<StatinMusclePain>
{
    [Theory]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day")]
    [InlineData("takes simvastatin; sign severe-muscle-pain @1")]
    [InlineData("takes rosuvastatin; sign marked-weakness")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0,40")]
    [InlineData("takes fenofibrate; sign muscle-pain-by-day")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0,20")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @2")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @6")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0,8; checked S3 @3")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign muscle-pain-by-day")]
    [InlineData("takes ramipril; sign muscle-pain-by-day")]
    [InlineData("takes atorvastatin until 1; sign muscle-pain-by-day")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @7")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @3; checked S3 @2")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0..5; checked S3 @2")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes atorvastatin")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void Says_neither_stop_nor_go_on()
    {
        var text = Repository.Texts("Rules")["S3.Text"];
        text.ShouldNotContain("stop", Case.Insensitive);
        text.ShouldNotContain("keep taking", Case.Insensitive);
    }

    [Theory]
    [InlineData("sign muscle-pain-by-day @0..27", Tier.SameDay)]
    [InlineData("sign muscle-pain-by-day @0..28", Tier.Book)]
    [InlineData("sign muscle-pain-by-day @0..28/7", Tier.Book)]
    [InlineData("sign muscle-pain-by-day @0..32/8", Tier.SameDay)]
    public void From_four_weeks_on_it_is_for_the_next_week_or_two(string signs, Tier tier) => Say("takes atorvastatin; " + signs)!.Tier.ShouldBe(tier);

    [Fact]
    public void What_was_checked_comes_back_when_another_sign_joins()
    {
        var diary = Story.Of("takes atorvastatin; sign muscle-pain-by-day @0..5").Checked("S3", 3, level: 1);
        diary.Finding("S3").ShouldBeNull();
        diary.Sign(CrampInsight.Core.Diary.Signs.MarkedWeakness).Finding("S3")!.Level.ShouldBe(2);
    }

    [Theory]
    [InlineData("takes fenofibrate; sign muscle-pain-by-day @0..30")]
    [InlineData("takes atorvastatin; sign muscle-pain-by-day @0..30")]
    public void A_long_run_speaks_too(string story) => Say(story)!.IsUrgent.ShouldBeFalse();

    [Theory]
    [InlineData("sign muscle-pain-by-day", "")]
    [InlineData("sign muscle-pain-by-day @0..30", "weeks")]
    public void Its_words_go_with_how_long_it_lasts(string signs, string wording)
    {
        Say("takes atorvastatin; " + signs)!.Wording.ShouldBe(wording);
        Say("takes fenofibrate; " + signs)!.Wording.ShouldBe(wording.Length == 0 ? "blood-fats" : "blood-fats-weeks");
    }
}
