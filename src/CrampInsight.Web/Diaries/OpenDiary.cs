using CrampInsight.Core.Diary;
using CrampInsight.Core.Insight;
using CrampInsight.Core.Patterns;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CrampInsight.Web.Diaries;

/// <summary>
/// The signed-in person's diary for as long as their page is open: whose it is, what time it is there, the diary as of now, and the one way
/// to write to it. It hears of every change, here or at another device, and tells whoever listens on the page.
/// </summary>
public sealed class OpenDiary(AuthenticationStateProvider authentication, CurrentAccess access, SnapshotCache snapshots, DiaryReader reader, Saves saves, DiaryChanges changes, PersonClock clock) : IDisposable
{
    private Task<bool>? _starting;
    private IDisposable? _listening;
    private SignedIn? _by;
    private DiaryRead? _read;
    private IReadOnlyDictionary<string, double>? _strong;
    private bool _isStale;
    private bool _hasPage;

    /// <summary>Raised after the diary changed, here or elsewhere; not on the page's own thread.</summary>
    public event EventHandler? Changed;

    /// <summary>
    /// The revision that the page's first drawing showed. It travels with the page, so that its circuit begins with that snapshot and asks the database nothing.
    /// No answer travels with it.
    /// </summary>
    [PersistentState]
    public long? Shown { get; set; }

    /// <summary>What the signed-in account may open; null before <see cref="StartAsync"/>.</summary>
    public Access? Access { get; private set; }

    public PersonClock Clock => clock;

    public DiaryReader Reader => reader;

    /// <summary>The diary's id. Call <see cref="StartAsync"/> first.</summary>
    public DiaryId Id => Access?.Diary ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The night under way.</summary>
    public Night Tonight => clock.Current;

    public void Dispose() => _listening?.Dispose();

    /// <summary>False when nobody is signed in. Several parts of a page may ask; the diary is opened once.</summary>
    public Task<bool> StartAsync() => _starting ??= OpenAsync();

    /// <summary>A page is opened. The first of a visit shows what was just read; for each later one what another process wrote meanwhile is looked for, in one short question.</summary>
    public void PageOpens()
    {
        _isStale |= _hasPage;
        _hasPage = true;
    }

    /// <summary>The diary as it is now, as far back as tonight's rules look.</summary>
    public async Task<DiarySnapshot> NowAsync(CancellationToken cancel) =>
        _read is { } read && !_isStale && read.Snapshot.Today == Tonight ? read.Snapshot : await ReadFromAsync(DiarySnapshot.NeededTonight(Tonight), cancel);

    /// <summary>The diary as it is now, from an evening on.</summary>
    public async Task<DiarySnapshot> SinceAsync(Night from, CancellationToken cancel)
    {
        var needed = DiarySnapshot.NeededTonight(Tonight);
        if (from > needed) from = needed;
        return _read is { } read && !_isStale && read.Snapshot.Today == Tonight && read.Snapshot.Covers(from) ? read.Snapshot : await ReadFromAsync(from, cancel);
    }

    /// <summary>The whole diary as it is now.</summary>
    public async Task<DiarySnapshot> WholeAsync(CancellationToken cancel) =>
        _read is { } read && !_isStale && read.Snapshot.Today == Tonight && read.Snapshot.From is null ? read.Snapshot : await ReadFromAsync(null, cancel);

    /// <summary>What goes together with cramps in the whole diary. The fit runs beside the page's thread, once for all who ask.</summary>
    public async Task<TriggerReport> PatternsAsync(CancellationToken cancel)
    {
        var whole = await WholeAsync(cancel);
        return await Task.Run(() => whole.Patterns, cancel);
    }

    /// <summary>Personal patterns that rank the ideas. Those of months do not change within a visit.</summary>
    public async Task<IReadOnlyDictionary<string, double>> StrongAsync(CancellationToken cancel)
    {
        if (_strong is not null) return _strong;
        var report = await PatternsAsync(cancel);
        return _strong ??= PatternMemory.Strong(report, (await NowAsync(cancel)).Memory);
    }

    /// <summary>Writes edits. It is finished even when the page is left meanwhile, and waits while the database is kept by somebody else.</summary>
    public async Task<Committed> SaveAsync(params IReadOnlyList<DiaryEdit> edits)
    {
        var committed = await saves.CommitAsync(Id, edits, _by!);
        // Signed out meanwhile, here or elsewhere: this page may neither write nor go on showing the diary.
        if (committed.Outcome == CommitOutcome.SignedOut) (authentication as ISessionEnd)?.End();
        return committed;
    }

    /// <summary>Remembers what happened to findings.</summary>
    public Task<Committed> RememberAsync(IEnumerable<FindingEvent> events) => SaveAsync([.. events.Select(e => new MemoryEdit(e))]);

    private async Task<bool> OpenAsync()
    {
        if (await access.FindAsync(authentication, CancellationToken.None) is not { } opened) return false;
        Access = opened;
        var session = Session.Of((await authentication.GetAuthenticationStateAsync()).User);
        _by = new(opened.By, session?.Stamp ?? "");
        _listening = changes.Listen(opened.Diary, OnWritten);
        _read = await snapshots.GetAsync(Id, Today, n => DiarySnapshot.NeededTonight(n), CancellationToken.None, seen: Shown);
        Shown = _read.Revision;
        return true;
    }

    private async Task<DiarySnapshot> ReadFromAsync(Night? from, CancellationToken cancel)
    {
        _isStale = false;
        _read = await snapshots.GetAsync(Id, Today, _ => from, cancel);
        return _read.Snapshot;
    }

    private Night Today(Person person)
    {
        if (!clock.IsKnown) clock.Use(person.TimeZone);
        return clock.Current;
    }

    private void OnWritten()
    {
        _isStale = true;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
