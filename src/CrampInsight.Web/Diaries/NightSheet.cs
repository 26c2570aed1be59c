using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Ui.Inputs;

namespace CrampInsight.Web.Diaries;

public enum SaveState { Untouched, Saving, Saved, Failed }

/// <summary>
/// One night as it is being filled in. Every answer goes to the database by itself as soon as it is given; what could not be
/// saved stays visible and can be sent again, and an answer that another device changed meanwhile is put to the person.
/// </summary>
public sealed partial class NightSheet(DiaryStore store, string owner, NightEntry entry, ILogger logger) : IDisposable
{
    public const string CrampsKey = "cramps";
    public const string NoteKey = "note";
    public const string SleepKey = "sleep-disturbance";

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, NightChange> _unsaved = [];
    private readonly Dictionary<string, AnswerConflict> _conflicts = [];

    /// <summary>The night as the database has it.</summary>
    public NightEntry Entry { get; private set; } = entry;

    public SaveState State { get; private set; }

    /// <summary>"No cramps" was refused because cramps are logged on this night.</summary>
    public bool HasEpisodes { get; private set; }

    public CrampAnswer? Cramps => _unsaved.TryGetValue(CrampsKey, out var c) ? ((CrampsChange)c).To : Entry.Cramps;

    public int? SleepDisturbance => _unsaved.TryGetValue(SleepKey, out var c) ? ((SleepDisturbanceChange)c).To : Entry.SleepDisturbance;

    public string Note => _unsaved.TryGetValue(NoteKey, out var c) ? ((NoteChange)c).To : Entry.Note;

    public object? Answer(Factor factor) =>
        _unsaved.TryGetValue(factor.Id, out var c) ? ((ReadingChange)c).To : Entry.Readings.GetValueOrDefault(factor.Id);

    public bool Has(string sign) => _unsaved.TryGetValue("sign:" + sign, out var c) ? ((SignChange)c).On : Entry.Signs.Contains(sign, StringComparer.Ordinal);

    public AnswerConflict? Conflict(string key) => _conflicts.GetValueOrDefault(key);

    public Task AnswerAsync(Factor factor, object? value, CancellationToken cancel) =>
        SaveAsync([new ReadingChange(factor.Id, Entry.Readings.GetValueOrDefault(factor.Id), value)], cancel);

    /// <summary>Takes over the answers of another night for the factors that have none yet, in one save.</summary>
    public Task CopyAsync(NightEntry from, IEnumerable<Factor> factors, CancellationToken cancel) =>
        SaveAsync(
            [.. factors.Where(f => Answer(f) is null && from.Readings.ContainsKey(f.Id)).Select(f => new ReadingChange(f.Id, null, from.Readings[f.Id]))],
            cancel);

    public Task SayCrampsAsync(CrampAnswer? value, CancellationToken cancel) => SaveAsync([new CrampsChange(Entry.Cramps, value)], cancel);

    public Task SaySleepAsync(int? value, CancellationToken cancel) => SaveAsync([new SleepDisturbanceChange(Entry.SleepDisturbance, value)], cancel);

    public Task WriteNoteAsync(string value, CancellationToken cancel) => SaveAsync([new NoteChange(Entry.Note, value)], cancel);

    public Task TickAsync(string sign, bool on, CancellationToken cancel) => SaveAsync([new SignChange(sign, on)], cancel);

    /// <summary>Sends again what could not be saved.</summary>
    public Task RetryAsync(CancellationToken cancel) => SaveAsync([.. _unsaved.Values], cancel);

    /// <summary>Settles a conflict: keep the answer given here, or the stored one.</summary>
    public Task ResolveAsync(string key, bool mine, CancellationToken cancel)
    {
        if (!_conflicts.Remove(key, out var conflict) || !mine) return Task.CompletedTask;
        NightChange change = key switch
        {
            CrampsKey => new CrampsChange(Entry.Cramps, (CrampAnswer?)conflict.Mine),
            SleepKey => new SleepDisturbanceChange(Entry.SleepDisturbance, (int?)conflict.Mine),
            NoteKey => new NoteChange(Entry.Note, (string?)conflict.Mine ?? ""),
            _ => new ReadingChange(key, Entry.Readings.GetValueOrDefault(key), conflict.Mine),
        };
        return SaveAsync([change], cancel);
    }

    /// <summary>Takes the database's word, for example after a cramp was logged elsewhere.</summary>
    public void Refresh(NightEntry entry) => Entry = entry;

    public void Dispose() => _oneAtATime.Dispose();

    private async Task SaveAsync(IReadOnlyList<NightChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0) return;
        foreach (var change in changes)
        {
            _unsaved[Key(change)] = change;
            _conflicts.Remove(Key(change));
        }

        HasEpisodes = false;
        State = SaveState.Saving;
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            // Quick taps on one answer: only the newest is sent, and it starts from what the tap before it stored.
            foreach (var change in changes.Where(c => _unsaved.TryGetValue(Key(c), out var newest) && ReferenceEquals(newest, c)))
            {
                var saved = await store.ApplyAsync(owner, Entry.Night, [Rebase(change)], overwrite: false, cancel);
                _unsaved.Remove(Key(change));
                Entry = saved.Entry;
                if (saved.Outcome == NightOutcome.ChangedElsewhere) _conflicts[Key(change)] = new(Mine(change), Stored(change));
                else if (saved.Outcome == NightOutcome.HasEpisodes) HasEpisodes = true;
            }

            State = _unsaved.Count == 0 ? SaveState.Saved : SaveState.Saving;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever went wrong, the answers stay on the screen and can be sent again.
            LogFailed(logger, e.GetType().Name);
            State = SaveState.Failed;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private NightChange Rebase(NightChange change) => change switch
    {
        ReadingChange r => r with { From = Entry.Readings.GetValueOrDefault(r.FactorId) },
        CrampsChange c => c with { From = Entry.Cramps },
        SleepDisturbanceChange s => s with { From = Entry.SleepDisturbance },
        NoteChange n => n with { From = Entry.Note },
        _ => change,
    };

    private static string Key(NightChange change) => change switch
    {
        ReadingChange r => r.FactorId,
        CrampsChange => CrampsKey,
        SleepDisturbanceChange => SleepKey,
        NoteChange => NoteKey,
        SignChange s => "sign:" + s.Sign,
        _ => throw new ArgumentException("A kind of change without a key.", nameof(change)),
    };

    private static object? Mine(NightChange change) => change switch
    {
        ReadingChange r => r.To,
        CrampsChange c => c.To,
        SleepDisturbanceChange s => s.To,
        NoteChange n => n.To,
        SignChange s => s.On,
        _ => null,
    };

    private object? Stored(NightChange change) => change switch
    {
        ReadingChange r => Entry.Readings.GetValueOrDefault(r.FactorId),
        CrampsChange => Entry.Cramps,
        SleepDisturbanceChange => Entry.SleepDisturbance,
        NoteChange => Entry.Note,
        SignChange s => Entry.Signs.Contains(s.Sign, StringComparer.Ordinal),
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "A night could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
