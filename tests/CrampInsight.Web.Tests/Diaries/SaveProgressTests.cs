using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CrampInsight.Web.Tests.Diaries;

/// <summary>The line that says how a form's save is getting on.</summary>
public sealed class SaveProgressTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource<Committed> _save = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SaveProgress _progress;

    public SaveProgressTests() => _progress = new(_time, NullLogger.Instance, () => _changed.TrySetResult());

    [Fact]
    public async Task A_save_that_takes_long_says_that_it_waits_until_it_is_through()
    {
        var following = _progress.FollowAsync(_save.Task);
        (_progress.State, _progress.IsUnderWay).ShouldBe((SaveState.Saving, true));
        _time.Advance(Patience.Time);
        await _changed.Task;
        _progress.State.ShouldBe(SaveState.Waiting);
        _save.SetResult(new(CommitOutcome.Written, []));
        (await following)!.IsWritten.ShouldBeTrue();
        (_progress.State, _progress.IsUnderWay).ShouldBe((SaveState.Saved, false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_save_that_fails_says_so_however_long_it_took(bool late)
    {
        var following = _progress.FollowAsync(_save.Task);
        if (late)
        {
            _time.Advance(Patience.Time);
            await _changed.Task;
        }

        _save.SetException(new TimeoutException("The disk does not answer."));
        (await following).ShouldBeNull();
        (_progress.State, _progress.IsUnderWay).ShouldBe((SaveState.Failed, false));
    }

    [Fact]
    public async Task A_save_that_was_given_up_has_failed()
    {
        _save.SetCanceled();
        (await _progress.FollowAsync(_save.Task)).ShouldBeNull();
        (_progress.State, _progress.IsUnderWay).ShouldBe((SaveState.Failed, false));
    }

    [Fact]
    public async Task Whoever_may_only_read_is_told_that_it_is_not_saved()
    {
        _save.SetResult(new(CommitOutcome.MayNotWrite, []));
        (await _progress.FollowAsync(_save.Task))!.IsWritten.ShouldBeFalse();
        _progress.State.ShouldBe(SaveState.Failed);
    }

    [Fact]
    public async Task What_was_not_written_is_not_said_to_be_saved()
    {
        _save.SetResult(new(CommitOutcome.Clashes, []));
        (await _progress.FollowAsync(_save.Task))!.Outcome.ShouldBe(CommitOutcome.Clashes);
        _progress.State.ShouldBe(SaveState.Untouched);
    }

    [Fact]
    public void A_save_that_is_through_when_a_busy_page_comes_to_look_has_not_failed()
    {
        var following = BusyPage.Begin(() => _progress.FollowAsync(_save.Task), meanwhile: () =>
        {
            _time.Advance(Patience.Time);
            _save.SetResult(new(CommitOutcome.Written, []));
        });
        following.IsCompletedSuccessfully.ShouldBeTrue();
        _progress.State.ShouldBe(SaveState.Saved);
        _changed.Task.IsCompleted.ShouldBeFalse();
    }
}
