using System.Globalization;
using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Ui.Inputs;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Shared;

/// <summary>One question of the check-in: whatever its kind, a tap answers it, a second tap takes the answer back, and nothing typed is lost.</summary>
public sealed class FactorFieldTests : BunitContext
{
    public FactorFieldTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<PageScript>();
    }

    public static TheoryData<string> All => [.. FactorCatalogue.All.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_factor_has_a_question_and_something_to_answer_with_and_no_answer_at_first(string id)
    {
        var field = Field(FactorCatalogue.Find(id)!, null);
        field.Find(".factor").GetAttribute("data-factor").ShouldBe(id);
        field.Find(".ask").TextContent.ShouldNotBeNullOrWhiteSpace();
        (field.FindAll("button.chip").Count + field.FindAll("input").Count).ShouldBeGreaterThan(0);
        field.FindAll("[aria-checked=true]").ShouldBeEmpty();
        field.FindAll("input").ShouldAllBe(i => string.IsNullOrEmpty(i.GetAttribute("value")));
        field.FindAll("button.clear").ShouldBeEmpty();
    }

    [Fact]
    public void A_tap_answers_and_a_second_one_takes_the_answer_back()
    {
        Answer? answer = Answer.Keep("untouched");
        Field(FactorCatalogue.Stretching, null, a => answer = a).FindAll("button.chip")[2].Click();
        answer.ShouldBe(Answer.Of(2));
        var answered = Field(FactorCatalogue.Stretching, Answer.Of(2), a => answer = a);
        var pressed = answered.Find("[aria-checked=true]");
        pressed.Click();
        answer.ShouldBeNull();
        answered.Find("button.clear").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("en-GB", "1.5")]
    [InlineData("de-DE", "1,5")]
    public void A_number_is_typed_and_shown_the_persons_way(string culture, string typed)
    {
        using var _ = new Culture(culture);
        Answer? answer = null;
        var field = Field(FactorCatalogue.Alcohol, null, a => answer = a);
        field.Find("[data-other]").Click();
        field.Find("input").Change(typed);
        answer.ShouldBe(Answer.Of(1.5m));
        Field(FactorCatalogue.Alcohol, Answer.Of(1.5m)).Find("input").GetAttribute("value").ShouldBe(typed);
    }

    [Theory]
    [InlineData("41", "Drinks: the most we can note is 40 drinks. Check the number.")]
    [InlineData("-1", "Drinks: the smallest answer is 0.")]
    [InlineData("seven", "Drinks: give a number, such as 2.")]
    public void What_is_no_answer_is_said_at_the_field_stays_in_it_and_is_not_stored(string typed, string says)
    {
        List<Answer?> answers = [];
        var field = Field(FactorCatalogue.Water, Answer.Of(6m), answers.Add);
        field.Find("[data-other]").Click();
        field.Find("input").Change(typed);
        answers.ShouldBeEmpty();
        field.Find("input").GetAttribute("value").ShouldBe(typed);
        field.Find("input").GetAttribute("aria-invalid").ShouldBe("true");
        var problem = field.Find("[role=alert]");
        problem.TextContent.ShouldBe(says);
        field.Find("input").GetAttribute("aria-describedby").ShouldBe(problem.Id);
        // Something else on the page was saved meanwhile.
        field.Render(p => p.Add(f => f.Value, Answer.Of(6m)));
        field.Find("input").GetAttribute("value").ShouldBe(typed);
        field.Render(p => p.Add(f => f.Value, Answer.Of(7m)));
        field.Find("input").GetAttribute("value").ShouldBe("7");
        field.FindAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public void Drinks_add_up_and_the_stepper_never_goes_below_none()
    {
        Answer? answer = null;
        var field = Field(FactorCatalogue.Caffeine, Answer.Of(90m), a => answer = a);
        field.FindAll("button.chip-add")[0].Click();
        answer!.Value.Amount.ShouldBe(90m + FactorCatalogue.Caffeine.Servings[0].Amount);
        var none = Field(FactorCatalogue.Caffeine, Answer.Of(0m));
        none.Find("[data-other]").Click();
        none.Find(".stepper button").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void The_usual_answers_are_one_stop_of_the_tab_key_at_the_chosen_one()
    {
        Field(FactorCatalogue.Stress, null).FindAll("[role=radio]").Select(r => r.GetAttribute("tabindex")).ShouldBe(["0", "-1", "-1", "-1", "-1"]);
        var field = Field(FactorCatalogue.Stress, Answer.Of(3));
        field.FindAll("[role=radio]").Select(r => r.GetAttribute("tabindex")).ShouldBe(["-1", "-1", "-1", "0", "-1"]);
        field.Find("[role=radiogroup]").GetAttribute("aria-labelledby").ShouldBe(field.Find(".ask").Id);
    }

    [Fact]
    public void A_number_that_is_none_of_the_usual_ones_stands_in_the_field()
    {
        var field = Field(FactorCatalogue.Water, Answer.Of(7m));
        field.Find("input").GetAttribute("value").ShouldBe("7");
        field.FindAll("[role=radio]").ShouldBeEmpty();
    }

    [Fact]
    public void Two_answers_are_shown_side_by_side_and_the_person_decides()
    {
        bool? mine = null;
        var field = Render<FactorField>(p => p.Add(f => f.Factor, FactorCatalogue.Water).Add(f => f.Value, Answer.Of(5m)).Add(f => f.Clash, new Clash<Answer?>(Answer.Of(7m), Answer.Of(5m))).Add(f => f.OnResolve, m => mine = m));
        var buttons = field.FindAll(".conflict button");
        buttons[0].TextContent.ShouldContain("7");
        buttons[1].TextContent.ShouldContain("5");
        buttons[1].Click();
        mine.ShouldBe(false);
    }

    private IRenderedComponent<FactorField> Field(Factor factor, Answer? value, Action<Answer?>? answered = null) =>
        Render<FactorField>(p => p.Add(f => f.Factor, factor).Add(f => f.Value, value).Add(f => f.OnAnswer, a => answered?.Invoke(a.Value)));

    private sealed class Culture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
