using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Features.Nights;

namespace CrampInsight.Web.Tests.Features;

public sealed class NightFilterTests
{
    private static readonly Night Monday = new(new(2026, 11, 16));

    [Fact]
    public void Leg_and_muscle_are_asked_of_one_and_the_same_cramp()
    {
        var night = Night(Cramp(Leg.Left, Muscle.Calf), Cramp(Leg.Right, Muscle.Foot));
        new NightFilter { Leg = Leg.Left, Muscle = Muscle.Calf }.Fits(night).ShouldBeTrue();
        new NightFilter { Leg = Leg.Left, Muscle = Muscle.Foot }.Fits(night).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Leg.Left, true)]
    [InlineData(Leg.Right, true)]
    [InlineData(Leg.Both, true)]
    public void A_cramp_in_both_legs_is_found_under_either(Leg asked, bool fits) =>
        new NightFilter { Leg = asked }.Fits(Night(Cramp(Leg.Both, Muscle.Calf))).ShouldBe(fits);

    [Fact]
    public void A_cramp_in_one_leg_is_not_found_under_both() => new NightFilter { Leg = Leg.Both }.Fits(Night(Cramp(Leg.Left, Muscle.Calf))).ShouldBeFalse();

    [Theory]
    [InlineData("fur ELISE", true)]
    [InlineData("für", true)]
    [InlineData("woken twice", true)]
    [InlineData("elise missing", false)]
    public void Every_word_has_to_stand_in_a_note_of_the_night_or_of_a_cramp(string words, bool fits)
    {
        var night = new NightEntry(Monday)
        {
            Cramps = CrampAnswer.Some,
            Note = "Played Für Elise",
            Episodes = [Cramp(Leg.Left, Muscle.Calf) with { Note = "woken by it" }, Cramp(Leg.Left, Muscle.Calf) with { Note = "twice" }],
        };
        new NightFilter { Note = words }.Fits(night).ShouldBe(fits);
    }

    [Fact]
    public void A_factor_without_an_answer_is_not_the_answer_none()
    {
        var stretched = FactorCatalogue.Stretching;
        var said = new NightEntry(Monday) { Readings = AnswerSet.Empty.With(stretched, 0) };
        new NightFilter { Factor = stretched, AnswerKey = "0" }.Fits(said).ShouldBeTrue();
        new NightFilter { Factor = stretched, AnswerKey = "2" }.Fits(said).ShouldBeFalse();
        new NightFilter { Factor = stretched }.Fits(said).ShouldBeTrue();
        new NightFilter { Factor = stretched }.Fits(Night()).ShouldBeFalse();
    }

    [Fact]
    public void Every_answer_of_a_factor_is_found_by_exactly_one_choice()
    {
        var water = FactorCatalogue.Water;
        foreach (var (amount, key) in new[] { (0m, "0"), (0.5m, "more"), (9m, "more") })
            NightFilter.AnswersOf(water).Where(a => a.Fits(Answer.Of(amount))).Select(a => a.Key).ShouldBe([key]);
        foreach (var yes in new[] { true, false })
            NightFilter.AnswersOf(FactorCatalogue.WarmShower).Count(a => a.Fits(Answer.Of(yes))).ShouldBe(1);
    }

    private static NightEntry Night(params Episode[] cramps) => new(Monday) { Cramps = CrampAnswer.Some, Episodes = [.. cramps] };

    private static Episode Cramp(Leg leg, Muscle muscle) =>
        new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.At(new(2026, 11, 17, 3, 10, 0, TimeSpan.Zero), "Etc/UTC"), Leg = leg, Muscles = [muscle] };
}
