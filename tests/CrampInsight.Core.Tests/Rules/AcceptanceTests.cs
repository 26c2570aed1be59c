using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Tests.Testing;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>The twenty acceptance scenarios of evidence pack G2, one test each, in its order.</summary>
public sealed class AcceptanceTests
{
    private const string EveryTip = "stretching=0; water=2; caffeine=800; alcohol=5; sitting=11; footwear=flat; wind-down=0; toes=pointed; muscle-tightness=4; stress=4; stuck=4; magnesium-foods=0; potassium-foods=0; leg-effort=4";

    [Fact]
    public void S01_one_calf_swollen_and_warm_hides_all_tips() => Ids($"{EveryTip}; sign one-leg-swelling; sign one-leg-warm-or-red").ShouldBe(["S1"]);

    [Fact]
    public void S01_holds_without_any_diary_too() => Ids("sign one-leg-swelling; sign one-leg-warm-or-red").ShouldBe(["S1"]);

    [Fact]
    public void S02_short_breath_stands_above_the_leg() => Ids($"{EveryTip}; sign one-leg-swelling; sign one-leg-warm-or-red; sign breathless").ShouldBe(["E1", "S1"]);

    [Fact]
    public void S03_ramipril_with_no_potassium_foods_asks_the_pharmacist_and_names_no_food()
    {
        Ids("takes ramipril; potassium-foods=0 @0..6").ShouldBe(["ask-about-meds"]);
        Repository.Texts("Rules")["ask-about-meds.Text.potassium"].ShouldContain("ask your pharmacist");
    }

    [Fact]
    public void S04_kidney_disease_with_little_magnesium_hears_of_no_tablet_and_of_no_potassium()
    {
        var story = Story.Of("has kidney-disease; magnesium-foods=0; magnesium-supplement=false; water=3");
        story.Ids().ShouldBe(["hydration", "mg-foods"]);
        story.Finding("mg-foods")!.Cautions.ShouldBeEmpty();
        Repository.Texts("Rules")["mg-foods.Text.grains"].ShouldNotContain("potassium");
        Ids("has kidney-advanced; magnesium-foods=0; water=3").ShouldBe(["mg-foods"]);
        Ids("has kidney-disease; has told-limit-fluids; water=3").ShouldBeEmpty();
    }

    [Fact]
    public void S05_diabetes_gets_no_pad_and_may_have_a_tested_shower()
    {
        var story = Story.Of("has diabetes; muscle-tightness=4; heating-pad=true");
        story.Ids().ShouldBe(["warm-shower", "massage"]);
        story.Finding("warm-shower")!.Cautions.ShouldContain("test-the-water");
    }

    [Fact]
    public void S06_heart_failure_with_three_drinks_hears_no_drink_more() => Ids("has heart-failure; water=3").ShouldBeEmpty();

