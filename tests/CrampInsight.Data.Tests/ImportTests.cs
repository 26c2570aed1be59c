using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Data.Tests;

/// <summary>A diary comes in completely or not at all.</summary>
public sealed class ImportTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Night Tonight = new(new(2026, 11, 22));

    [Fact]
    public async Task Progress_rises_to_the_whole()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        var steps = new Steps(_ => { });
        (await file.Transfer.ImportAsync(owner, Nights(450), ImportMode.Merge, steps, None)).Added.ShouldBe(450);
        steps.Seen.ShouldBe([new(200, 450), new(400, 450), new(450, 450)]);
        (await file.Reader.WholeAsync(owner, None)).Journal.Entries.Count.ShouldBe(450);
    }

    [Theory]
    [InlineData(ImportMode.Merge)]
    [InlineData(ImportMode.Replace)]
    public async Task Stopped_half_way_it_leaves_the_diary_as_it_was(ImportMode mode)
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        await file.Transfer.ImportAsync(owner, new(new() { BirthYear = 1958 }, [new(Tonight) { Cramps = CrampAnswer.Some, Note = "my own" }]), ImportMode.Replace, null, None);
        var before = await ExportAsync(file, owner);
        using var stop = new CancellationTokenSource();
        var steps = new Steps(p =>
        {
            if (p.Written >= 200) stop.Cancel();
        });
        await Should.ThrowAsync<OperationCanceledException>(() => file.Transfer.ImportAsync(owner, Nights(450), mode, steps, stop.Token));
        steps.Seen.ShouldHaveSingleItem();
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    [Fact]
    public async Task With_one_fault_nothing_is_written()
    {
        await using var file = await SqliteFile.OpenAsync();
        var owner = await file.DiaryAsync("anna");
        var cramp = new Episode { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(new(2026, 11, 23, 2, 40, 0), "Europe/Berlin").Moment };
        await file.Transfer.ImportAsync(owner, new(null, [new(Tonight) { Cramps = CrampAnswer.Some, Episodes = [cramp] }]), ImportMode.Merge, null, None);
        var before = await ExportAsync(file, owner);
        var plan = await file.Transfer.ImportAsync(owner, Nights(3), ImportMode.Merge, null, None);
        plan.Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/cramps");
        (await ExportAsync(file, owner)).ShouldBe(before);
    }

    /// <summary>Nights without cramps, the latest first.</summary>
    private static DiaryDocument Nights(int count) => new(null, [.. Enumerable.Range(0, count).Select(i => new NightEntry(Tonight.AddDays(-i)) { Cramps = CrampAnswer.None })]);

    private static async Task<byte[]> ExportAsync(SqliteFile file, DiaryId owner)
    {
        var (person, journal) = await file.Reader.WholeAsync(owner, None);
        return DocumentWriter.Write(person, journal.Entries, default).ToArray();
    }

    private sealed class Steps(Action<ImportProgress> each) : IProgress<ImportProgress>
    {
        public List<ImportProgress> Seen { get; } = [];

        public void Report(ImportProgress value)
        {
            Seen.Add(value);
            each(value);
        }
    }
}
