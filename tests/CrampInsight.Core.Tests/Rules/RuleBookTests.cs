using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Rules;

public sealed class RuleBookTests
{
    [Fact]
    public void Any_diary_gives_findings_or_none_in_any_order_of_entry() =>
        Gen.Select(AnyBook.Entry.Array[0, 60], AnyBook.Person, Gen.Int[0, 1000]).Sample((entries, person, seed) =>
        {
            var nights = entries.DistinctBy(e => e.Night).ToArray();
            var findings = Say(RuleBook.Evaluate(new(nights), person, DiaryBuilder.Tonight));
            var shuffled = nights.ToArray();
            new Random(seed).Shuffle(shuffled);
            var otherWay = person with { Medications = [.. person.Medications.Reverse()], Conditions = [.. person.Conditions.Reverse()] };
            Say(RuleBook.Evaluate(new(shuffled), otherWay, DiaryBuilder.Tonight)).ShouldBe(findings);
        }, iter: 400);

    [Fact]
    public void A_night_to_come_changes_nothing() =>
        Gen.Select(AnyBook.Entry.Array[0, 30], AnyBook.Person).Sample((entries, person) =>
        {
            var nights = entries.DistinctBy(e => e.Night).ToList();
            var before = Say(RuleBook.Evaluate(new(nights), person, DiaryBuilder.Tonight));
            nights.Add(new(DiaryBuilder.Tonight.Next) { Cramps = CrampAnswer.Some, Signs = [.. Signs.All.Select(s => s.Id)] });
            Say(RuleBook.Evaluate(new(nights), person, DiaryBuilder.Tonight)).ShouldBe(before);
        }, iter: 200);

    [Fact]
    public void Nights_before_the_window_change_nothing() =>
        Gen.Select(AnyBook.Entry.Array[0, 30], AnyBook.Person).Sample((entries, person) =>
        {
            var nights = entries.DistinctBy(e => e.Night).Where(e => DiaryBuilder.Tonight.DaysSince(e.Night) < RuleBook.WindowNights).ToList();
            var before = Say(RuleBook.Evaluate(new(nights), person, DiaryBuilder.Tonight));
            var more = nights.Append(new(DiaryBuilder.Tonight.AddDays(-RuleBook.WindowNights)) { Cramps = CrampAnswer.Some, Signs = [.. Signs.All.Select(s => s.Id)] });
            Say(RuleBook.Evaluate(new(more), person, DiaryBuilder.Tonight)).ShouldBe(before);
        }, iter: 200);

    [Fact]
    public void A_rule_hears_only_the_answers_it_says_it_reads()
    {
        Gen.Select(AnyBook.Entry.Array[1, 30], AnyBook.Person, Pick.From(RuleBook.All), Pick.From(FactorCatalogue.All)).Sample((entries, person, rule, factor) =>
        {
            if (rule.Reads.Contains(factor)) return;
            var nights = entries.DistinctBy(e => e.Night).ToList();
            var without = nights.Select(n => n with { Note = "", Readings = n.Readings.With(factor.Id, null) });
            Say([.. new[] { rule.Evaluate(new(new(without), person, DiaryBuilder.Tonight)) }.OfType<Finding>()])
                .ShouldBe(Say([.. new[] { rule.Evaluate(new(new(nights), person, DiaryBuilder.Tonight)) }.OfType<Finding>()]), rule.Id);
        }, iter: 3000);
    }

    [Fact]
    public void An_enormous_and_contradictory_diary_is_answered_too()
    {
        var nights = Enumerable.Range(0, 3650).Select(i => new NightEntry(DiaryBuilder.Tonight.AddDays(-i)) { Cramps = CrampAnswer.None, Signs = [.. Signs.All.Select(s => s.Id)], SleepDisturbance = 10 });
        var person = new Person { BirthYear = 1900, Pregnancy = Pregnancy.Pregnant, Conditions = Conditions.All, Medications = [.. MedicineCatalogue.All.Select(m => new Medication { Name = m.Name, Classes = m.Classes })] };
        RuleBook.Evaluate(new(nights), person, DiaryBuilder.Tonight).Count(f => f.Tier == Tier.Emergency).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Any_urgent_flag_hides_every_suggestion() =>
        AnyBook.Findings.Sample(findings =>
        {
            if (findings.AreUrgent()) findings.ShouldAllBe(f => f.IsFlag);
            findings.Where(f => f.IsFlag).Select(f => f.Tier).ShouldBeInOrder();
        }, iter: 300);

    [Fact]
    public void A_flag_declares_its_tiers_highest_first()
    {
        foreach (var rule in RuleBook.All)
        {
            rule.Tiers.ShouldBeUnique(rule.Id);
            rule.Tiers.ShouldBeInOrder(SortDirection.Ascending, rule.Id);
            (rule.Tiers.Count == 0).ShouldBe(rule is SuggestionRule, rule.Id);
        }
    }

    // The stories of the single rules are asked of the whole book too, so that each of them is held to what it declares.
    [Fact]
    public void A_rule_that_speaks_with_a_tier_it_does_not_declare_is_refused()
    {
        RuleContext context = new(Journal.Empty, new(), DiaryBuilder.Tonight);
        RuleBook.Ask(new Speaker([Tier.Book], Tier.Book), context)!.Tier.ShouldBe(Tier.Book);
        RuleBook.Ask(new Speaker([], null), context)!.IsFlag.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => RuleBook.Ask(new Speaker([Tier.Book], Tier.Mention), context));
        Should.Throw<InvalidOperationException>(() => RuleBook.Ask(new Speaker([], Tier.Mention), context));
        Should.Throw<InvalidOperationException>(() => RuleBook.Ask(new Speaker([Tier.Book], null), context));
    }

