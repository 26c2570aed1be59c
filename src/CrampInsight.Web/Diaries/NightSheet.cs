using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

public enum SaveState
{
    Untouched,

    Saved,

    Saving,

    /// <summary>Not saved yet: the database is kept by somebody else, and it is tried again by itself.</summary>
    Waiting,

    /// <summary>Not saved, and it takes a tap to try again.</summary>
    Failed,
}

/// <summary>
/// One night as it is being filled in. Every answer goes to the database by itself as soon as it is given, those given meanwhile together;
/// what could not be saved stays visible and can be sent again, and an answer that another device changed meanwhile is put to the person.
/// </summary>
/// <param name="save">Writes edits; it is finished whether or not anybody waits.</param>
/// <param name="entry">The night as it is stored.</param>
/// <param name="logger">Takes the kind of a failure, never an answer.</param>
/// <param name="time">Tells when a save has taken long enough to say so.</param>
public sealed partial class NightSheet(Func<IReadOnlyList<DiaryEdit>, Task<Committed>> save, NightEntry entry, ILogger logger, TimeProvider time)
{
    private readonly Dictionary<string, NightEdit> _unsaved = [];
    private readonly Dictionary<string, NightEdit> _sent = [];
    private readonly Dictionary<string, NightEdit> _clashing = [];
    private Task? _sending;
    private bool _failed;
    private bool _waits;

    /// <summary>The night as the database has it.</summary>
    public NightEntry Entry { get; private set; } = entry;

    public SaveState State =>
        _waits ? SaveState.Waiting
        : _sending is not null ? SaveState.Saving
        : _failed ? SaveState.Failed
        : _touched ? SaveState.Saved
        : SaveState.Untouched;

    private bool _touched;

    /// <summary>Something was said here that is not stored: it waits, failed, or is put to the person.</summary>
    public bool HasUnsaved => _unsaved.Count + _sent.Count + _clashing.Count > 0;

    /// <summary>Raised when <see cref="State"/> changed while nobody waits for a tap's own save; on the thread that the sheet was tapped on.</summary>
    public event EventHandler? StateChanged;

    /// <summary>"No cramps" was refused because cramps are logged on this night.</summary>
    public bool HasEpisodes { get; private set; }

    /// <summary>More edits that go into the same commit as an answer, given the night as it will be.</summary>
    public Func<IReadOnlyList<NightEdit>, IReadOnlyList<DiaryEdit>>? AlongWith { get; set; }

    public CrampAnswer? Cramps => Said(CrampsEdit.TheKey, Entry.Cramps);

    public int? SleepDisturbance => Said(SleepEdit.TheKey, Entry.SleepDisturbance);

    public string Note => Said(NoteEdit.TheKey, Entry.Note);

    public Answer? Answer(Factor factor) => Said(ReadingEdit.KeyOf(factor.Id), Entry.Readings.Find(factor.Id));

    public bool Has(string sign) => Said(SignEdit.KeyOf(sign), Entry.Signs.Contains(sign, StringComparer.Ordinal));

    /// <summary>The night as the person sees it: what is stored, with what is not saved yet.</summary>
    public NightEntry Shown => Pending.Aggregate(Entry, (night, edit) => edit.ApplyTo(night));

    /// <summary>Another device answered differently; null when none did.</summary>
    public Clash<Answer?>? ClashOf(Factor factor) => ClashOf<Answer?>(ReadingEdit.KeyOf(factor.Id));

    public Clash<CrampAnswer?>? CrampsClash => ClashOf<CrampAnswer?>(CrampsEdit.TheKey);

    public Clash<int?>? SleepClash => ClashOf<int?>(SleepEdit.TheKey);

    public Clash<string>? NoteClash => ClashOf<string>(NoteEdit.TheKey);

    private IEnumerable<NightEdit> Pending => _sent.Values.Where(e => !_unsaved.ContainsKey(e.Key)).Concat(_unsaved.Values);

    /// <summary>An answer, or none.</summary>
    /// <param name="factor">The question.</param>
    /// <param name="value">The answer; null takes it away.</param>
    /// <param name="saw">The answer that stood there when the person began; what is there now when it is left out.</param>
    public Task AnswerAsync(Factor factor, Answer? value, Answer? saw) => SayAsync(new ReadingEdit(Entry.Night, factor.Id, saw, value));

    public Task AnswerAsync(Factor factor, Answer? value) => AnswerAsync(factor, value, Entry.Readings.Find(factor.Id));

    /// <summary>Takes over the answers of another night for the factors that have none yet, in one save.</summary>
    public Task CopyAsync(NightEntry from, IEnumerable<Factor> factors) =>
        SayAsync([.. factors.Where(f => Answer(f) is null && from.Readings.Has(f.Id)).Select(f => new ReadingEdit(Entry.Night, f.Id, null, from.Readings.Find(f.Id)))]);

    public Task SayCrampsAsync(CrampAnswer? value) => SayAsync(new CrampsEdit(Entry.Night, Entry.Cramps, value));

