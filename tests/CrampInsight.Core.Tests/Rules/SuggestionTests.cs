using CrampInsight.Core.Factors;
using CrampInsight.Core.Nights;
using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>Each suggestion: a loud night, a quiet night, a blank night, and every switch that changes it.</summary>
public sealed class SuggestionTests
{
    public static TheoryData<string, string, string> Loud => new()
    {
        { "stretching", "stretching=0", "stretching=1" },
        { "hydration", "water=5", "water=6" },
        { "hydration", "water=3 urine-colour=dark", "water=8 urine-colour=dark" },
        { "hydration", "urine-colour=dark", "urine-colour=yellow" },
        { "less-caffeine", "caffeine=401", "caffeine=400" },
        { "less-caffeine", "caffeine=140 caffeine-last=17:00", "caffeine=140 caffeine-last=15:30" },
        { "less-alcohol", "alcohol=2", "alcohol=1.9" },
        { "walking", "sitting=8", "sitting=7.5" },
        { "walking", "standing=6", "standing=5.5" },
        { "walking", "movement=19", "movement=20" },
        { "footwear", "footwear=flat", "footwear=supportive" },
        { "footwear", "footwear=barefoot", "footwear=supportive" },
        { "calming-routine", "wind-down=0", "wind-down=1" },
        { "calming-routine", "stress=3", "stress=2" },
        { "calming-routine", "stress=4 wind-down=1", "stress=4 wind-down=2" },
        { "neutral-feet", "toes=pointed", "toes=neutral" },
        { "neutral-feet", "toes=tight-covers", "toes=neutral" },
    };

    [Theory]
    [MemberData(nameof(Loud))]
    public void Speaks_on_the_fitting_answer_and_is_quiet_on_the_other(string id, string loud, string quiet)
    {
        With(loud).Finding(id).ShouldNotBeNull().Because.ShouldHaveSingleItem().Night.ShouldBe(Diary.Tonight);
        With(quiet).Finding(id).ShouldBeNull();
    }

    [Fact]
    public void A_blank_evening_brings_nothing() => new Diary().Findings().ShouldBeEmpty();

    [Fact]
    public void Three_blank_days_are_missing_and_not_a_habit()
    {
        // G2, scenario 18.
        var diary = new Diary().Cramps(CrampAnswer.Some, 0, 1, 2);
        diary.Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_week_speaks_when_three_evenings_fit_and_tonight_is_blank(int evenings, bool speaks)
    {
        var diary = new Diary();
        for (var ago = 1; ago <= evenings; ago++) diary.Answer(FactorCatalogue.Water, 3m, ago);
        (diary.Finding("hydration") is not null).ShouldBe(speaks);
    }

    [Fact]
    public void Tonights_fitting_answer_settles_a_bad_week()
    {
        var diary = With("water=8");
        for (var ago = 1; ago <= 5; ago++) diary.Answer(FactorCatalogue.Water, 3m, ago);
        diary.Finding("hydration").ShouldBeNull();
    }

    [Theory]
    [InlineData("heart-failure")]
    [InlineData("dialysis")]
    [InlineData("kidney-advanced")]
    [InlineData("cirrhosis")]
    [InlineData("low-sodium")]
    [InlineData("told-limit-fluids")]
    public void A_limit_on_fluids_silences_more_drinks(string condition) => With("water=3").Has(condition).Ids().ShouldNotContain("hydration");

    [Theory]
    [InlineData("leg-injury")]
    [InlineData("surgery-last-12-weeks")]
    public void A_hurt_leg_silences_stretching(string condition) => With("stretching=0").Has(condition).Ids().ShouldNotContain("stretching");

    [Fact]
    public void Age_makes_stretching_a_seated_one() =>
        With("stretching=0").As(p => p with { BirthYear = 1950 }).Finding("stretching")!.Wording.ShouldBe("seated");

    [Theory]
    [InlineData("falls-or-unsteady")]
    [InlineData("neuropathy")]
    public void Unsteady_legs_make_stretching_a_seated_one(string condition) => With("stretching=0").Has(condition).Finding("stretching")!.Wording.ShouldBe("seated");

    [Fact]
    public void In_pregnancy_caffeine_counts_from_200_mg()
    {
        With("caffeine=240").Finding("less-caffeine").ShouldBeNull();
        Pregnant("caffeine=240").Finding("less-caffeine")!.Wording.ShouldBe("pregnant");
        Pregnant("caffeine=200").Finding("less-caffeine").ShouldBeNull();
    }

    [Fact]
    public void In_pregnancy_alcohol_is_only_spoken_of_as_alcohol_free()
    {
        Pregnant("alcohol=0.5").Finding("less-alcohol")!.Wording.ShouldBe("pregnant");
        Pregnant("alcohol=0").Finding("less-alcohol").ShouldBeNull();
    }

    [Fact]
    public void In_pregnancy_stretches_are_for_the_midwife_to_choose() => Pregnant("stretching=0").Finding("stretching")!.Cautions.ShouldContain("ask-midwife");

    [Fact]
    public void Where_drinking_may_be_a_dependence_nobody_says_stop() => With("alcohol=9").Has("alcohol-dependence").Ids().ShouldNotContain("less-alcohol");

    [Fact]
    public void Pain_while_walking_silences_the_stroll_for_two_weeks()
    {
        With("sitting=9").Sign(Signs.CalfPainWalking, 13).Ids().ShouldNotContain("walking");
        With("sitting=9").Sign(Signs.CalfPainWalking, 14).Ids().ShouldContain("walking");
    }

    [Theory]
    [InlineData("diabetes")]
    [InlineData("neuropathy")]
    public void Feet_that_feel_less_get_shoes_from_a_professional(string condition) =>
        With("footwear=heels").Has(condition).Finding("footwear")!.Cautions.ShouldBe(["shoes-fitted"]);

    [Fact]
    public void A_long_day_on_the_feet_gets_a_rest_and_no_stroll() => With("standing=9").Finding("walking")!.Wording.ShouldBe("standing");

    [Fact]
    public void Heart_failure_walks_at_its_own_pace() => With("sitting=9").Has("heart-failure").Finding("walking")!.Cautions.ShouldBe(["own-pace"]);

    [Fact]
    public void Last_nights_toes_speak_for_tonight() =>
        new Diary().Answer(FactorCatalogue.Toes, new Choice("pointed"), ago: 1).Finding("neutral-feet").ShouldNotBeNull();

    internal static Diary With(string answers)
    {
        var diary = new Diary();
        foreach (var answer in answers.Split(' '))
        {
            var (id, text) = (answer.Split('=')[0], answer.Split('=')[1]);
            var factor = FactorCatalogue.Find(id)!;
            factor.TryParse(text, out var value).ShouldBeNull();
            switch (factor)
            {
                case AmountFactor a: diary.Answer(a, (decimal)value!); break;
                case ScaleFactor s: diary.Answer(s, (int)value!); break;
                case ChoiceFactor c: diary.Answer(c, (Choice)value!); break;
                case YesNoFactor y: diary.Answer(y, (bool)value!); break;
                case TimeFactor t: diary.Answer(t, (TimeOnly)value!); break;
            }
        }

        return diary;
    }

    private static Diary Pregnant(string answers) => With(answers).As(p => p with { Pregnancy = Pregnancy.Pregnant });
}