    [Theory]
    [InlineData(Tier.Emergency, true)]
    [InlineData(Tier.SameDay, true)]
    [InlineData(Tier.Book, false)]
    [InlineData(Tier.Mention, false)]
    public void Emergency_or_same_day_is_urgent(Tier tier, bool urgent)
    {
        Finding[] findings = [new() { Rule = RuleBook.All[^1] }, new() { Rule = RuleBook.All[0], Tier = tier }];
        tier.IsUrgent().ShouldBe(urgent);
        findings.Select(f => f.IsUrgent).ShouldBe([false, urgent]);
        findings.AreUrgent().ShouldBe(urgent);
    }

    [Fact]
    public void Every_finding_names_its_nights_latest_first() =>
        Gen.Select(AnyBook.Entry.Array[1, 60], AnyBook.Person).Sample((entries, person) =>
            RuleBook.Evaluate(new(entries.DistinctBy(e => e.Night)), person, DiaryBuilder.Tonight).ShouldAllBe(f => f.Because.Count > 0 && f.Because.SequenceEqual(f.Because.OrderByDescending(b => b.Night))), iter: 200);

    [Fact]
    public void Every_id_of_the_contract_has_its_rule_and_its_test_class()
    {
        string[] flags = [.. Enumerable.Range(1, 10).SelectMany(i => new[] { $"E{i}", $"S{i}" }), "E11", "S11", "S12", .. Enumerable.Range(1, 16).Select(i => $"B{i}"), .. Enumerable.Range(1, 10).Select(i => $"M{i}"), "MH0", "MH1"];
        string[] suggestions =
        [
            "hydration", "mg-foods", "k-foods", "stretching", "warm-shower", "heating-pad", "massage", "neutral-feet", "footwear", "walking", "gentle-yoga", "calming-routine",
            "slow-breathing", "meditation", "journaling", "quiet-reflection", "ease-off", "reassess", "less-alcohol", "less-caffeine", "ask-about-meds",
        ];
        RuleBook.All.Select(r => r.Id).ShouldBe([.. flags, .. suggestions], ignoreOrder: true);
        var tested = typeof(RuleTests<>).Assembly.GetTypes().Select(t => t.BaseType).OfType<Type>().Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(RuleTests<>)).Select(t => t.GetGenericArguments()[0]);
        RuleBook.All.Select(r => r.GetType()).Except(tested).ShouldBeEmpty();
    }

    [Fact]
    public void Ids_are_unique() => RuleBook.All.Select(r => r.Id).ShouldBeUnique();

    [Fact]
    public void Every_source_can_be_looked_up() =>
        RuleBook.All.SelectMany(r => r.Evidence.Sources).Where(k => Sources.Find(k) is null).ShouldBeEmpty();

    /// <summary>Says always the same, with any tier.</summary>
    private sealed class Speaker(IReadOnlyList<Tier> declared, Tier? spoken) : Rule
    {
        public override string Id => "speaker";

        public override IReadOnlyList<Tier> Tiers => declared;

        public override Evidence Evidence { get; } = new([], null, []);

        public override Finding? Evaluate(RuleContext context) => new() { Rule = this, Tier = spoken };
    }

    private static string Say(IReadOnlyList<Finding> findings) =>
        string.Join('\n', findings.Select(f => $"{f.Rule.Id} {f.Tier} {f.Wording} {string.Join(',', f.Amounts)} {f.Level} {string.Join(',', f.Cautions)} {string.Join(',', f.Because.Select(b => $"{b.Night}{b.What}{b.Amount}"))}"));
}
