using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CrampInsight.Web.Tests.Diaries;

/// <summary>One night being filled in, over a real database: what was tapped is stored, stays visible until it is, and overwrites nobody unasked.</summary>
public sealed class NightSheetTests : IAsyncLifetime
{
    private static readonly Night Evening = DiaryBuilder.Tonight;

    private readonly FakeTimeProvider _time = new();
    private readonly List<IReadOnlyList<DiaryEdit>> _sent = [];
    private SqliteFile _file = null!;
    private DiaryId _diary;
    private TaskCompletionSource? _gate;
    private bool _broken;

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.OpenAsync();
        _diary = await _file.DiaryAsync(Anna.Name);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task An_answer_is_stored_as_soon_as_it_is_given()
    {
        var sheet = Sheet();
        sheet.State.ShouldBe(SaveState.Untouched);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.State.ShouldBe(SaveState.Saved);
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
        sheet.Entry.Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task Every_kind_of_thing_that_is_said_is_stored()
    {
        var sheet = Sheet();
        await sheet.SayCrampsAsync(CrampAnswer.Some);
        await sheet.SaySleepAsync(4);
        await sheet.WriteNoteAsync("a long walk");
        await sheet.TickAsync("chest-pain", true);
        var stored = await StoredAsync();
        (stored.Cramps, stored.SleepDisturbance, stored.Note).ShouldBe((CrampAnswer.Some, 4, "a long walk"));
        stored.Signs.ShouldBe(["chest-pain"]);
        await sheet.TickAsync("chest-pain", false);
        await sheet.SayCrampsAsync(null);
        (await StoredAsync()).Signs.ShouldBeEmpty();
        sheet.Cramps.ShouldBeNull();
    }

    [Fact]
    public async Task Of_quick_taps_on_one_answer_the_last_counts_and_nothing_clashes()
    {
        var sheet = Sheet();
        Hold();
        var first = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        var second = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(7m));
        var third = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(8m));
        sheet.State.ShouldBe(SaveState.Saving);
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of(8m));
        Release();
        await Task.WhenAll(first, second, third);
        sheet.ClashOf(FactorCatalogue.Water).ShouldBeNull();
        sheet.State.ShouldBe(SaveState.Saved);
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(8m);
        _sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Taps_during_a_save_go_together_in_the_next_one()
    {
        var sheet = Sheet();
        Hold();
        var first = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        var then = sheet.AnswerAsync(FactorCatalogue.Sitting, Answer.Of(7m));
        var last = sheet.TickAsync("chest-pain", true);
        sheet.Shown.Readings.Count.ShouldBe(2);
        sheet.Shown.Signs.Count.ShouldBe(1);
        Release();
        await Task.WhenAll(first, then, last);
        _sent.Select(edits => edits.Count).ShouldBe([1, 2]);
        (await StoredAsync()).ShouldBe(sheet.Entry);
        sheet.Entry.Readings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_appears_because_of_an_answer_goes_into_its_own_commit()
    {
        var sheet = Sheet();
        sheet.AlongWith = edits => edits.Count == 1 ? [new MemoryEdit(new("some-finding", FindingEventKind.Shown, Evening))] : [];
        var before = await RevisionAsync();
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        _sent.ShouldHaveSingleItem().Count.ShouldBe(2);
        (await RevisionAsync()).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 3)]
    public async Task An_answer_that_changed_elsewhere_is_put_to_the_person_who_settles_it(bool mine, int ends)
    {
        var sheet = Sheet();
        await ElsewhereAsync(3m);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        var clash = sheet.ClashOf(FactorCatalogue.Water).ShouldNotBeNull();
        (clash.Mine, clash.Theirs).ShouldBe((Answer.Of(6m), Answer.Of(3m)));
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(3m);
        await sheet.ResolveAsync(ReadingEdit.KeyOf(FactorCatalogue.Water.Id), mine);
        sheet.ClashOf(FactorCatalogue.Water).ShouldBeNull();
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of((decimal)ends));
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(ends);
    }

    [Fact]
    public async Task A_clash_keeps_back_only_its_own_answer()
    {
        var sheet = Sheet();
        Hold();
        var first = sheet.TickAsync("chest-pain", true);
        var water = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        var sitting = sheet.AnswerAsync(FactorCatalogue.Sitting, Answer.Of(7m));
        await ElsewhereAsync(3m);
        Release();
        await Task.WhenAll(first, water, sitting);
        sheet.ClashOf(FactorCatalogue.Water).ShouldNotBeNull();
        sheet.ClashOf(FactorCatalogue.Sitting).ShouldBeNull();
        var stored = await StoredAsync();
        (stored.Read(FactorCatalogue.Water), stored.Read(FactorCatalogue.Sitting)).ShouldBe((3m, 7m));
    }

    [Fact]
    public async Task The_same_answer_given_twice_is_no_clash()
    {
        var sheet = Sheet();
        await ElsewhereAsync(6m);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.ClashOf(FactorCatalogue.Water).ShouldBeNull();
        sheet.State.ShouldBe(SaveState.Saved);
    }

    [Fact]
    public async Task What_could_not_be_saved_stays_on_the_screen_and_can_be_sent_again()
    {
        var sheet = Sheet();
        _broken = true;
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.State.ShouldBe(SaveState.Failed);
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of(6m));
        (await StoredAsync()).IsBlank.ShouldBeTrue();
        _broken = false;
        await sheet.RetryAsync();
        sheet.State.ShouldBe(SaveState.Saved);
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task The_next_tap_takes_along_what_failed_before()
    {
        var sheet = Sheet();
        _broken = true;
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        _broken = false;
        await sheet.AnswerAsync(FactorCatalogue.Sitting, Answer.Of(7m));
        sheet.State.ShouldBe(SaveState.Saved);
        var stored = await StoredAsync();
        (stored.Read(FactorCatalogue.Water), stored.Read(FactorCatalogue.Sitting)).ShouldBe((6m, 7m));
    }

    [Fact]
    public async Task A_save_that_takes_long_says_that_it_waits_until_it_is_through()
    {
        var sheet = Sheet();
        var raised = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        sheet.StateChanged += (_, _) => raised.TrySetResult();
        Hold();
        var saving = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.State.ShouldBe(SaveState.Saving);
        _time.Advance(Patience.Time);
        await raised.Task;
        sheet.State.ShouldBe(SaveState.Waiting);
        Release();
        await saving;
        sheet.State.ShouldBe(SaveState.Saved);
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public void A_save_that_is_through_when_a_busy_page_comes_to_look_has_not_failed()
    {
        var saved = new TaskCompletionSource<Committed>();
        var sheet = new NightSheet(_ => saved.Task, new(Evening), NullLogger.Instance, _time);
        var saving = BusyPage.Begin(() => sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m)), meanwhile: () =>
        {
            _time.Advance(Patience.Time);
            saved.SetResult(new(CommitOutcome.Written, []));
        });
        saving.IsCompletedSuccessfully.ShouldBeTrue();
        sheet.State.ShouldBe(SaveState.Saved);
    }

    [Fact]
    public async Task Same_as_yesterday_is_one_commit_and_takes_only_what_has_no_answer()
    {
        var yesterday = new NightEntry(Evening.Previous)
        {
            Readings = AnswerSet.Empty.With(FactorCatalogue.Water, 3m).With(FactorCatalogue.Sitting, 7m).With(FactorCatalogue.Standing, 2m).With(FactorCatalogue.Alcohol, 1m),
        };
        var sheet = Sheet();
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        var before = await RevisionAsync();
        await sheet.CopyAsync(yesterday, [FactorCatalogue.Water, FactorCatalogue.Sitting, FactorCatalogue.Standing, FactorCatalogue.Stress]);
        (await RevisionAsync()).ShouldBe(before + 1);
        var stored = await StoredAsync();
        (stored.Read(FactorCatalogue.Water), stored.Read(FactorCatalogue.Sitting), stored.Read(FactorCatalogue.Standing)).ShouldBe((6m, 7m, 2m));
        stored.Readings.Count.ShouldBe(3);
        await sheet.CopyAsync(yesterday, [FactorCatalogue.Water, FactorCatalogue.Sitting]);
        (await RevisionAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_change_elsewhere_leaves_what_is_not_saved_yet_and_is_not_overwritten_unasked()
    {
        var sheet = Sheet();
        Hold();
        var saving = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        await ElsewhereAsync(3m, FactorCatalogue.Sitting);
        await ElsewhereAsync(3m);
        sheet.Refresh(await StoredAsync());
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of(6m));
        sheet.Answer(FactorCatalogue.Sitting).ShouldBe(Answer.Of(3m));
        Release();
        await saving;
        sheet.ClashOf(FactorCatalogue.Water)?.Theirs.ShouldBe(Answer.Of(3m));
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(3m);
    }

    [Fact]
    public async Task What_failed_and_is_said_anew_after_a_change_elsewhere_still_remembers_what_was_seen()
    {
        var sheet = Sheet();
        _broken = true;
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        await ElsewhereAsync(3m);
        sheet.Refresh(await StoredAsync());
        _broken = false;
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(7m));
        sheet.ClashOf(FactorCatalogue.Water).ShouldBe(new(Answer.Of(7m), Answer.Of(3m)));
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(3m);
    }

    [Fact]
    public async Task What_was_begun_before_a_change_elsewhere_counts_from_what_was_seen_then()
    {
        var sheet = Sheet();
        await sheet.WriteNoteAsync("mine");
        await _file.Writer.CommitAsync(_diary, [new NoteEdit(Evening, "mine", "theirs")]);
        sheet.Refresh(await StoredAsync());
        await sheet.WriteNoteAsync("mine, and more", saw: "mine");
        sheet.NoteClash.ShouldBe(new("mine, and more", "theirs"));
        (await StoredAsync()).Note.ShouldBe("theirs");
    }

    [Fact]
    public void Another_nights_news_is_not_taken_for_this_one()
    {
        var sheet = Sheet();
        sheet.Refresh(new(Evening.Previous) { Note = "another night" });
        sheet.Entry.ShouldBe(new(Evening));
    }

    [Fact]
    public async Task No_cramps_is_refused_while_a_cramp_is_logged_and_changes_nothing_else()
    {
        var logged = new NightEntry(Evening) { Episodes = [new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(Evening.Evening.ToDateTime(new(23, 10)), Anna.Zone).Moment }] };
        await _file.PutAsync(_diary, logged);
        var sheet = Sheet();
        Hold();
        var first = sheet.TickAsync("chest-pain", true);
        var none = sheet.SayCrampsAsync(CrampAnswer.None);
        var water = sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        Release();
        await Task.WhenAll(first, none, water);
        sheet.HasEpisodes.ShouldBeTrue();
        sheet.Cramps.ShouldBe(CrampAnswer.Some);
        sheet.State.ShouldBe(SaveState.Saved);
        var stored = await StoredAsync();
        stored.Episodes.ShouldBe(logged.Episodes);
        stored.Read(FactorCatalogue.Water).ShouldBe(6m);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(7m));
        sheet.HasEpisodes.ShouldBeFalse();
    }

    [Fact]
    public async Task A_save_that_was_given_up_has_failed_and_its_answers_stay()
    {
        var isGivenUp = true;
        var sheet = new NightSheet(edits => isGivenUp ? Task.FromCanceled<Committed>(new(canceled: true)) : SaveAsync(edits), new(Evening), NullLogger.Instance, _time);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        (sheet.State, sheet.HasUnsaved).ShouldBe((SaveState.Failed, true));
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of(6m));
        isGivenUp = false;
        await sheet.RetryAsync();
        (sheet.State, sheet.HasUnsaved).ShouldBe((SaveState.Saved, false));
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task An_answer_that_is_put_to_the_person_is_not_saved_yet()
    {
        var sheet = Sheet();
        await ElsewhereAsync(3m);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.HasUnsaved.ShouldBeTrue();
        await sheet.ResolveAsync(ReadingEdit.KeyOf(FactorCatalogue.Water.Id), mine: false);
        sheet.HasUnsaved.ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_may_only_read_is_told_that_it_is_not_saved()
    {
        var sheet = new NightSheet(_ => Task.FromResult(new Committed(CommitOutcome.MayNotWrite, [])), new(Evening), NullLogger.Instance, _time);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        (sheet.State, sheet.HasUnsaved).ShouldBe((SaveState.Failed, true));
    }

    [Fact]
    public async Task Signed_out_meanwhile_the_answers_stay_on_the_sheet()
    {
        var sheet = new NightSheet(_ => Task.FromResult(new Committed(CommitOutcome.SignedOut, [])), new(Evening), NullLogger.Instance, _time);
        await sheet.AnswerAsync(FactorCatalogue.Water, Answer.Of(6m));
        sheet.State.ShouldBe(SaveState.Failed);
        sheet.Answer(FactorCatalogue.Water).ShouldBe(Answer.Of(6m));
        sheet.Entry.IsBlank.ShouldBeTrue();
    }

    private NightSheet Sheet() => new(SaveAsync, new(Evening), NullLogger.Instance, _time);

    private async Task<Committed> SaveAsync(IReadOnlyList<DiaryEdit> edits)
    {
        _sent.Add(edits);
        if (_gate is { } gate) await gate.Task;
        if (_broken) throw new IOException("The disk is full.");
        return await _file.Writer.CommitAsync(_diary, edits);
    }

    private void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Release()
    {
        var gate = _gate!;
        _gate = null;
        gate.SetResult();
    }

    private Task<Committed> ElsewhereAsync(decimal value, AmountFactor? factor = null) =>
        _file.Writer.CommitAsync(_diary, [new ReadingEdit(Evening, (factor ?? FactorCatalogue.Water).Id, null, Answer.Of(value))]);

    private async Task<NightEntry> StoredAsync() => (await _file.Reader.WholeAsync(_diary, CancellationToken.None)).Journal.Find(Evening) ?? new(Evening);

    private async Task<long> RevisionAsync() => (await _file.Reader.RevisionAsync(_diary, CancellationToken.None))!.Value;
}