    public Task SaySleepAsync(int? value) => SayAsync(new SleepEdit(Entry.Night, Entry.SleepDisturbance, value));

    /// <param name="value">The note.</param>
    /// <param name="saw">The note that stood there when the person began to write.</param>
    public Task WriteNoteAsync(string value, string saw) => SayAsync(new NoteEdit(Entry.Night, saw, value));

    public Task WriteNoteAsync(string value) => WriteNoteAsync(value, Entry.Note);

    public Task TickAsync(string sign, bool on) => SayAsync(new SignEdit(Entry.Night, sign, on));

    /// <summary>Sends again what could not be saved.</summary>
    public Task RetryAsync() => SendAsync();

    /// <summary>Settles a clash: keep what was said here, or what is stored.</summary>
    public Task ResolveAsync(string key, bool mine) =>
        !_clashing.Remove(key, out var edit) || !mine ? Task.CompletedTask : SayAsync(edit.Seeing(Entry));

    /// <summary>Takes the database's word after a change elsewhere. What is not saved yet stays on the screen, and remembers what the person saw.</summary>
    public void Refresh(NightEntry stored)
    {
        if (stored.Night == Entry.Night) Entry = stored;
    }

    private T Said<T>(string key, T stored) => (_unsaved.GetValueOrDefault(key) ?? _sent.GetValueOrDefault(key)) is NightEdit<T> edit ? edit.Said : stored;

    private Clash<T>? ClashOf<T>(string key) => _clashing.GetValueOrDefault(key) is NightEdit<T> edit ? new(edit.Said, edit.In(Entry)) : null;

    private Task SayAsync(params IReadOnlyList<NightEdit> edits)
    {
        if (edits.Count == 0) return Task.CompletedTask;
        foreach (var edit in edits)
        {
            // Quick taps on one answer: the newest counts, and it starts from what the tap before it stores.
            _unsaved[edit.Key] = _unsaved.TryGetValue(edit.Key, out var unsent) ? edit.InPlaceOf(unsent)
                : _sent.TryGetValue(edit.Key, out var sent) ? edit.After(sent)
                : edit;
            _clashing.Remove(edit.Key);
        }

        HasEpisodes = false;
        return SendAsync();
    }

    private Task SendAsync()
    {
        if (_sending is { } underWay) return underWay;
        if (_unsaved.Count == 0) return Task.CompletedTask;
        var sending = SendAllAsync();
        _sending = sending.IsCompleted ? null : sending;
        return sending;
    }

    private async Task SendAllAsync()
    {
        (_failed, _touched) = (false, true);
        try
        {
            while (_unsaved.Count > 0)
            {
                List<NightEdit> batch = [.. _unsaved.Values];
                _unsaved.Clear();
                foreach (var edit in batch) _sent[edit.Key] = edit;
                var committed = await WaitAsync(save([.. batch, .. AlongWith?.Invoke(batch) ?? []]));
                _sent.Clear();
                Take(batch, committed);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever went wrong, a save that was given up too: the answers stay on the screen and can be sent again.
            LogFailed(logger, e.GetType().Name);
            foreach (var edit in _sent.Values) _unsaved[edit.Key] = _unsaved.TryGetValue(edit.Key, out var newer) ? newer.InPlaceOf(edit) : edit;
            _sent.Clear();
            _failed = true;
        }
        finally
        {
            _sending = null;
            _waits = false;
        }
    }

    private void Take(List<NightEdit> batch, Committed committed)
    {
        if (committed.Find(Entry.Night) is { } stored) Entry = stored;
        switch (committed.Outcome)
        {
            case CommitOutcome.Written:
                return;
            case CommitOutcome.Clashes:
                foreach (var edit in batch)
                {
                    if (committed.Clashing.Contains(edit)) _clashing[edit.Key] = _unsaved.Remove(edit.Key, out var newer) ? newer : edit;
                    else Again(edit);
                }

                return;
            case CommitOutcome.Refused:
                var (culprit, problem) = committed.Refusal!.Value;
                HasEpisodes |= problem == EditProblem.HasCramps;
                foreach (var edit in batch)
                    if (!ReferenceEquals(edit, culprit)) Again(edit);
                return;
            case CommitOutcome.SignedOut or CommitOutcome.MayNotWrite:
                foreach (var edit in batch) Again(edit);
                throw new InvalidOperationException("Whoever is at this page may not write.");
            case CommitOutcome.PreconditionFailed or CommitOutcome.DoneBefore or CommitOutcome.KeyTaken:
                throw new InvalidOperationException("A page sends neither conditions nor keys.");
        }
    }

    // It was only kept back by another edit of the same save.
    private void Again(NightEdit edit)
    {
        if (!_unsaved.ContainsKey(edit.Key)) _unsaved[edit.Key] = edit;
    }

    private async Task<Committed> WaitAsync(Task<Committed> saving)
    {
        var committed = await Patience.ForAsync(saving, time, () =>
        {
            _waits = true;
            StateChanged?.Invoke(this, EventArgs.Empty);
        });
        _waits = false;
        return committed;
    }

    [LoggerMessage(LogLevel.Error, "A night could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
