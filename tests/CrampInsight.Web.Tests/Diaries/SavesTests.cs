using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CrampInsight.Web.Tests.Diaries;

/// <summary>Saves while another program keeps the database for longer than a writer waits.</summary>
public sealed class SavesTests : IAsyncLifetime
{
    private readonly Heard _log = new();
    private readonly List<DiaryId> _told = [];
    private SqliteFile _file = null!;
    private SnapshotCache _snapshots = null!;
    private SqliteConnection _other = null!;
    private Saves _saves = null!;
    private DiaryId _diary;
    private SignedIn _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.OpenAsync(patience: TimeSpan.FromMilliseconds(30));
        var access = await _file.AccountAsync(Anna.Name);
        _diary = access.Diary;
        _anna = new(access.By, await _file.StampAsync(access));
        _snapshots = new(_file.Reader);
        var changes = new DiaryChanges();
        changes.Listen(_diary, () => _told.Add(_diary));
        _saves = new(_file.Writer, _snapshots, changes, _log);
        _other = new($"Data Source={_file.DatabasePath};Pooling=False");
        await _other.OpenAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        _snapshots.Dispose();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task A_save_is_tried_again_until_it_is_through()
    {
        Task<Committed> saving;
        await using (var held = _other.BeginTransaction(deferred: false))
        {
            saving = SaveAsync();
            await _log.Something.Task;
            saving.IsCompleted.ShouldBeFalse();
            _told.ShouldBeEmpty();
            await held.RollbackAsync(CancellationToken.None);
        }

        (await saving).IsWritten.ShouldBeTrue();
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
        _told.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_ever()
    {
        await using var held = _other.BeginTransaction(deferred: false);
        var saving = SaveAsync();
        await _log.Something.Task;
        await _saves.StopAsync(CancellationToken.None);
        await Should.ThrowAsync<DatabaseBusyException>(saving);
        await held.RollbackAsync(CancellationToken.None);
        (await StoredAsync()).IsBlank.ShouldBeTrue();
        _told.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_is_told_at_once_to_come_again()
    {
        await using var held = _other.BeginTransaction(deferred: false);
        await Should.ThrowAsync<DatabaseBusyException>(_saves.CommitOnceAsync(_diary, [Water], null, null, CancellationToken.None));
        _log.Something.Task.IsCompleted.ShouldBeFalse();
    }

    private static ReadingEdit Water => new(DiaryBuilder.Tonight, FactorCatalogue.Water.Id, null, Answer.Of(6m));

    private Task<Committed> SaveAsync() => _saves.CommitAsync(_diary, [Water], _anna);

    private async Task<NightEntry> StoredAsync() => (await _file.Reader.NightAsync(_diary, DiaryBuilder.Tonight, CancellationToken.None)).Entry;

    private sealed class Heard : ILogger<Saves>
    {
        public TaskCompletionSource Something { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Something.TrySetResult();
    }
}
