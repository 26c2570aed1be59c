using CrampInsight.Core.Summaries;
using CrampInsight.Data.Tests.Testing;

namespace CrampInsight.Data.Tests;

public sealed class ChoicesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Choices_come_back_as_made_and_are_nobody_elses()
    {
        await using var file = await SqliteFile.OpenAsync();
        var (anna, bert) = (await file.DiaryAsync("anna"), await file.DiaryAsync("bert"));
        var chosen = new SummaryChoices { Weeks = 26, From = new(2026, 1, 2), To = new(2026, 3, 4), Without = [SummarySection.Patterns, SummarySection.Tried], WithLog = true, Paper = Paper.Letter, Questions = "Why?\nAnd how?" };
        await file.ChooseAsync(anna, _ => chosen);
        var read = await file.Reader.ChoicesAsync(anna, None);
        (read with { Without = [] }).ShouldBe(chosen with { Without = [] });
        read.Without.ShouldBe(chosen.Without);
        (await file.Reader.ChoicesAsync(bert, None)).Weeks.ShouldBe(SummaryPeriod.UsualWeeks);
    }

    [Fact]
    public async Task Two_devices_that_choose_different_things_both_win()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await Task.WhenAll(
            file.ChooseAsync(owner, c => c with { Weeks = 4 }),
            file.ChooseAsync(owner, c => c with { Questions = "Why?" }),
            file.ChooseAsync(owner, c => c with { WithLog = true }));
        var read = await file.Reader.ChoicesAsync(owner, None);
        (read.Weeks, read.Questions, read.WithLog).ShouldBe((4, "Why?", true));
    }
}
