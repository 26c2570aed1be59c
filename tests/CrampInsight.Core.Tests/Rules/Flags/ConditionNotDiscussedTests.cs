using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class ConditionNotDiscussedTests : RuleTests<ConditionNotDiscussed>
{
    [Theory]
    [InlineData("has diabetes; cramps @1,8")]
    [InlineData("has kidney-disease; cramps @0,13")]
    [InlineData("has thyroid-unsure; cramps @6,7")]
    [InlineData("has cirrhosis; cramps @1,8")]
    [InlineData("has nerve-compression; cramps @1,8")]
    [InlineData("takes levothyroxine; cramps @1,8")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("cramps @1,8")]
    [InlineData("has high-blood-pressure; cramps @1,8")]
    [InlineData("has diabetes; cramps @1,2")]
    [InlineData("has diabetes; cramps @8,9")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("has diabetes; cramps @1")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void A_talk_settles_it_for_good_until_another_condition_joins()
    {
        FindingEvent[] talked = [new("B9", FindingEventKind.AlreadyChecked, DiaryBuilder.Tonight.AddDays(-300), 1)];
        var diary = Story.Of("has diabetes; cramps @1,8");
        RuleBook.Evaluate(diary.Journal(), diary.Person, DiaryBuilder.Tonight, talked).ShouldNotContain(f => f.Rule.Id == "B9");
        diary.Has("thyroid-under");
        RuleBook.Evaluate(diary.Journal(), diary.Person, DiaryBuilder.Tonight, talked).ShouldContain(f => f.Rule.Id == "B9");
    }
}
