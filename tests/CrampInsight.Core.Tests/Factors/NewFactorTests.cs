using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Reviews;

namespace CrampInsight.Core.Tests.Factors;

/// <summary>A factor that the document does not name takes one declaration: everything that reads factors then knows it.</summary>
public sealed class NewFactorTests
{
    private static readonly AmountFactor Swim = new("swim", 300, 5, [0, 20], FactorGroup.Body, Asked.Evening)
    {
        Unit = new("Lengths", "lengths of 25 m"),
        Servings = [new("swim.add.morning", 20)],
        IsRemedy = true,
    };

    private static readonly TimeFactor SwimLast = new("swim-last", FactorGroup.Body, Asked.Evening)
    {
        Follows = Swim,
        Exposures = [new(ExposureCoding.Binary, (last, answers) => answers.Find(last.Id)?.Clock is { Hour: var hour } ? hour >= 18 ? 1 : 0 : null)],
    };

    private static readonly ChoiceFactor Bath = new("bath", ["none", "hot", "cold"], FactorGroup.LegCare, Asked.Evening);

    private static FactorSet Factors { get; } = new([.. FactorCatalogue.All, Swim, SwimLast, Bath], []);

    [Fact]
    public void It_is_found_stored_and_read_again()
    {
        Factors.Find("swim").ShouldBe(Swim);
        Factors.ReadStored("swim", "40").ShouldBe(Answer.Of(40m));
        Swim.Paragraphs.ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => new FactorSet([Swim, Swim], []));
    }

    [Fact]
    public void It_is_compared_with_cramps_as_it_declares_or_as_its_kind_is()
    {
        List<Exposure> added = [.. Exposures.For(Factors).Where(e => Exposures.All.All(known => known.Id != e.Id))];
        added.Select(e => (e.Id, e.Coding)).ShouldBe([
            ("swim", ExposureCoding.Amount), ("swim-last", ExposureCoding.Binary),
            ("bath.1", ExposureCoding.Binary), ("bath.2", ExposureCoding.Binary), ("bath.3", ExposureCoding.Binary)]);
        var night = new NightEntry(DiaryBuilder.Tonight) { Readings = AnswerSet.Empty.With(Swim, 40).With(SwimLast, new(19, 30)).With(Bath, new("hot")) };
        added.Select(e => e.Read(night)).ShouldBe([40, 1, 0, 1, 0]);
        added.Select(e => e.Read(new(DiaryBuilder.Tonight))).ShouldAllBe(v => v == null);
    }

    [Fact]
    public void It_enters_the_patterns_and_is_listed_among_what_was_tried()
    {
        var diary = new DiaryBuilder();
        for (var ago = 0; ago < 30; ago++)
        {
            diary.Cramps(CrampAnswer.None, ago).Answer(Swim, ago % 2 == 0 ? 20 : 0, ago);
            if (ago % 5 == 0) diary.Episode(ago);
        }

        TriggerFinder.Report(diary.Journal(), Exposures.For(Factors), DiaryBuilder.Tonight).Factors.Select(f => f.Exposure.Factor).ShouldBe([Swim]);
        var week = WeekReview.Of(diary.Journal(), IsoWeek.Of(DiaryBuilder.Tonight), asOf: DiaryBuilder.Tonight, factors: Factors);
        week.Remedies.Single().Factor.ShouldBe(Swim);
    }

    [Fact]
    public void Its_follow_up_is_asked_inside_its_question()
    {
        Factors.FollowersOf(Swim).ShouldBe([SwimLast]);
        Factors.FollowersOf(Bath).ShouldBeEmpty();
        FactorSet.Catalogue.FollowersOf(FactorCatalogue.Caffeine).ShouldBe([FactorCatalogue.CaffeineLast]);
    }

    [Fact]
    public void What_follows_comes_after_what_it_follows()
    {
        List<Factor> seen = [];
        foreach (var factor in FactorCatalogue.All)
        {
            if (factor.Follows is { } first) seen.ShouldContain(first);
            seen.Add(factor);
        }
    }
}
