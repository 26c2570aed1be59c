using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class CrampsAfterMedicineTests : RuleTests<CrampsAfterMedicine>
{
    [Theory]
    [InlineData("none @1..20; takes indapamide from 5; cramps @0")]
    [InlineData("none @2..50; takes salmeterol from 36; cramps @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("none @1..20; takes moonflower drops from 5; cramps @0")]
    [InlineData("none @1..20; takes indapamide; cramps @0")]
    [InlineData("none @1..20; takes indapamide from 10 until 2; cramps @0")]
    [InlineData("none @0..20; takes indapamide from 5")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("none @1..18; takes indapamide from 5; cramps @0")]
    [InlineData("none @2..41; takes salmeterol from 36; cramps @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void An_inhaler_that_the_document_does_not_name_is_never_to_be_left_out()
    {
        var finding = Say("takes salmeterol from 36; none @2..50; cramps @1").ShouldNotBeNull();
        finding.Wording.ShouldBe("unnamed");
        finding.Cautions.ShouldBe(["keep-inhaler"]);
        finding.Because[0].Night.ShouldBe(DiaryBuilder.Tonight.AddDays(-1));
    }

    [Fact]
    public void A_class_that_the_document_names_is_said_as_such() => Say("none @1..20; takes indapamide from 5; cramps @0")!.Wording.ShouldBe("");

    [Fact]
    public void A_clear_rise_counts_and_the_old_rate_does_not()
    {
        const string before = "takes furosemide from 28; none @1..56; cramps @35,42,49,56; ";
        Say(before + "cramps @7,14,21,28").ShouldBeNull();
        Say(before + "cramps @5,6,7,12,13,14,19,20,21,26,27,28").ShouldNotBeNull();
    }

    [Fact]
    public void A_rise_that_begins_a_month_after_the_start_counts_too()
    {
        const string weekly = "takes furosemide from 54; none @0..89; cramps @21..84/7";
        Say(weekly).ShouldBeNull();
        Say(weekly + "; cramps @20,18,16,14,13,11,9,7,6,4,2").ShouldNotBeNull().Because[0].Night.ShouldBeGreaterThan(DiaryBuilder.Tonight.AddDays(-30));
    }

    [Fact]
    public void It_stands_for_sixteen_weeks_from_the_medicine_on()
    {
        Say("takes furosemide from 112; none @0..150; cramps @60,80").ShouldNotBeNull().Because[0].Night.ShouldBe(DiaryBuilder.Tonight.AddDays(-80));
        Say("takes furosemide from 113; none @0..150; cramps @60,80").ShouldBeNull();
    }

    [Fact]
    public void An_early_cramp_more_takes_nothing_away()
    {
        const string late = "takes furosemide from 100; none @0..150; cramps @50";
        Say(late).ShouldNotBeNull();
        Say(late + "; cramps @98").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("none @1..19; takes indapamide from 5; cramps @0", true)]
    [InlineData("none @1..18; takes indapamide from 5; cramps @0", false)]
    public void Fourteen_answered_nights_lie_before_the_medicine(string story, bool speaks) => (Say(story) is not null).ShouldBe(speaks);

    [Fact]
    public void Looks_no_further_back_than_the_window()
    {
        const string start = "none @1..20; takes indapamide from 5; cramps @0";
        Say($"{start}; cramps @{RuleBook.WindowNights - 1}").ShouldBeNull();
        Say($"{start}; cramps @{RuleBook.WindowNights}").ShouldNotBeNull();
    }

    [Fact]
    public void Two_medicines_of_one_day_say_the_same_in_either_order()
    {
        Say("none @1..20; takes salmeterol from 5; takes naproxen from 5; cramps @0")!.Cautions.ShouldBe(["keep-inhaler"]);
        Say("none @1..20; takes naproxen from 5; takes salmeterol from 5; cramps @0")!.Cautions.ShouldBe(["keep-inhaler"]);
    }

    [Fact]
    public void A_newer_medicine_is_a_higher_level_and_the_same_one_stays_level()
    {
        const string one = "none @1..30; takes indapamide from 9; cramps @6,1";
        var level = Say(one)!.Level;
        Say(one + "; cramps @0")!.Level.ShouldBe(level);
        Say(one + "; takes furosemide from 7")!.Level!.Value.ShouldBeGreaterThan(level!.Value);
    }
}