    [Fact]
    public void S07_a_statin_with_cola_urine_and_sore_thighs_is_an_emergency_and_nobody_says_stop()
    {
        var findings = Story.Of("takes atorvastatin; sign dark-urine; sign severe-muscle-pain").Findings();
        findings[0].Rule.Id.ShouldBe("E5");
        findings[0].Tier.ShouldBe(Tier.Emergency);
        foreach (var id in findings.Select(f => f.Rule.Id)) Repository.Texts("Rules").Where(t => t.Key.StartsWith(id + ".")).ShouldAllBe(t => !t.Value.Contains("stop", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void S08_five_years_of_a_statin_and_a_cramp_a_week_is_a_mention()
    {
        var ids = Ids("takes atorvastatin from 1825; none @0..27; cramps @0,7,14,21");
        ids.ShouldContain("M4");
        ids.ShouldNotContain("S3");
        ids.ShouldAllBe(i => i.StartsWith('M'));
    }

    [Fact]
    public void S09_a_cramp_of_ten_minutes_and_one_second_that_stretching_did_not_ease() => Ids("episode @0 minutes=10.0167 stretch=0").ShouldBe(["S2"]);

    [Fact]
    public void S10_twelve_cramp_nights_in_twenty_eight() => Ids("none @0..27; cramps @0..27/7,1..27/7,3..27/7").ShouldBe(["B1"]);

    [Fact]
    public void S11_twitching_alone_for_six_weeks_is_reassured() => Ids("sign twitching @0..41").ShouldBe(["M7"]);

    [Fact]
    public void S12_twitching_with_foot_drop_and_hand_cramps() => Ids("sign twitching; sign foot-drop-or-tripping; sign cramps-elsewhere").ShouldBe(["B4", "B5"]);

    [Fact]
    public void S13_calf_cramp_on_walking_hides_the_stroll() => Ids("sign calf-pain-walking @0,2,4; sitting=11").ShouldBe(["B6"]);

    [Fact]
    public void S14_cramps_five_weeks_after_salmeterol()
    {
        var finding = Story.Of("takes salmeterol from 36; none @2..60; cramps @1").Finding("B8")!;
        finding.Wording.ShouldBe("unnamed");
        finding.Cautions.ShouldBe(["keep-inhaler"]);
        Repository.Texts("Rules")["B8.Text.unnamed"].ShouldContain("does not name this medicine");
    }

    [Fact]
    public void S15_stretching_is_judged_after_six_weeks_and_not_after_four()
    {
        Ids("none @0..55; cramps @0..20/2,28..50/2; stretching=2 @0..27").ShouldNotContain("B10");
        Ids("none @0..69; cramps @0..20/2,28..40/2,42..64/2; stretching=2 @0..41").ShouldContain("B10");
        Repository.Texts("Rules")["B10.Question"].ShouldContain("six for stretching");
    }

    [Fact]
    public void S16_ten_nights_bring_no_pattern()
    {
        var diary = Story.Of("none @0..9; cramps @0..9/2; caffeine=300 @0..9/2; caffeine=0 @1..9/2");
        diary.Findings().ShouldAllBe(f => f.IsFlag);
    }

    [Fact]
    public void S17_feeling_stuck_is_offered_a_thought_from_tradition_and_no_claim()
    {
        var findings = Showing.Choose(Story.Of("stuck=4 @0..4").Findings(), [], DiaryBuilder.Tonight);
        findings.Flags.ShouldBeEmpty();
        findings.Suggestions.ShouldHaveSingleItem().Rule.Id.ShouldBe("quiet-reflection");
        Repository.Texts("Rules")["Grade.Traditional"].ShouldBe("From mind-body tradition; not tested");
    }

    [Fact]
    public void S18_three_blank_days_are_missing() => Ids("cramps @0,1,2").ShouldBeEmpty();

    [Fact]
    public void S19_quinine_and_purple_spots() => Ids("takes quinine; sign bruising-or-bleeding").ShouldBe(["E10", "B15"]);

    [Fact]
    public void S20_ordinary_cramps_in_pregnancy()
    {
        var story = Story.Of("pregnant; episode @1 minutes=2; alcohol=1; caffeine=240; magnesium-foods=0; magnesium-supplement=false");
        story.Ids().ShouldBe(["M3", "mg-foods", "less-caffeine", "less-alcohol"], ignoreOrder: true);
        story.Finding("less-alcohol")!.Wording.ShouldBe("pregnant");
        story.Finding("less-caffeine")!.Wording.ShouldBe("pregnant");
        story.Finding("mg-foods")!.Cautions.ShouldBeEmpty();
        Repository.Texts("Rules")["less-caffeine.Text.pregnant"].ShouldContain("200 mg");
        Repository.Texts("Rules")["less-alcohol.Text.pregnant"].ShouldContain("without alcohol");
    }

    private static IReadOnlyList<string> Ids(string story) => Story.Of(story).Ids();
}
