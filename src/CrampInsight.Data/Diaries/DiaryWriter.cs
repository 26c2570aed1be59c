using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Data.Diaries;

/// <summary>
/// The one way to write to a diary, from whatever page, program or command. Edits are written together or not at all, and have reached
/// the disk when the task completes. What is compared is what is overwritten: the right to write is taken before anything is read.
/// </summary>
public sealed class DiaryWriter
{
    /// <summary>After this a request's key may be used again.</summary>
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(30);

    private readonly IDbContextFactory<CrampDb> _contexts;
    private readonly IDatabase _database;
    private readonly TimeProvider _time;

    internal DiaryWriter(IDbContextFactory<CrampDb> contexts, IDatabase database, TimeProvider time) => (_contexts, _database, _time) = (contexts, database, time);

    /// <summary>Writes edits, all or none.</summary>
    /// <param name="diary">Whose rows; no other diary's are read or written.</param>
    /// <param name="edits">In order; two about the same thing are applied one after the other.</param>
    /// <param name="precondition">What has to be true of a night.</param>
    /// <param name="once">Carries the request out once only.</param>
    /// <param name="by">Whose page writes; null for a program, whose token was looked at, and for the server itself.</param>
    /// <param name="cancel">Stops before anything was written.</param>
    /// <exception cref="DatabaseBusyException">Somebody else was writing for too long. Nothing was written; it may be sent again.</exception>
    public async Task<Committed> CommitAsync(
        DiaryId diary, IReadOnlyList<DiaryEdit> edits, Precondition? precondition = null, OnceOnly? once = null, SignedIn? by = null, CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await _database.BeginWriteAsync(db, cancel);
        if (once is not null && await FindDoneAsync(db, diary, once, cancel) is { } done) return done;
        var (begun, refused) = await Work.BeginAsync(db, diary, by, edits, precondition, cancel);
        if (begun is not { } work) return new(refused, []);
        if (work.Refusal(edits, precondition) is { } refusal) return refusal;
        var (choices, tooLong) = await WriteChoicesAsync(db, diary, edits, cancel);
        if (tooLong is not null) return new(CommitOutcome.Refused, []) { Refusal = (tooLong, EditProblem.TooLong) };
        work.Write();
        var committed = new Committed(CommitOutcome.Written, [])
        {
            Person = await WritePersonAsync(db, diary, edits, cancel),
            Choices = choices,
            Events = await WriteMemoryAsync(db, diary, edits, cancel),
            Answer = once?.Answer ?? "",
        };
        if (once is not null) db.Add(new SentRequestRow { DiaryId = diary.Value, Key = once.Key, BodyHash = once.BodyHash, Answer = once.Answer, AtTicks = _time.GetUtcNow().UtcTicks });
        work.Diary.Revision++;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return committed with { Nights = work.Nights(), Before = work.Before, Revision = work.Diary.Revision };
    }

    private async Task<Committed?> FindDoneAsync(CrampDb db, DiaryId diary, OnceOnly once, CancellationToken cancel)
    {
        var oldest = (_time.GetUtcNow() - KeysKept).UtcTicks;
        await db.SentRequests.Where(r => r.DiaryId == diary.Value && r.AtTicks < oldest).ExecuteDeleteAsync(cancel);
        var sent = await db.SentRequests.AsNoTracking().SingleOrDefaultAsync(r => r.DiaryId == diary.Value && r.Key == once.Key, cancel);
        return sent is null ? null
            : sent.BodyHash == once.BodyHash ? new(CommitOutcome.DoneBefore, []) { Answer = sent.Answer }
            : new(CommitOutcome.KeyTaken, []);
    }

    private static async Task<Person?> WritePersonAsync(CrampDb db, DiaryId diary, IReadOnlyList<DiaryEdit> edits, CancellationToken cancel)
    {
        if (!edits.Any(e => e.Part is DiaryPart.Person or DiaryPart.Medication)) return null;
        var row = await db.Persons.SingleOrDefaultAsync(p => p.DiaryId == diary.Value, cancel);
        var medications = await db.Medications.Where(m => m.DiaryId == diary.Value).ToListAsync(cancel);
        foreach (var edit in edits)
        {
            switch (edit)
            {
                case PersonEdit person:
                    var changed = person.Change(row.ToPerson([]));
                    if (row is null) db.Add(row = new() { DiaryId = diary.Value });
                    row.Fill(changed);
                    break;
                case MedicationEdit medication:
                    var stored = medications.Find(m => m.Id == medication.Id);
                    if (medication.Said is not { } said)
                    {
                        if (stored is null) break;
                        medications.Remove(stored);
                        db.Remove(stored);
                        break;
                    }

                    if (stored is null)
                    {
                        stored = new() { DiaryId = diary.Value, Id = medication.Id, Name = "" };
                        medications.Add(stored);
                        db.Add(stored);
                    }

                    stored.Fill(said);
                    break;
            }
        }

        return row.ToPerson(medications);
    }

