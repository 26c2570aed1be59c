using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Rules.Flags;
using CrampInsight.Core.Rules.Suggestions;
using CrampInsight.Core.Tests.Testing;
using CsCheck;

namespace CrampInsight.Core.Tests.Rules;

/// <summary>
/// What holds for any diary, docs/safety.md. Each property is put to many made-up diaries; a failure names the seed that makes it again.
/// Plain conditions: an assertion that is given as an expression would be compiled for every diary.
/// </summary>
public sealed class SafetyPropertyTests(ITestOutputHelper output)
{
    private const int Diaries = 24_000;

    private static readonly string[] Kind = ["ordinary", "harmless", "sleep well", "is fine", "no rush", "common in", "have both"];

    private static readonly IReadOnlyDictionary<string, string> Texts = Repository.Texts("Rules");

    private static readonly string[] Movement = ["walking", "massage", "gentle-yoga", "stretching"];

    // Idle nights, quiet persons and few signs, so that most of the diaries have something to offer.
    private static readonly Gen<NightEntry> AnyNight = Gen.Select(
        Gen.Int[0, 21], Gen.Int[0, 2], Gen.Int[0, 7], Pick.From(Signs.All), Gen.Int[0, 12], Gen.Int[0, 4], Gen.Int[0, 30],
        (ago, cramps, dice, sign, amount, step, soreness) =>
        {
            var night = DiaryBuilder.Tonight.AddDays(-ago);
            var answered = FactorCatalogue.All.Where((_, i) => (i + amount + dice) % 3 != 0).Select((f, i) => KeyValuePair.Create(f.Id, AnswerOf(f, step + amount + (i * 7) + dice)));
            return new NightEntry(night)
            {
                Cramps = cramps == 2 ? null : (CrampAnswer)cramps,
                Signs = dice == 0 ? [sign.Id] : [],
                Readings = AnswerSet.Of(answered),
                Episodes = cramps == 1 && dice < 4 ? [new() { Id = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, (byte)ago), StartedAt = LocalMoment.Restore(night.Start.AddHours(15), "Etc/UTC", TimeSpan.Zero), Minutes = soreness / 3m, Soreness = soreness % 11 }] : [],
            };
        });

    private static readonly Gen<Person> AnyPerson = Gen.Select(
        Gen.Int[0, 3], Pick.From(Conditions.All).Array[0, 2], Pick.From(MedicineCatalogue.All).Array[0, 2], Gen.Int[1930, 2012], Gen.Int[0, 5], Gen.Int[0, 30],
        (quiet, conditions, medicines, born, pregnancy, ago) => new Person
        {
            BirthYear = born % 5 == 0 ? null : born,
            Pregnancy = pregnancy > 2 ? null : (Pregnancy)pregnancy,
            Conditions = quiet == 0 ? [.. conditions.Distinct()] : [],
            Medications = quiet < 2 ? [.. medicines.Distinct().Select(m => new Medication { Name = m.Name, Classes = m.Classes, Started = DiaryBuilder.Tonight.AddDays(-ago * 4).Evening })] : [],
        });

    private static readonly Gen<(Journal Journal, Person Person)> AnyDiary =
        Gen.Select(AnyNight.Array[1, 18], AnyPerson).Select((nights, person) => (new Journal(nights.DistinctBy(n => n.Night)), person));

    [Fact]
    public void An_urgent_sign_hides_all_ideas_and_every_kind_word()
    {
        int urgent = 0, ideas = 0;
        Check((journal, person) =>
        {
            var signs = NightSpans.Any(journal.Last(2, DiaryBuilder.Tonight), n => Signs.All.Any(s => s.Urgent && n.HasSign(s.Id)));
            UrgentSigns.Stand(journal, DiaryBuilder.Tonight).ShouldBe(signs);
            var findings = Say(journal, person);
            if (!signs && !findings.AreUrgent())
            {
                if (findings.Any(f => !f.IsFlag)) Interlocked.Increment(ref ideas);
                return;
            }

            Interlocked.Increment(ref urgent);
            findings.All(f => f.IsFlag).ShouldBeTrue();
            foreach (var finding in findings)
                foreach (var text in Spoken(finding))
                    Kind.Any(k => text.Contains(k, StringComparison.OrdinalIgnoreCase)).ShouldBeFalse(finding.Rule.Id);
        });
        Enough(urgent, "with an urgent sign or flag");
        Enough(ideas, "with ideas");
    }

    [Fact]
    public void Nothing_is_offered_that_a_switch_forbids()
    {
        var forbidding = 0;
        Check((journal, person) =>
        {
            var switches = SafetySwitches.From(person, journal, DiaryBuilder.Tonight);
            var findings = Say(journal, person);
            var ids = findings.Where(f => !f.IsFlag).Select(f => f.Rule.Id).ToHashSet(StringComparer.Ordinal);
            var forbidden = Forbidden(switches);
            if (forbidden.Count > 0) Interlocked.Increment(ref forbidding);
            string.Join(' ', ids.Intersect(forbidden)).ShouldBeEmpty();
            foreach (var finding in findings)
            {
                if (switches.NoPotassium || switches.SaltLimit) finding.Cautions.Any(c => c.StartsWith("after-sweat", StringComparison.Ordinal)).ShouldBeFalse();
                if (switches.MagnesiumRisk) finding.Cautions.ShouldNotContain("magnesium-tablets");
                if (finding.Rule is MagnesiumFoods && switches.NoPotassium) finding.Wording.ShouldBe("grains");
                if (finding.Rule is LessAlcohol or LessCaffeine && switches.Maternity) finding.Wording.ShouldBe("pregnant");
                if (finding.Rule is Stretching or GentleYoga && switches.FallRisk) finding.Wording.ShouldBe("seated");
            }
        });
        Enough(forbidding, "with a switch that forbids something");
    }

    [Fact]
    public void A_medicine_nobody_knows_widens_nothing()
    {
        var changed = 0;
        Check((journal, person) =>
        {
            var before = Say(journal, person);
            var with = person with { Medications = [.. person.Medications, new() { Name = "moonflower drops", Classes = [MedicineClasses.Unknown], Started = DiaryBuilder.Tonight.AddDays(-20).Evening }] };
            var after = Say(journal, with);
            if (Tell(after) != Tell(before)) Interlocked.Increment(ref changed);
            Ids(after).Except(Ids(before)).Where(id => id != "ask-about-meds").ShouldBeEmpty();
            Tell(after.Where(f => f.IsFlag)).ShouldBe(Tell(before.Where(f => f.IsFlag)));
            Ids(after).Contains("k-foods").ShouldBeFalse();
        });
        Enough(changed, "that said something else with it");
    }

    [Fact]
    public void A_condition_a_medicine_or_a_pregnancy_more_adds_no_idea_that_its_switch_forbids()
    {
        var switched = 0;
        Gen.Select(AnyDiary, Pick.From(Conditions.All), Pick.From(MedicineCatalogue.All), Gen.Int[0, 3]).Sample((diary, condition, medicine, which) =>
        {
            var (journal, person) = diary;
            var more = which switch
            {
                0 => person with { Conditions = [.. person.Conditions.Append(condition).Distinct()] },
                1 => person with { Medications = [.. person.Medications, new() { Name = medicine.Name, Classes = medicine.Classes }] },
                2 => person with { Pregnancy = Pregnancy.Pregnant },
                _ => person with { Pregnancy = Pregnancy.PostBirth },
            };
            var (before, after) = (Say(journal, person), Say(journal, more));
            var forbidden = Forbidden(SafetySwitches.From(more, journal, DiaryBuilder.Tonight));
            if (forbidden.Count > Forbidden(SafetySwitches.From(person, journal, DiaryBuilder.Tonight)).Count) Interlocked.Increment(ref switched);
            Ids(after).Where(forbidden.Contains).ShouldBeEmpty();
            // What more is known only takes away, but for what a pharmacist is asked, what stands in for a forbidden idea, and the limits of pregnancy.
            Ids(after).Except(Ids(before)).Where(id => RuleBook.Find(id) is SuggestionRule)
                .Except(["ask-about-meds", "quiet-reflection", "warm-shower", "less-alcohol", "less-caffeine"]).ShouldBeEmpty();
        }, iter: Diaries, threads: 2);
        Enough(switched, "in which one more switch forbade something");
    }

    [Fact]
    public void A_blank_is_not_a_no()
    {
        var spoke = 0;
        Gen.Select(Pick.From(RuleBook.All.OfType<SuggestionRule>().ToList()), AnyNight, AnyPerson, Gen.Int[0, 40]).Sample((rule, night, person, pick) =>
        {
            // One night alone: nothing but its own answers can speak.
            var factor = rule.Reads.Count == 0 ? null : rule.Reads[pick % rule.Reads.Count];
            if (factor is null || Denies(rule, factor)) return;
            var blank = new NightEntry(DiaryBuilder.Tonight) { Readings = night.Readings.With(factor.Id, null) };
            if (Ask(rule, blank, person) is not { } finding) return;
            Interlocked.Increment(ref spoke);
            // Said without an answer, it is said whatever the answer is: it rests on others.
            for (var seed = 0; seed < 8; seed++)
                Ask(rule, blank with { Readings = blank.Readings.With(factor.Id, AnswerOf(factor, seed)) }, person).ShouldNotBeNull($"{rule.Id} takes a blank {factor.Id} for an answer");
            finding.Because.All(b => b.Night == DiaryBuilder.Tonight).ShouldBeTrue();
        }, iter: Diaries, threads: 2);
        Enough(spoke, "ideas that spoke beside a blank", 400);
    }

    [Fact]
    public void A_blank_diary_says_nothing_at_all() =>
        AnyPerson.Sample(person =>
        {
            var nights = Enumerable.Range(0, 60).Select(i => new NightEntry(DiaryBuilder.Tonight.AddDays(-i)));
            // What stands in the profile alone is all that can be said: age, quinine, and two medicines that do not go together.
            Ids(Say(new(nights), person)).Except(["B15", "B16", "M8", "M10", "ask-about-meds"]).ShouldBeEmpty();
        }, iter: 2000, threads: 2);

    [Fact]
    public void The_order_of_lists_own_factors_the_zone_and_the_date_change_nothing() =>
        Gen.Select(AnyDiary, Gen.Int[0, 100_000], Gen.Int[-400, 400]).Sample((diary, seed, weeks) =>
        {
            var (journal, person) = diary;
            var before = Tell(Say(journal, person));
            var nights = journal.Entries.Select(n => n with { Signs = [.. n.Signs.Reverse()] }).ToArray();
            new Random(seed).Shuffle(nights);
            var other = person with
            {
                Conditions = [.. person.Conditions.Reverse()],
                Medications = [.. person.Medications.Reverse()],
                OwnFactors = [new() { Id = "x-hot-tub", Name = "Hot tub", Kind = FactorKind.YesNo }],
                TimeZone = "Pacific/Auckland",
            };
            nights = [.. nights.Select(n => n with { Readings = n.Readings.With("x-hot-tub", Answer.Of(true)) })];
            Tell(Say(new(nights), other)).ShouldBe(before);

            // The year of birth and the dates of the medicines move along; a whole number of years keeps the age.
            var years = weeks / 50;
            var days = DiaryBuilder.Tonight.Evening.AddYears(years).DayNumber - DiaryBuilder.Tonight.Evening.DayNumber;
            var later = person with
            {
                BirthYear = person.BirthYear + years,
                Medications = [.. person.Medications.Select(m => m with { Started = m.Started?.AddDays(days) })],
            };
            var moved = RuleBook.Evaluate(new(journal.Entries.Select(n => Moved(n, days))), later, DiaryBuilder.Tonight.AddDays(days));
            Tell(moved, days).ShouldBe(before);
        }, iter: Diaries, threads: 2);

    [Fact]
    public void A_cramp_more_takes_no_flag_about_a_medicine_away()
    {
        var stood = 0;
        CrampsAfterMedicine rule = new();
        Gen.Select(Gen.Int[0, 2].Array[150], Gen.Int[0, 120], Gen.Int[0, 149], Gen.Int[2, 9]).Sample((answers, started, extra, rare) =>
        {
            NightEntry[] nights = [.. answers.Select((a, ago) => new NightEntry(DiaryBuilder.Tonight.AddDays(-ago)) { Cramps = a == 0 ? null : (ago * 7 % rare == 0 && ago <= started && a == 1) ? CrampAnswer.Some : CrampAnswer.None })];
            Person person = new() { Medications = [new() { Name = "indapamide", Classes = [MedicineClasses.Thiazide], Started = DiaryBuilder.Tonight.AddDays(-started).Evening }] };
            if (rule.Evaluate(new(new(nights), person, DiaryBuilder.Tonight)) is null) return;
            Interlocked.Increment(ref stood);
            // From the medicine's date on: a cramp before it says that there were cramps before.
            var at = extra % (started + 1);
            nights[at] = nights[at] with { Cramps = CrampAnswer.Some };
            rule.Evaluate(new(new(nights), person, DiaryBuilder.Tonight)).ShouldNotBeNull();
        }, iter: Diaries, threads: 2);
        Enough(stood, "in which the flag stood");
    }

    private static Finding? Ask(SuggestionRule rule, NightEntry night, Person person) => rule.Evaluate(new(new([night]), person, DiaryBuilder.Tonight));

    // The reading that says the idea was followed tonight ends it, and may; a number of drinks outweighs the colour of the urine, by its own words.
    private static bool Denies(SuggestionRule rule, Factor factor) => factor is YesNoFactor || (rule is Hydration && factor == FactorCatalogue.Water);

    /// <summary>What no diary with these switches may offer.</summary>
    private static HashSet<string> Forbidden(SafetySwitches s)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        if (s.NoPotassium) ids.Add("k-foods");
        if (s.FluidLimit) ids.Add("hydration");
        if (s.HeatRisk) ids.Add("heating-pad");
        if (s.LegHurt || s.LegDanger || s.ClotSigns) ids.UnionWith(Movement);
        if (s.LegDanger || s.ClotSigns) ids.UnionWith(["heating-pad", "warm-shower"]);
        if (s.Bedridden) ids.Add("walking");
        if (s.BreathRisk) ids.Add("slow-breathing");
        if (s.AlcoholDependent) ids.Add("less-alcohol");
        return ids;
    }

    private static IEnumerable<string> Spoken(Finding finding) =>
    [
        Texts[finding.Wording.Length == 0 ? $"{finding.Rule.Id}.Text" : $"{finding.Rule.Id}.Text.{finding.Wording}"],
        Texts.GetValueOrDefault($"{finding.Rule.Id}.Title.{finding.Wording}", Texts[$"{finding.Rule.Id}.Title"]),
        Texts[$"Tier.{finding.Tier}.Action"],
        .. finding.Cautions.Select(c => Texts["Caution." + c]),
    ];

    private void Check(Action<Journal, Person> property) => AnyDiary.Sample(d => property(d.Journal, d.Person), iter: Diaries, threads: 2);

    private void Enough(int count, string what, int least = 1000)
    {
        output.WriteLine($"{count} of {Diaries} {what}");
        count.ShouldBeGreaterThan(least, what);
    }

    private static IReadOnlyList<Finding> Say(Journal journal, Person person) => RuleBook.Evaluate(journal, person, DiaryBuilder.Tonight);

    private static IEnumerable<string> Ids(IEnumerable<Finding> findings) => findings.Select(f => f.Rule.Id);

    private static NightEntry Moved(NightEntry night, int days) => new(night.Night.AddDays(days))
    {
        Cramps = night.Cramps,
        SleepDisturbance = night.SleepDisturbance,
        Signs = night.Signs,
        Readings = night.Readings,
        Episodes = [.. night.Episodes.Select(e => e with { StartedAt = LocalMoment.Restore(night.Night.AddDays(days).Start.AddHours(15), "Etc/UTC", TimeSpan.Zero) })],
    };

    // B8's level is a date, which moves with the diary.
    private static string Tell(IEnumerable<Finding> findings, int days = 0) => string.Join('\n', findings.Select(f => string.Create(CultureInfo.InvariantCulture,
        $"{f.Rule.Id} {f.Tier} {f.Wording} {string.Join(',', f.Amounts)} {(f.Rule is CrampsAfterMedicine ? f.Level - days : f.Level)} {string.Join(',', f.Cautions)} {string.Join(',', f.Ticked)} {string.Join(',', f.Names)} {string.Join(',', f.Because.Select(b => $"{b.Night.AddDays(-days)}{b.What}{b.Amount}"))}")));

    private static Answer AnswerOf(Factor factor, int seed) => factor switch
    {
        AmountFactor amount => Answer.Of(decimal.Min(amount.Max, seed % 13 * amount.Step * 4)),
        ScaleFactor scale => Answer.Of(seed % (scale.Max + 1)),
        ChoiceFactor choice => Answer.Of(choice.Options[seed % choice.Options.Count]),
        YesNoFactor => Answer.Of(seed % 4 == 0),
        TimeFactor => Answer.Of(new TimeOnly(seed % 24, 0)),
        _ => throw new ArgumentException("A new kind of factor needs an answer here.", nameof(factor)),
    };
}
