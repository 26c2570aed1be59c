using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class MedicineReviewTests : RuleTests<MedicineReview>
{
    [Theory]
    [InlineData("takes atorvastatin from 1800; none @0..27; cramps @0,7,14,21")]
    [InlineData("takes indapamide from 400; cramps @1")]
    [InlineData("takes salmeterol; cramps @1")]
    [InlineData("takes candesartan; cramps @27")]
    [InlineData("takes bisoprolol; cramps @1")]
    [InlineData("takes pindolol; cramps @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1")]
    [InlineData("takes ramipril; cramps @1")]
    [InlineData("takes moonflower drops; cramps @1")]
    [InlineData("takes atorvastatin; cramps @28")]
    [InlineData("takes atorvastatin until 1; cramps @1")]
    [InlineData("takes atorvastatin; cramps @0..4")]
    [InlineData("takes atorvastatin; cramps @1; sign cannot-cope")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes atorvastatin")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void A_talk_settles_it_until_another_such_medicine_is_added()
    {
        FindingEvent[] talked = [new("M4", FindingEventKind.AlreadyChecked, DiaryBuilder.Tonight.AddDays(-100), 1)];
        var diary = Story.Of("takes atorvastatin from 900; cramps @1");
        RuleBook.Evaluate(diary.Journal(), diary.Person, DiaryBuilder.Tonight, talked).ShouldNotContain(f => f.Rule.Id == "M4");
        diary.Takes("candesartan", DiaryBuilder.Tonight.AddDays(-90).Evening);
        RuleBook.Evaluate(diary.Journal(), diary.Person, DiaryBuilder.Tonight, talked).ShouldContain(f => f.Rule.Id == "M4");
    }
}
