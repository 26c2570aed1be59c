using System.Reflection;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Factors;

public sealed class CatalogueTests
{
    /// <summary>Contract section 2, word for word: id, kind, range, unit, paragraphs, when asked.</summary>
    private const string Contract = """
        water Amount 0..40 Drinks 2,6,8 Evening
        caffeine Amount 0..3000 Milligrams 2 Evening
        caffeine-last Time 00:00..23:59 None 2 Evening
        alcohol Amount 0..60 AlcoholUnits 2 Evening
        urine-colour Choice pale|yellow|dark|brown None 2 Evening
        magnesium-foods Scale 0..4 FoodGroups 2,6 Evening
        potassium-foods Scale 0..6 FoodGroups 2,6 Evening
        calcium-foods Scale 0..4 FoodGroups 2 Evening
        salt Choice low|usual|high None 2 Evening
        magnesium-supplement YesNo true|false None 2,6 Evening
        potassium-supplement YesNo true|false None 2,6 Evening
        sweating Scale 0..3 None 2 Evening
        sitting Amount 0..24 Hours 2 Evening
        standing Amount 0..24 Hours 2 Evening
        movement Amount 0..1440 Minutes 2,6 Evening
        leg-effort Scale 0..4 None 3,7 Evening
        repetitive YesNo true|false None 3 Evening
        footwear Choice supportive|flat|heels|barefoot None 3,6 Evening
        muscle-tightness Scale 0..4 None 3,4 Evening
        medicines-taken Choice as-usual|missed|extra|none-prescribed None 3 Evening
        stress Scale 0..4 None 4,5,7 Evening
        held-tension Scale 0..4 None 4,5,7,8 Evening
        overburdened Scale 0..4 None 4,5,7,8 Evening
        stuck Scale 0..4 None 4,5,7,8 Evening
        pushed-limits Scale 0..4 None 4,5,7,8 Evening
        instability Scale 0..4 None 4,5,7,8 Evening
        fear-of-change Scale 0..4 None 4,5,7,8 Evening
        put-off-decision Scale 0..4 None 4,5,7,8 Evening
        emotional-exhaustion Scale 0..4 None 4,5,7,8 Evening
        lack-of-support Scale 0..4 None 4,5,7,8 Evening
        effort-rest-balance Scale 0..4 None 7 Evening
        stretching Scale 0..2 None 3,6 Evening
        warm-shower YesNo true|false None 6 Evening
        heating-pad YesNo true|false None 6 Evening
        massage YesNo true|false None 6 Evening
        neutral-feet YesNo true|false None 6 Evening
        walk YesNo true|false None 6 Evening
        gentle-yoga YesNo true|false None 6 Evening
        wind-down Scale 0..2 None 7 Evening
        slow-breathing YesNo true|false None 7 Evening
        meditation YesNo true|false None 7 Evening
        journaling YesNo true|false None 7 Evening
        quiet-reflection YesNo true|false None 7 Evening
        eased-off YesNo true|false None 7 Evening
        toes Choice neutral|pointed|tight-covers None 3,6 Morning
        sleep-position Choice back|side|front None 3,6 Morning
        sleep-hours Amount 0..24 Hours 1 Morning
        """;

    /// <summary>What the document names is fixed; a factor that it does not name may stand beside it.</summary>
    [Fact]
    public void What_the_document_names_is_in_the_catalogue_as_the_contract_says() =>
        string.Join('\n', FactorCatalogue.All.Where(f => f.Paragraphs.Count > 0).Select(f => $"{f.Id} {f.Kind} {f.Range} {f.Unit} {string.Join(',', f.Paragraphs)} {f.Asked}"))
            .ShouldBe(Contract.ReplaceLineEndings("\n"));

