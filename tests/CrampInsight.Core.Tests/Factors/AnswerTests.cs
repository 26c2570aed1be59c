using CrampInsight.Core.Factors;
using CsCheck;

namespace CrampInsight.Core.Tests.Factors;

/// <summary>An answer is what was said and of which kind; nothing else makes two of them differ.</summary>
public sealed class AnswerTests
{
    public static TheoryData<Answer, AnswerKind, string> Each => new()
    {
        { Answer.Of(1.50m), AnswerKind.Amount, "1.5" },
        { Answer.Of(0m), AnswerKind.Amount, "0" },
        { Answer.Of(90000.5m), AnswerKind.Amount, "90000.5" },
        { Answer.Of(3), AnswerKind.Step, "3" },
        { Answer.Of(true), AnswerKind.YesNo, "true" },
        { Answer.Of(false), AnswerKind.YesNo, "false" },
        { Answer.Of(new Choice("flat")), AnswerKind.Option, "flat" },
        { Answer.Of(new TimeOnly(7, 5)), AnswerKind.Clock, "07:05" },
        { Answer.Of(new TimeOnly(0, 0)), AnswerKind.Clock, "00:00" },
        { Answer.Keep("\"7\""), AnswerKind.Kept, "\"7\"" },
    };

    [Theory]
    [MemberData(nameof(Each))]
    public void Each_kind_has_its_text_and_its_own_value_only(Answer answer, AnswerKind kind, string text)
    {
        answer.Kind.ShouldBe(kind);
        answer.Text.ShouldBe(text);
        new (AnswerKind Kind, bool Has)[]
        {
            (AnswerKind.Amount, answer.Amount is not null), (AnswerKind.Step, answer.Step is not null), (AnswerKind.YesNo, answer.YesNo is not null),
            (AnswerKind.Option, answer.Option is not null), (AnswerKind.Clock, answer.Clock is not null), (AnswerKind.Kept, answer.Kept is not null),
        }.Where(k => k.Has).Select(k => k.Kind).ShouldBe([kind]);
    }

    [Fact]
    public void What_was_said_comes_back()
    {
        Answer.Of(1.5m).Amount.ShouldBe(1.5m);
        Answer.Of(3).Step.ShouldBe(3);
        (Answer.Of(true).YesNo, Answer.Of(false).YesNo).ShouldBe((true, false));
        Answer.Of(new Choice("flat")).Option.ShouldBe(new Choice("flat"));
        Answer.Of(new TimeOnly(23, 59)).Clock.ShouldBe(new TimeOnly(23, 59));
        Answer.Keep("waxing").Kept.ShouldBe("waxing");
    }

    [Fact]
    public void One_amount_written_in_two_ways_is_one_answer()
    {
        Answer.Of(1.50m).ShouldBe(Answer.Of(1.5m));
        Answer.Of(1.50m).GetHashCode().ShouldBe(Answer.Of(1.5m).GetHashCode());
        (Answer.Of(1.50m) == Answer.Of(1.5m)).ShouldBeTrue();
    }

    [Fact]
    public void Answers_of_different_kinds_differ_whatever_their_number()
    {
        Answer[] ones = [Answer.Of(1m), Answer.Of(1), Answer.Of(true), Answer.Of(new Choice("1")), Answer.Of(new TimeOnly(0, 1)), Answer.Keep("1")];
        ones.ShouldBeUnique();
        (ones[0] != ones[1]).ShouldBeTrue();
    }

    [Fact]
    public void Words_differ_by_case()
    {
        Answer.Keep("a").ShouldNotBe(Answer.Keep("A"));
        Answer.Of(new Choice("a")).ShouldNotBe(Answer.Of(new Choice("A")));
    }

    [Fact]
    public void A_clock_time_is_kept_to_the_minute() => Answer.Of(new TimeOnly(7, 5, 59)).ShouldBe(Answer.Of(new TimeOnly(7, 5)));

    [Fact]
    public void Numbers_are_those_of_amounts_steps_and_yes_or_no()
    {
        new[] { Answer.Of(1.5m), Answer.Of(3), Answer.Of(true), Answer.Of(false) }.Select(a => a.Number).ShouldBe([1.5m, 3m, 1m, 0m]);
        new[] { Answer.Of(new Choice("7")), Answer.Of(new TimeOnly(7, 0)), Answer.Keep("7") }.ShouldAllBe(a => a.Number == null);
    }

    [Fact]
    public void Any_amount_is_read_from_its_text_as_it_was() =>
        Gen.Decimal[0, 40].Sample(amount => FactorCatalogue.Water.TryParse(Answer.Of(amount).Text, out var read) is null && read == Answer.Of(amount));

    [Fact]
    public void An_answer_never_prints_itself() => Answer.Of(7m).ToString().ShouldBe(nameof(Answer));
}
