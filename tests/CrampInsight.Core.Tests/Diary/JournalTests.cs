using CrampInsight.Core.Diary;
using CsCheck;

namespace CrampInsight.Core.Tests.Diary;

public sealed class JournalTests
{
    private static readonly Night First = new(new(2026, 11, 1));

    [Fact]
    public void Entries_come_in_order_however_they_were_given() =>
        Make(3, 1, 2).Entries.Select(e => e.Night.DaysSince(First)).ShouldBe([1, 2, 3]);

    [Fact]
    public void A_night_may_appear_once_only() => Should.Throw<ArgumentException>(() => Make(1, 1));

    [Fact]
    public void A_stretch_includes_both_its_ends() =>
        Make(0, 1, 2, 5, 9).Between(First.AddDays(1), First.AddDays(5)).ToArray().Select(e => e.Night.DaysSince(First)).ShouldBe([1, 2, 5]);

    [Fact]
    public void The_last_seven_nights_end_with_the_night_asked_about() =>
        Make(0, 1, 7, 8).Last(7, First.AddDays(7)).ToArray().Select(e => e.Night.DaysSince(First)).ShouldBe([1, 7]);

    [Fact]
    public void A_stretch_that_ends_before_it_begins_is_empty() => Make(1, 2).Between(First.AddDays(2), First.AddDays(1)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_night_that_nobody_spoke_of_is_not_there() => Make(1).Find(First).ShouldBeNull();

    [Fact]
    public void A_night_is_found_wherever_it_stands() => Make(1, 4, 9).Find(First.AddDays(9)).ShouldNotBeNull().Night.ShouldBe(First.AddDays(9));

    [Fact]
    public void Every_stretch_of_every_journal_is_what_counting_by_hand_gives() =>
        Gen.Select(Gen.Int[-20, 20].HashSet[0, 15], Gen.Int[-25, 25], Gen.Int[-25, 25]).Sample((days, from, to) =>
        {
            var journal = Make([.. days]);
            journal.Between(First.AddDays(from), First.AddDays(to)).ToArray().Select(e => e.Night.DaysSince(First))
                .ShouldBe(days.Where(d => d >= from && d <= to).Order());
            (journal.Find(First.AddDays(from)) is not null).ShouldBe(days.Contains(from));
        });

    private static Journal Make(params int[] days) => new(days.Select(d => new NightEntry(First.AddDays(d))));
}