    [Fact]
    public void Every_declared_factor_is_in_the_list()
    {
        var declared = typeof(FactorCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Factor>();
        declared.ShouldBe(FactorCatalogue.All, ignoreOrder: true);
    }

    [Fact]
    public void The_check_in_starts_with_six_questions_and_twelve_are_offered_later()
    {
        FactorCatalogue.DefaultCards.Distinct().Count().ShouldBe(6);
        FactorCatalogue.MoreCards.Distinct().Count().ShouldBe(12);
        FactorCatalogue.DefaultCards.Except(FactorCatalogue.MoreCards).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_stored_is_what_was_said_for_every_factor() =>
        Pick.From(FactorCatalogue.All).SelectMany(f => Value(f).Select(v => (Factor: f, Value: v))).Sample(p =>
        {
            var text = p.Value.Text;
            p.Factor.TryParse(text, out var again).ShouldBeNull();
            again.ShouldBe(p.Value);
            again.Text.ShouldBe(text);
            FactorSet.Catalogue.ReadStored(p.Factor.Id, text).ShouldBe(p.Value);
        }, iter: 5000);

    [Theory]
    [InlineData("water", "41", AnswerProblem.TooHigh)]
    [InlineData("water", "-1", AnswerProblem.TooLow)]
    [InlineData("water", "seven", AnswerProblem.NotReadable)]
    [InlineData("water", "7,5", AnswerProblem.NotReadable)]
    [InlineData("stress", "5", AnswerProblem.TooHigh)]
    [InlineData("stress", "2.5", AnswerProblem.NotReadable)]
    [InlineData("footwear", "clogs", AnswerProblem.NotAChoice)]
    [InlineData("warm-shower", "yes", AnswerProblem.NotReadable)]
    [InlineData("caffeine-last", "24:00", AnswerProblem.NotReadable)]
    [InlineData("caffeine-last", "3 pm", AnswerProblem.NotReadable)]
    public void A_value_that_cannot_be_is_refused_by_name(string id, string text, AnswerProblem problem) =>
        FactorCatalogue.Find(id)!.TryParse(text, out _).ShouldBe(problem);

    [Fact]
    public void An_unknown_id_is_kept_word_for_word()
    {
        var kept = FactorSet.Catalogue.ReadStored("moon-phase", "waxing");
        kept.ShouldBe(Answer.Keep("waxing"));
        kept.Text.ShouldBe("waxing");
    }

    [Fact]
    public void Signs_are_the_contract() =>
        string.Join(' ', Signs.All.Select(s => s.Id).Order(StringComparer.Ordinal)).ShouldBe(string.Join(' ', """
            one-leg-swelling one-leg-warm-or-red pain-between-cramps breathless chest-pain coughing-blood collapse leg-cold-or-pale leg-pain-at-rest cannot-move-foot saddle-numbness
            bladder-or-bowel-trouble both-legs-weak spreading-weakness face-speech-or-arm trouble-swallowing-or-breathing dark-urine severe-muscle-pain muscle-pain-by-day marked-weakness
            near-faint palpitations fainting confusion fit no-urine-8-hours jaw-or-whole-body-spasm dirty-wound toxin-exposure severe-headache vision-change upper-belly-pain sudden-face-or-hand-swelling
            bruising-or-bleeding self-harm-thoughts fever spreading-redness foot-ulcer-or-burn hot-swollen-foot vomiting-or-diarrhoea rest-pain-eased-hanging unwell-after-dialysis
            mouth-or-finger-tingling numbness-or-tingling foot-drop-or-tripping muscle-thinning cramps-elsewhere slurred-speech twitching calf-pain-walking both-legs-swelling back-pain-standing
            cold-tired-or-weight-change great-thirst urge-to-move daytime-cramps daytime-tiredness cannot-cope
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)));

    [Fact]
    public void Enum_ids_are_the_contract()
    {
        Ids<Leg>().ShouldBe("left right both");
        Ids<Muscle>().ShouldBe("calf foot toes hamstring thigh-front other");
        Ids<ReliefKind>().ShouldBe("stretch stood-up massage walked warmth cold shower breathing water medicine nothing");
        Ids<CrampAnswer>().ShouldBe("none some");
        Ids<Pregnancy>().ShouldBe("no pregnant post-birth");
        Ids<Sex>().ShouldBe("female male unstated");
        Ids<Core.Rules.Tier>().ShouldBe("emergency same-day book mention");
    }

    [Fact]
    public void Conditions_are_the_contract() => string.Join(' ', Conditions.All).ShouldBe(
        "diabetes nerve-compression neuropathy thyroid-under thyroid-over thyroid-unsure kidney-disease kidney-advanced dialysis kidney-unsure heart-failure high-blood-pressure low-blood-pressure cirrhosis artery-disease lung-disease-severe addisons myasthenia-gravis heart-block low-sodium told-limit-fluids told-high-potassium alcohol-dependence previous-clot active-cancer surgery-last-12-weeks leg-immobilised bedridden-3-days long-trip-last-4-weeks falls-or-unsteady leg-injury parkinsons varicose-veins-severe");

    private static string Ids<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(Core.Diary.Ids.Of));

    private static Gen<Answer> Value(Factor factor) => factor switch
    {
        AmountFactor a => Gen.Decimal[0, a.Max].Select(v => Answer.Of(Math.Round(v, 2))),
        ScaleFactor s => Gen.Int[0, s.Max].Select(Answer.Of),
        YesNoFactor => Gen.Bool.Select(Answer.Of),
        ChoiceFactor c => Pick.From(c.Options).Select(Answer.Of),
        TimeFactor => Gen.Int[0, 1439].Select(m => Answer.Of(new TimeOnly(m / 60, m % 60))),
        _ => throw new InvalidOperationException("A kind without values."),
    };
}
