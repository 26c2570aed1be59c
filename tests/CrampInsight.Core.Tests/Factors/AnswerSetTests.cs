using CrampInsight.Core.Factors;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Factors;

/// <summary>The answers of a day behave as a plain dictionary that nobody can change.</summary>
public sealed class AnswerSetTests
{
    private static readonly string[] Ids = ["walk", "water", "Water", "x-hot-tub", "alcohol", "ä"];
    private static readonly Gen<string> AnyId = Pick.From(Ids);

    private static readonly Gen<Answer> AnyAnswer = Gen.OneOf(
        Gen.Int[0, 3].Select(Answer.Of), Gen.Int[0, 3].Select(i => Answer.Of((decimal)i)), Gen.Bool.Select(Answer.Of), Gen.Const(Answer.Keep("3")));

    private static readonly Gen<KeyValuePair<string, Answer>[]> AnyPairs = Gen.Select(AnyId, AnyAnswer).Select(p => KeyValuePair.Create(p.Item1, p.Item2)).Array[0, 12];

    [Fact]
    public void It_says_what_a_dictionary_says_after_any_steps() =>
        Gen.Select(AnyId, AnyAnswer, Gen.Int[0, 2]).Array[0, 20].Sample(steps =>
        {
            var set = AnswerSet.Empty;
            SortedDictionary<string, Answer> plain = new(StringComparer.Ordinal);
            foreach (var (id, answer, luck) in steps)
            {
                var (before, told) = (set, set.ToList());
                set = set.With(id, luck == 0 ? null : answer);
                if (luck == 0) plain.Remove(id);
                else plain[id] = answer;
                SaysTheSame(set, plain);
                before.ShouldBe(told);
            }
        }, iter: 300);

    [Fact]
    public void Of_any_pairs_the_later_of_two_counts() =>
        AnyPairs.Sample(pairs =>
        {
            SortedDictionary<string, Answer> plain = new(StringComparer.Ordinal);
            foreach (var (id, answer) in pairs) plain[id] = answer;
            SaysTheSame(AnswerSet.Of(pairs), plain);
            var builder = new AnswerSet.Builder();
            foreach (var (id, answer) in pairs) builder.Add(id, answer);
            builder.Count.ShouldBe(pairs.Length);
            SaysTheSame(builder.Build(), plain);
        }, iter: 300);

    [Fact]
    public void Two_days_together_say_what_either_says_and_the_other_day_counts() =>
        Gen.Select(AnyPairs, AnyPairs).Sample((one, other) =>
        {
            SortedDictionary<string, Answer> plain = new(StringComparer.Ordinal);
            foreach (var (id, answer) in one.Concat(other)) plain[id] = answer;
            SaysTheSame(AnswerSet.Of(one).With(AnswerSet.Of(other)), plain);
        }, iter: 300);

    [Fact]
    public void Sets_are_equal_exactly_when_they_say_the_same() =>
        Gen.Select(AnyPairs, AnyPairs).Sample((one, other) =>
        {
            var (a, b) = (AnswerSet.Of(one), AnswerSet.Of(other));
            var isSame = a.ToDictionary(p => p.Key, p => p.Value).OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(b.ToDictionary(p => p.Key, p => p.Value).OrderBy(p => p.Key, StringComparer.Ordinal));
            a.Equals(b).ShouldBe(isSame);
            var again = AnswerSet.Of(a.Reverse());
            again.ShouldBe(a);
            a.Equals((object)again).ShouldBeTrue();
            again.GetHashCode().ShouldBe(a.GetHashCode());
        }, iter: 300);

    [Fact]
    public void Without_its_last_answer_it_is_empty()
    {
        AnswerSet.Empty.With("water", Answer.Of(3m)).With("water", null).ShouldBeSameAs(AnswerSet.Empty);
        AnswerSet.Of([]).ShouldBeSameAs(AnswerSet.Empty);
        new AnswerSet.Builder().Build().ShouldBeSameAs(AnswerSet.Empty);
    }

    [Fact]
    public void What_changes_nothing_is_the_same_set()
    {
        var set = AnswerSet.Empty.With("water", Answer.Of(3m));
        set.With("water", Answer.Of(3.0m)).ShouldBeSameAs(set);
        set.With("walk", null).ShouldBeSameAs(set);
        set.With(AnswerSet.Empty).ShouldBeSameAs(set);
    }

    [Fact]
    public void No_set_equals_nothing_or_something_else()
    {
        AnswerSet.Empty.Equals(null).ShouldBeFalse();
        AnswerSet.Empty.Equals((object)"").ShouldBeFalse();
    }

    [Fact]
    public void A_factor_gives_its_answer_the_right_kind()
    {
        var set = AnswerSet.Empty.With(FactorCatalogue.Water, 3).With(FactorCatalogue.Stress, 2);
        (set.Find("water"), set.Find("stress")).ShouldBe((Answer.Of(3m), Answer.Of(2)));
    }

    [Fact]
    public void It_never_prints_its_answers() => AnswerSet.Empty.With("water", Answer.Of(3m)).ToString().ShouldBe(nameof(AnswerSet));

    private static void SaysTheSame(AnswerSet set, SortedDictionary<string, Answer> plain)
    {
        set.ToList().ShouldBe([.. plain]);
        set.Ids.ShouldBe(plain.Keys);
        set.Count.ShouldBe(plain.Count);
        set.IsEmpty.ShouldBe(plain.Count == 0);
        foreach (var id in Ids)
        {
            set.Has(id).ShouldBe(plain.ContainsKey(id));
            set.Find(id).ShouldBe(plain.TryGetValue(id, out var answer) ? answer : null);
        }

        set.ShouldBe(AnswerSet.Of(plain));
    }
}
