using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Rules;

public sealed class ShowingTests
{
    private static readonly DiaryBuilder Full = Story.Of("stretching=0; water=2; caffeine=800; wind-down=0; footwear=flat");

    [Fact]
    public void At_most_three_ideas_an_evening() => Ideas().ShouldBe(["stretching", "calming-routine", "hydration"]);

    [Fact]
    public void What_was_shown_this_evening_is_still_there_after_a_reload() =>
        Ideas(Shown("footwear", 0), Shown("hydration", 0), Shown("stretching", 0)).ShouldBe(["stretching", "hydration", "footwear"], ignoreOrder: true);

    [Fact]
    public void An_idea_comes_again_on_the_third_evening()
    {
        Ideas(Shown("stretching", 1)).ShouldNotContain("stretching");
        Ideas(Shown("stretching", 2)).ShouldNotContain("stretching");
        Ideas(Shown("stretching", 3)).ShouldContain("stretching");
        Showing.RestNights.ShouldBe(3);
    }

    [Fact]
    public void Not_for_me_stays_away_until_it_is_brought_back()
    {
        Ideas(Event("stretching", FindingEventKind.NotForMe, 300)).ShouldNotContain("stretching");
        Ideas(Event("stretching", FindingEventKind.NotForMe, 300), Event("stretching", FindingEventKind.Restored, 10)).ShouldContain("stretching");
        Ideas(Event("stretching", FindingEventKind.Restored, 300), Event("stretching", FindingEventKind.NotForMe, 10)).ShouldNotContain("stretching");
    }

    [Fact]
    public void An_idea_put_away_is_not_replaced_the_same_evening() =>
        Ideas(Shown("stretching", 0), Shown("calming-routine", 0), Shown("hydration", 0), Event("hydration", FindingEventKind.NotForMe, 0)).ShouldBe(["stretching", "calming-routine"]);

    [Fact]
    public void At_most_one_reflection_an_evening() =>
        Showing.Choose(Story.Of("stuck=4; overburdened=4 @0..3").Findings(), [], DiaryBuilder.Tonight).Suggestions.Count(f => f.Rule.Evidence.Grade == Grade.Traditional).ShouldBe(1);

    [Fact]
    public void Rest_and_movement_are_never_offered_together()
    {
        var findings = Story.Of("leg-effort=4; sitting=10; movement=0").Findings();
        findings.Select(f => f.Rule.Id).ShouldBe(["walking", "massage", "ease-off", "gentle-yoga"], ignoreOrder: true);
        Showing.Choose(findings, [], DiaryBuilder.Tonight).Suggestions.Select(f => f.Rule.Id).ShouldBe(["massage", "walking", "gentle-yoga"]);
        FindingEvent[] neither = [Event("walking", FindingEventKind.NotForMe, 5), Event("gentle-yoga", FindingEventKind.NotForMe, 5)];
        Showing.Choose(findings, neither, DiaryBuilder.Tonight).Suggestions.Select(f => f.Rule.Id).ShouldBe(["massage", "ease-off"]);
    }

    [Fact]
    public void Whatever_is_said_three_at_most_go_together() =>
        AnyBook.Findings.Sample(findings =>
        {
            var shown = Showing.Choose(findings, [], DiaryBuilder.Tonight).Suggestions;
            shown.Count.ShouldBeLessThanOrEqualTo(Showing.MostSuggestions);
            shown.Count(f => ((SuggestionRule)f.Rule).IsReflection).ShouldBeLessThanOrEqualTo(1);
            var pulls = shown.Select(f => ((SuggestionRule)f.Rule).PullOf(f)).ToList();
            (pulls.Contains(Pull.Rest) && pulls.Contains(Pull.Move)).ShouldBeFalse();
        }, iter: 300);

    [Fact]
    public void A_personal_pattern_comes_first()
    {
        var diary = Story.Of("stretching=0; water=2; caffeine=800; wind-down=0; footwear=flat");
        var findings = RuleBook.Evaluate(diary.Journal(), diary.Person, DiaryBuilder.Tonight, patterns: new Dictionary<string, double> { ["footwear"] = 0.9 });
        Showing.Choose(findings, [], DiaryBuilder.Tonight).Suggestions[0].Rule.Id.ShouldBe("footwear");
    }

    [Fact]
    public void A_book_flag_comes_back_weekly()
    {
        Flags(Frequent, Shown("B1", 0)).ShouldBe(["B1"]);
        Flags(Frequent, Shown("B1", 6)).ShouldBeEmpty();
        Flags(Frequent, Shown("B1", 7)).ShouldBe(["B1"]);
    }

    [Theory]
    [InlineData(FindingEventKind.Arranged)]
    [InlineData(FindingEventKind.AlreadyChecked)]
    public void A_book_flag_that_was_arranged_rests_eight_weeks(FindingEventKind kind)
    {
        var level = Frequent.Finding("B1")!.Level;
        Flags(Frequent, Event("B1", kind, 55, level)).ShouldBeEmpty();
        Flags(Frequent, Event("B1", kind, 56, level)).ShouldBe(["B1"]);
    }

    [Fact]
    public void A_book_flag_that_got_worse_comes_back_before_its_time() =>
        Flags(Frequent, Event("B1", FindingEventKind.Arranged, 10, level: 4)).ShouldBe(["B1"]);

    [Fact]
    public void A_mention_comes_once_in_eight_weeks()
    {
        Finding[] mention = [Frequent.Finding("B1")! with { Tier = Tier.Mention }];
        IEnumerable<string> Seen(params FindingEvent[] memory) => Showing.Choose(mention, memory, DiaryBuilder.Tonight).Flags.Select(f => f.Rule.Id);
        Seen().ShouldBe(["B1"]);
        Seen(Shown("B1", 0)).ShouldBe(["B1"]);
        Seen(Shown("B1", 55)).ShouldBeEmpty();
        Seen(Shown("B1", 56)).ShouldBe(["B1"]);
    }

    [Fact]
    public void Nothing_silences_an_urgent_flag() =>
        Flags(new DiaryBuilder().Sign(Signs.OneLegSwelling), Shown("S1", 1), Event("S1", FindingEventKind.Arranged, 0), Event("S1", FindingEventKind.AlreadyChecked, 0)).ShouldBe(["S1"]);

    private static DiaryBuilder Frequent => new DiaryBuilder().Cramps(CrampAnswer.Some, 1, 2, 3, 4, 5);

    private static IEnumerable<string> Ideas(params FindingEvent[] memory) => Showing.Choose(Full.Findings(), memory, DiaryBuilder.Tonight).Suggestions.Select(f => f.Rule.Id);

    private static IEnumerable<string> Flags(DiaryBuilder diary, params FindingEvent[] memory) => Showing.Choose(diary.Findings(), memory, DiaryBuilder.Tonight).Flags.Select(f => f.Rule.Id);

    private static FindingEvent Shown(string id, int ago) => Event(id, FindingEventKind.Shown, ago);

    private static FindingEvent Event(string id, FindingEventKind kind, int ago, decimal? level = null) => new(id, kind, DiaryBuilder.Tonight.AddDays(-ago), level);
}
