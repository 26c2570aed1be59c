using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CrampInsight.Web.Tests.Diaries;

/// <summary>A form that is saved as a whole after every tap, over a real database.</summary>
public sealed class FormSavesTests : IAsyncLifetime
{
    private readonly List<Task> _gates = [];
    private SqliteFile _file = null!;
    private DiaryId _diary;
    private FormSaves<Person> _saves = null!;
    private TaskCompletionSource? _gate;
    private bool _broken;

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.OpenAsync();
        _diary = await _file.DiaryAsync(Anna.Name);
        _saves = new(
            async edit =>
            {
                _gates.Add(_gate?.Task ?? Task.CompletedTask);
                await _gates[^1];
                return _broken ? throw new IOException("The disk is full.") : await _file.Writer.CommitAsync(_diary, [edit]);
            },
            change => new PersonEdit(change),
            new(new FakeTimeProvider(), NullLogger.Instance, () => { }),
            () => { });
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Changes_during_a_save_go_together_in_the_next_one()
    {
        _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _saves.SaveAsync(p => p with { BirthYear = 1961 });
        await _saves.SaveAsync(p => p with { TimeZone = Anna.Zone });
        await _saves.SaveAsync(p => p with { Sex = Sex.Female });
        _saves.State.ShouldBe(SaveState.Saving);
        _saves.Over(new()).TimeZone.ShouldBe(Anna.Zone);
        _gate.SetResult();
        await first;
        _gates.Count.ShouldBe(2);
        var stored = await StoredAsync();
        (stored.BirthYear, stored.TimeZone, stored.Sex).ShouldBe((1961, Anna.Zone, Sex.Female));
        _saves.State.ShouldBe(SaveState.Saved);
    }

    [Fact]
    public async Task What_could_not_be_saved_stays_on_the_screen_and_goes_with_the_next_change()
    {
        _broken = true;
        await _saves.SaveAsync(p => p with { BirthYear = 1961 });
        _saves.State.ShouldBe(SaveState.Failed);
        _saves.Over(new()).BirthYear.ShouldBe(1961);
        (await StoredAsync()).BirthYear.ShouldBeNull();
        _broken = false;
        await _saves.SaveAsync(p => p with { Sex = Sex.Female });
        var stored = await StoredAsync();
        (stored.BirthYear, stored.Sex).ShouldBe((1961, Sex.Female));
        // Nothing is left to be saved.
        _saves.Over(new()).BirthYear.ShouldBeNull();
    }

    [Fact]
    public async Task What_could_not_be_saved_can_be_sent_again()
    {
        _broken = true;
        await _saves.SaveAsync(p => p with { BirthYear = 1961 });
        _broken = false;
        await _saves.RetryAsync();
        (await StoredAsync()).BirthYear.ShouldBe(1961);
        await _saves.RetryAsync();
        _gates.Count.ShouldBe(2);
    }

    private Task<Person> StoredAsync() => _file.Reader.PersonAsync(_diary, CancellationToken.None);
}