    private static async Task<(SummaryChoices? Choices, ChoicesEdit? TooLong)> WriteChoicesAsync(CrampDb db, DiaryId diary, IReadOnlyList<DiaryEdit> edits, CancellationToken cancel)
    {
        List<ChoicesEdit> changes = [.. edits.OfType<ChoicesEdit>()];
        if (changes.Count == 0) return (null, null);
        var row = await db.Summaries.SingleOrDefaultAsync(s => s.DiaryId == diary.Value, cancel);
        var choices = row.ToChoices();
        foreach (var edit in changes)
        {
            choices = edit.Change(choices);
            if (choices.IsTooLong) return (null, edit);
        }

        if (row is null) db.Add(row = new() { DiaryId = diary.Value });
        row.Fill(choices);
        return (choices, null);
    }

    private async Task<IReadOnlyList<FindingEvent>> WriteMemoryAsync(CrampDb db, DiaryId diary, IReadOnlyList<DiaryEdit> edits, CancellationToken cancel)
    {
        HashSet<(string, Night)> seen = [];
        List<FindingEvent> events = [.. edits.OfType<MemoryEdit>().Select(e => e.Event).Where(e => e.Kind != FindingEventKind.Shown || seen.Add((e.FindingId, e.Evening)))];
        if (events.Count == 0) return [];
        var shown = Ids.Of(FindingEventKind.Shown);
        List<DateOnly> evenings = [.. events.Where(e => e.Kind == FindingEventKind.Shown).Select(e => e.Evening.Evening).Distinct()];
        if (evenings.Count > 0)
        {
            var there = await db.FindingEvents.Where(e => e.DiaryId == diary.Value && e.Kind == shown && evenings.Contains(e.Evening))
                .Select(e => new { e.FindingId, e.Evening }).ToListAsync(cancel);
            events.RemoveAll(e => e.Kind == FindingEventKind.Shown && there.Exists(t => t.FindingId == e.FindingId && t.Evening == e.Evening.Evening));
        }

        db.AddRange(events.Select(e => new FindingEventRow
        {
            DiaryId = diary.Value,
            FindingId = e.FindingId,
            Kind = Ids.Of(e.Kind),
            Evening = e.Evening.Evening,
            Level = e.Level,
            AtTicks = _time.GetUtcNow().UtcTicks,
        }));
        return events;
    }

    /// <summary>The version as it stands between the quotes of an ETag.</summary>
    public static string Tag(Guid version) => version.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>The nights of one commit: as they are stored, and as they will be.</summary>
    private sealed class Work
    {
        private readonly CrampDb _db;
        private readonly DiaryId _diary;
        private readonly FactorSet _factors;
        private readonly Dictionary<Night, NightRow> _rows;
        private readonly Dictionary<Night, NightEntry> _stored = [];
        private readonly Dictionary<Night, NightEntry> _wanted = [];
        private readonly HashSet<Night> _deleted = [];
        private readonly HashSet<Night> _put = [];

        private Work(CrampDb db, DiaryRow diary, FactorSet factors, IEnumerable<NightRow> rows)
        {
            (_db, Diary, _factors) = (db, diary, factors);
            _diary = new(diary.Id);
            _rows = rows.ToDictionary(r => new Night(r.Evening));
            foreach (var (night, row) in _rows) _stored[night] = row.ToEntry(factors);
        }

        public DiaryRow Diary { get; }

        public IReadOnlyList<NightEntry> Before => [.. _wanted.Keys.Select(Stored)];

