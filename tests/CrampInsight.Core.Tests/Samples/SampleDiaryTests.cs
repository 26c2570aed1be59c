using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Core.Samples;

namespace CrampInsight.Core.Tests.Samples;

public sealed class SampleDiaryTests
{
    private const string Berlin = "Europe/Berlin";

    private static readonly Night Tonight = new(new(2026, 11, 22));

    /// <summary>Only the weekday of the last evening changes what is made up, so these are all there are.</summary>
    public static TheoryData<int> Weekdays => [0, 1, 2, 3, 4, 5, 6];

    /// <summary>Around the days on which clocks change, in the diary or on its last night.</summary>
    public static TheoryData<string, string> ZonesAndEvenings
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var zone in new[] { Berlin, "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe", Zones.Utc })
                foreach (var last in new[] { "2026-03-07", "2026-03-08", "2026-03-28", "2026-03-29", "2026-04-05", "2026-06-01", "2026-09-26", "2026-10-24", "2026-10-25", "2026-11-01", "2027-01-15", "2028-02-29" })
                    all.Add(zone, last);
            return all;
        }
    }

    [Fact]
    public void It_has_120_nights_up_to_the_last_evening()
    {
        var (person, nights) = SampleDiary.Make(Tonight, Berlin);
        nights.Select(n => n.Night).ShouldBe(Enumerable.Range(0, 120).Select(i => Tonight.AddDays(i - 119)));
        (person.IsSample, person.TimeZone).ShouldBe((true, Berlin));
    }

    [Fact]
    public void The_same_evening_and_zone_give_the_same_diary() => Export(Tonight, Berlin).ShouldBe(Export(Tonight, Berlin));

    [Theory]
    [MemberData(nameof(ZonesAndEvenings))]
    public void It_is_read_back_as_it_was_written(string zone, string last)
    {
        Night.TryParse(last, out var evening).ShouldBeTrue();
        var first = Export(evening, zone);
        var read = DocumentReader.Read(first, new([], Zones.Utc, evening.Evening));
        read.Errors.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        var plan = ImportPlan.Make(Journal.Empty, new(), read.Value!, ImportMode.Replace);
        plan.Errors.ShouldBeEmpty();
        DocumentWriter.Write(plan.Person, plan.Write, default).ToArray().ShouldBe(first);
    }

    [Theory]
    [MemberData(nameof(ZonesAndEvenings))]
    public void A_cramp_has_an_id_of_its_own(string zone, string last)
    {
        Night.TryParse(last, out var evening).ShouldBeTrue();
        var cramps = SampleDiary.Make(evening, zone).Nights.SelectMany(n => n.Episodes).ToList();
        cramps.Select(c => c.Id).ShouldBeUnique();
        cramps.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_zone_nobody_knows_is_refused() => Should.Throw<ArgumentException>(() => SampleDiary.Make(Tonight, "Mars/Olympus"));

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void The_last_morning_has_not_come_and_a_few_others_were_forgotten(int later)
    {
        var nights = SampleDiary.Make(Tonight.AddDays(later), Berlin).Nights;
        nights[^1].Cramps.ShouldBeNull();
        nights[^1].Readings.ShouldNotBeEmpty();
        nights.Count(n => n.Cramps is null).ShouldBeInRange(3, 15);
        nights.ShouldAllBe(n => !n.IsBlank);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Only_what_the_person_tracks_is_answered(int later)
    {
        var (person, nights) = SampleDiary.Make(Tonight.AddDays(later), Berlin);
        var tracked = person.CardFactors.Select(f => f.Id).Append(FactorCatalogue.SleepHours.Id).ToList();
        nights.SelectMany(n => n.Readings.Ids).Distinct().ShouldBe(tracked, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Notes_stand_here_and_there_and_none_twice(int later)
    {
        var notes = SampleDiary.Make(Tonight.AddDays(later), Berlin).Nights.Select(n => n.Note).Where(n => n.Length > 0).ToList();
        notes.ShouldBeUnique();
        notes.Count.ShouldBeInRange(8, 14);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Harder_days_are_found_to_go_with_cramps(int later)
    {
        var effort = Find(later, FactorCatalogue.LegEffort);
        effort.IsHeadline.ShouldBeTrue();
        effort.Told.ShouldBe(Verdict.LikelyTrigger);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Stretching_is_found_to_go_with_quiet_nights(int later)
    {
        var stretching = Find(later, FactorCatalogue.Stretching);
        stretching.IsHeadline.ShouldBeTrue();
        stretching.Told.ShouldBe(Verdict.LikelyProtector);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Nothing_else_is_called_likely(int later) =>
        Report(later).Factors.Where(f => f.IsHeadline).Select(f => f.Exposure.Id).ShouldBe([FactorCatalogue.LegEffort.Id, FactorCatalogue.Stretching.Id], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void No_evening_asks_for_a_clinician_today(int later)
    {
        var last = Tonight.AddDays(later);
        var (person, nights) = SampleDiary.Make(last, Berlin);
        var journal = new Journal(nights);
        for (var ago = 0; ago < 120; ago++)
            RuleBook.Evaluate(journal, person, last.AddDays(-ago)).ShouldAllBe(f => !f.IsUrgent);
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void The_last_evening_has_something_to_mention_and_to_suggest(int later)
    {
        var (person, nights) = SampleDiary.Make(Tonight.AddDays(later), Berlin);
        var findings = RuleBook.Evaluate(new(nights), person, Tonight.AddDays(later));
        findings.ShouldContain(f => f.IsFlag);
        findings.ShouldContain(f => !f.IsFlag);
    }

    private static byte[] Export(Night last, string zone)
    {
        var (person, nights) = SampleDiary.Make(last, zone);
        return DocumentWriter.Write(person, nights, default).ToArray();
    }

    private static FactorReport Find(int later, Factor factor) => Report(later).Factors.Single(f => f.Exposure.Factor == factor);

    private static TriggerReport Report(int later)
    {
        var last = Tonight.AddDays(later);
        var (person, nights) = SampleDiary.Make(last, Berlin);
        return TriggerFinder.Report(new(nights), Exposures.For(person.Factors), last);
    }
}
