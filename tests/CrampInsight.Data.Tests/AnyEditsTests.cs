using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tests.Testing;
using CsCheck;

namespace CrampInsight.Data.Tests;

/// <summary>Whatever is said in whatever order, the file holds what the edits mean and nothing else.</summary>
public sealed class AnyEditsTests
{
    private const int Cramp = 6;

    private static readonly Night First = new(new(2026, 11, 20));
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 4).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly Gen<Said> AnySaid = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 9]).Select((kind, night, id, value, luck) => new Said(kind, night, id, value, luck == 0));

    [Fact]
    public async Task The_file_holds_what_the_edits_mean()
    {
        await using var file = await SqliteFile.OpenAsync();
        await AnySaid.Array[1, 4].Array[1, 8].SampleAsync(async commits =>
        {
            var diary = await file.DiaryAsync(Guid.NewGuid().ToString());
            var nights = new Dictionary<Night, NightEntry>();
            long revision = 0;
            foreach (var said in commits)
            {
                var (edits, expected, after) = Meaning(nights, said);
                var committed = await file.CommitAsync(diary, edits);
                committed.Outcome.ShouldBe(expected);
                if (expected == CommitOutcome.Written)
                {
                    foreach (var night in committed.Nights) night.Entry.ShouldBe(after.GetValueOrDefault(night.Entry.Night) ?? new(night.Entry.Night));
                    foreach (var before in committed.Before) before.ShouldBe(nights.GetValueOrDefault(before.Night) ?? new(before.Night));
                    after.Where(n => !committed.Nights.Any(c => c.Entry.Night == n.Key)).ShouldAllBe(n => nights[n.Key].Equals(n.Value));
                    nights = after;
                    revision++;
                }

                var read = await file.Reader.OpenAsync(diary, _ => First, _ => null, None);
                read.Revision.ShouldBe(revision);
                if (committed.IsWritten) committed.Revision.ShouldBe(revision);
                foreach (var night in Enumerable.Range(0, 3).Select(First.AddDays))
                {
                    var stored = read.Snapshot.Journal.Find(night) ?? new(night);
                    stored.ShouldBe(nights.GetValueOrDefault(night) ?? new(night));
                    if (stored.Episodes.Count > 0) stored.Cramps.ShouldBe(CrampAnswer.Some);
                    stored.Episodes.ShouldAllBe(e => e.StartedAt.Night == night);
                    stored.Episodes.Select(e => e.StartedAt.Instant).ShouldBeInOrder();
                    (await file.Reader.NightAsync(diary, night, None)).Entry.ShouldBe(stored);
                    if (committed.Nights.FirstOrDefault(n => n.Entry.Night == night) is { } told) told.ShouldBe(await file.Reader.NightAsync(diary, night, None));
                }

                read.Snapshot.Journal.Entries.SelectMany(n => n.Episodes).Select(e => e.Id).ShouldBeUnique();
            }
        }, iter: 150, threads: 1);
    }

    /// <summary>The edits somebody makes who sees these nights, and what has to become of them, worked out without a database.</summary>
    private static (DiaryEdit[] Edits, CommitOutcome Outcome, Dictionary<Night, NightEntry> After) Meaning(Dictionary<Night, NightEntry> stored, Said[] said)
    {
        var nights = new Dictionary<Night, NightEntry>(stored);
        List<DiaryEdit> edits = [];
        var (isRefused, clashes) = (false, false);
        foreach (var one in said)
        {
            var edit = EditOf(nights, one);
            edits.Add(edit);
            if (isRefused) continue;
            if (edit is EpisodeEdit cramp)
            {
                var home = nights.Values.FirstOrDefault(n => n.Episodes.Any(e => e.Id == cramp.Id));
                if (cramp.ClashesWith(home?.Episodes.First(e => e.Id == cramp.Id)))
                {
                    clashes = true;
                    continue;
                }

                if (home is not null && home.Night != cramp.Said?.StartedAt.Night) nights[home.Night] = home.WithoutEpisode(cramp.Id);
                if (cramp.Said is { } logged) nights[logged.StartedAt.Night] = In(nights, logged.StartedAt.Night).WithEpisode(logged);
                continue;
            }

            var night = (NightEdit)edit;
            var there = In(nights, night.Night);
            if (night.ProblemWith(there, FactorSet.Catalogue) is not null
                || (night is WholeNightEdit { Said: { } whole } && nights.Values.Any(n => n.Night != night.Night && n.Episodes.Any(e => whole.Episodes.Any(w => w.Id == e.Id))))) isRefused = true;
            else if (night.ClashesWith(there)) clashes = true;
            else nights[night.Night] = night.ApplyTo(there);
        }

        return ([.. edits], isRefused ? CommitOutcome.Refused : clashes ? CommitOutcome.Clashes : CommitOutcome.Written, nights);
    }

    private static DiaryEdit EditOf(Dictionary<Night, NightEntry> nights, Said said)
    {
        var night = First.AddDays(said.Night);
        var seen = In(nights, night);
        var id = Ids[said.Id];
        var there = nights.Values.SelectMany(n => n.Episodes).FirstOrDefault(e => e.Id == id);
        var saw = said.HasNotSeen ? null : there;
        NightEdit edit;
        switch (said.Kind)
        {
            case Cramp or Cramp + 1 or Cramp + 2:
                return new EpisodeEdit(id, saw, new() { Id = id, StartedAt = Cramps.At(night, said.Value, said.Id), Pain = said.Value }) { IsNew = said.HasNotSeen && said.Value % 2 == 0, Overwrites = said.HasNotSeen && said.Value % 3 == 1 };
            case Cramp + 3:
                return new EpisodeEdit(id, saw, null);
            case 0:
                edit = new ReadingEdit(night, "water", Answer.Of(39m), said.Value == 0 ? null : said.Value == 6 ? Answer.Of(41m) : Answer.Of(said.Value / 2m));
                break;
            case 1:
                edit = new ReadingEdit(night, said.Id % 2 == 0 ? "warm-shower" : "walk", Answer.Of(true), said.Value == 0 ? null : Answer.Of(said.Value % 2 == 0));
                break;
            case 2:
                edit = new CrampsEdit(night, CrampAnswer.Some, said.Value switch { < 2 => null, < 4 => CrampAnswer.None, _ => CrampAnswer.Some });
                break;
            case 3:
                edit = new SleepEdit(night, 9, said.Value == 0 ? null : said.Value);
                break;
            case 4:
                edit = new NoteEdit(night, "older", said.Value == 0 ? "" : new('a', said.Value));
                break;
            case 5:
                edit = new SignEdit(night, said.Id % 2 == 0 ? "fever" : "dark-urine", said.Value % 2 == 0);
                break;
            default:
                return new WholeNightEdit(night, said.Value switch
                {
                    0 => null,
                    1 => new(night),
                    2 => seen with { Note = "whole", Signs = ["fever", "fever"] },
                    _ => new(night) { Cramps = CrampAnswer.None, SleepDisturbance = said.Value, Episodes = [new() { Id = id, StartedAt = Cramps.At(night, said.Value) }] },
                });
        }

        return said.HasNotSeen ? edit : edit.Seeing(seen);
    }

    private static NightEntry In(Dictionary<Night, NightEntry> nights, Night night) => nights.GetValueOrDefault(night) ?? new(night);

    /// <param name="Kind">Which kind of edit.</param>
    /// <param name="Night">Which night.</param>
    /// <param name="Id">Which cramp, sign or factor.</param>
    /// <param name="Value">What is said.</param>
    /// <param name="HasNotSeen">Whoever says it sees something older.</param>
    private sealed record Said(int Kind, int Night, int Id, int Value, bool HasNotSeen);
}
