using CrampInsight.Core.Diary;
using CrampInsight.Web.Features.Nights;

namespace CrampInsight.Web.Tests.Features;

public sealed class NightRowTests
{
    private static readonly Night Saturday = new(new(2026, 11, 21));

    private static readonly NightRow[] Rows =
    [
        Row(0, CrampAnswer.Some, pain: [3, 7], note: "lake"), Row(1, CrampAnswer.None), Row(2, null), Row(3, CrampAnswer.Some, note: "Alps"), Row(4, CrampAnswer.Some, pain: [5]),
    ];

    [Theory]
    [InlineData(NightColumn.Evening, true, "0 1 2 3 4")]
    [InlineData(NightColumn.Evening, false, "4 3 2 1 0")]
    [InlineData(NightColumn.Cramps, true, "0 3 4 1 2")]
    [InlineData(NightColumn.Cramps, false, "1 3 4 0 2")]
    [InlineData(NightColumn.Pain, true, "0 4 1 2 3")]
    [InlineData(NightColumn.Pain, false, "4 0 1 2 3")]
    [InlineData(NightColumn.Note, false, "3 0 1 2 4")]
    public void What_was_not_said_stands_last_and_equals_run_from_the_latest_back(NightColumn column, bool descending, string expected) =>
        string.Join(' ', NightRow.Sorted(Rows.Reverse(), column, descending, StringComparer.InvariantCultureIgnoreCase).Select(r => Saturday.Evening.DayNumber - r.Night.Evening.DayNumber)).ShouldBe(expected);

    [Fact]
    public void A_row_has_the_worst_pain_and_all_minutes_that_are_known()
    {
        var row = Row(0, CrampAnswer.Some, pain: [3, 7]);
        (row.Cramps, row.IsCounted, row.Pain, row.Minutes).ShouldBe((2, true, 7, 4));
        var bare = Row(0, CrampAnswer.Some);
        (bare.Cramps, bare.IsCounted, bare.Pain, bare.Minutes).ShouldBe((1, false, null, null));
        row.ToString().ShouldBe(nameof(NightRow));
    }

    private static NightRow Row(int ago, CrampAnswer? cramps, int[]? pain = null, string note = "") => NightRow.Of(new(Saturday.AddDays(-ago))
    {
        Cramps = cramps,
        Note = note,
        Episodes = [.. (pain ?? []).Select((p, i) => new Episode { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(Saturday.AddDays(-ago).Evening.AddDays(1).ToDateTime(new(2 + i, 0)), "Europe/Berlin").Moment, Pain = p, Minutes = i == 0 ? 4 : null })],
    });
}