        /// <summary>No work, and why, when whoever writes may not.</summary>
        public static async Task<(Work? Work, CommitOutcome Refused)> BeginAsync(
            CrampDb db, DiaryId diary, SignedIn? by, IReadOnlyList<DiaryEdit> edits, Precondition? precondition, CancellationToken cancel)
        {
            var account = by?.Account;
            var opened = await db.Diaries.Where(d => d.Id == diary.Value).Select(d => new
            {
                Diary = d,
                db.Persons.First(p => p.DiaryId == d.Id).OwnFactors,
                Access = db.DiaryAccess.Where(a => a.DiaryId == d.Id && a.AccountId == account)
                    .Select(a => new { a.Role, Stamp = db.Users.First(u => u.Id == a.AccountId).SecurityStamp }).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancel);
            if (opened is null || (by is not null && opened.Access?.Stamp != by.Stamp)) return (null, CommitOutcome.SignedOut);
            if (by is not null && !DiaryAccessReader.MayWrite(opened.Access!.Role)) return (null, CommitOutcome.MayNotWrite);
            HashSet<DateOnly> evenings = [];
            HashSet<Guid> cramps = [];
            if (precondition is not null) evenings.Add(precondition.Night.Evening);
            foreach (var edit in edits)
            {
                if (edit is NightEdit night) evenings.Add(night.Night.Evening);
                if (edit is WholeNightEdit { Said: { } said }) cramps.UnionWith(said.Episodes.Select(e => e.Id));
                if (edit is not EpisodeEdit cramp) continue;
                cramps.Add(cramp.Id);
                if (cramp.Said is { } logged) evenings.Add(logged.StartedAt.Night.Evening);
            }

            List<NightRow> rows = [];
            if (evenings.Count + cramps.Count > 0)
            {
                // One night or a few: reading them in one go is cheaper than asking three times.
                rows = await db.Nights.AsSingleQuery().Include(n => n.Readings).Include(n => n.Episodes)
                    .Where(n => n.DiaryId == diary.Value && (evenings.Contains(n.Evening) || n.Episodes.Any(e => cramps.Contains(e.Id)))).ToListAsync(cancel);
            }

            return (new(db, opened.Diary, opened.OwnFactors is { } own ? new(OwnFactorText.Read(own)) : FactorSet.Catalogue, rows), default);
        }

        /// <summary>Applies every edit to a copy; null when all of them fit.</summary>
        public Committed? Refusal(IReadOnlyList<DiaryEdit> edits, Precondition? precondition)
        {
            if (precondition is { } condition && !condition.Accepts(_rows.GetValueOrDefault(condition.Night)?.Version))
            {
                _wanted[condition.Night] = Stored(condition.Night);
                return new(CommitOutcome.PreconditionFailed, AsStored());
            }

            List<DiaryEdit> clashing = [];
            foreach (var edit in edits)
            {
                switch (edit)
                {
                    case NightEdit night:
                        if (Apply(night, clashing) is { } problem) return new(CommitOutcome.Refused, AsStored()) { Refusal = (edit, problem) };
                        break;
                    case EpisodeEdit cramp:
                        Apply(cramp, clashing);
                        break;
                }
            }

            return clashing.Count == 0 ? null : new(CommitOutcome.Clashes, AsStored()) { Clashing = clashing };
        }

        public void Write()
        {
            // A cramp that moved keeps its row, so it leaves one night before it comes to the other.
            Dictionary<Guid, EpisodeRow> rows = [];
            foreach (var (night, row) in _rows)
            {
                if (!_wanted.TryGetValue(night, out var wanted)) continue;
                foreach (var cramp in row.Episodes.Where(e => !wanted.Episodes.Any(w => w.Id == e.Id)).ToList())
                {
                    row.Episodes.Remove(cramp);
                    rows[cramp.Id] = cramp;
                }
            }

            foreach (var (night, wanted) in _wanted)
            {
                if (_deleted.Contains(night) && wanted.IsBlank) continue;
                if (!_rows.TryGetValue(night, out var row))
                {
                    if (wanted.IsBlank && !_put.Contains(night)) continue;
                    row = _rows[night] = new() { DiaryId = _diary.Value, Evening = night.Evening };
                    _db.Add(row);
                }

                Fill(row, wanted, rows);
            }

            foreach (var (id, cramp) in rows)
                if (!_wanted.Values.Any(n => n.Episodes.Any(e => e.Id == id))) _db.Remove(cramp);
            if (_deleted.Count == 0) return;
            // A night takes with it what stands on it, so a cramp that moved has to be known to stand elsewhere by now.
            _db.ChangeTracker.DetectChanges();
            foreach (var night in _deleted)
                if (_wanted[night].IsBlank && _rows.Remove(night, out var gone)) _db.Remove(gone);
        }

        public IReadOnlyList<StoredNight> Nights() => [.. _wanted.Select(w => new StoredNight(w.Value, _rows.GetValueOrDefault(w.Key)?.Version))];

        private List<StoredNight> AsStored() => [.. _wanted.Keys.Select(n => new StoredNight(Stored(n), _rows.GetValueOrDefault(n)?.Version))];

        private NightEntry Stored(Night night) => _stored.GetValueOrDefault(night) ?? new(night);

        private NightEntry Wanted(Night night) => _wanted.TryGetValue(night, out var wanted) ? wanted : _wanted[night] = Stored(night);

        /// <summary>Every night that was read or spoken of, as it is after the edits so far.</summary>
        private IEnumerable<NightEntry> Known() => _stored.Keys.Union(_wanted.Keys).Select(n => _wanted.GetValueOrDefault(n) ?? Stored(n));

        private EditProblem? Apply(NightEdit edit, List<DiaryEdit> clashing)
        {
            var wanted = Wanted(edit.Night);
            if (edit.ProblemWith(wanted, _factors) is { } problem) return problem;
            if (edit.ClashesWith(wanted)) clashing.Add(edit);
            else _wanted[edit.Night] = edit.ApplyTo(wanted);
            if (edit is not WholeNightEdit whole) return null;
            _put.Remove(edit.Night);
            _deleted.Remove(edit.Night);
            (whole.Said is null ? _deleted : _put).Add(edit.Night);
            // A cramp stands on one night only, as the nights are after the edits before this one.
            return whole.Said is { } said && said.Episodes.Any(e => Known().Any(n => n.Night != edit.Night && n.Episodes.Any(o => o.Id == e.Id))) ? EditProblem.IdTaken : null;
        }

        private void Apply(EpisodeEdit edit, List<DiaryEdit> clashing)
        {
            var home = Known().FirstOrDefault(n => n.Episodes.Any(e => e.Id == edit.Id))?.Night;
            var stored = home is { } there ? Wanted(there).Episodes.First(e => e.Id == edit.Id) : null;
            if (edit.Said is { } said) _ = Wanted(said.StartedAt.Night);
            if (edit.ClashesWith(stored))
            {
                clashing.Add(edit);
                return;
            }

            if (home is { } left && edit.Said?.StartedAt.Night != left) _wanted[left] = Wanted(left).WithoutEpisode(edit.Id);
            if (edit.Said is { } cramp) _wanted[cramp.StartedAt.Night] = Wanted(cramp.StartedAt.Night).WithEpisode(cramp);
        }

        private void Fill(NightRow row, NightEntry wanted, Dictionary<Guid, EpisodeRow> moved)
        {
            row.Cramps = wanted.Cramps is { } cramps ? Ids.Of(cramps) : null;
            row.SleepDisturbance = wanted.SleepDisturbance;
            row.Note = wanted.Note;
            if (!row.Signs.SequenceEqual(wanted.Signs, StringComparer.Ordinal)) row.Signs = [.. wanted.Signs];
            foreach (var reading in row.Readings.Where(r => !wanted.Readings.Has(r.FactorId)).ToList())
            {
                row.Readings.Remove(reading);
                _db.Remove(reading);
            }

            foreach (var (factor, answer) in wanted.Readings)
            {
                if (row.Readings.Find(r => r.FactorId == factor) is { } stored) stored.Answer = answer.Text;
                else row.Readings.Add(new() { FactorId = factor, Answer = answer.Text });
            }

            foreach (var episode in wanted.Episodes)
            {
                if (row.Episodes.Find(e => e.Id == episode.Id) is { } stored)
                {
                    if (stored.ToEpisode() != episode) stored.Fill(episode);
                    continue;
                }

                if (moved.TryGetValue(episode.Id, out var cramp)) cramp.Fill(episode);
                else cramp = episode.ToRow(_diary.Value);
                row.Episodes.Add(cramp);
            }

            // Whatever stood there was made up: from now on the person has said something about this night.
            row.IsSample = false;
            row.Version = Guid.NewGuid();
        }
    }
}
