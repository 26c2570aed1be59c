using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Insight;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CrampInsight.Web.Features.Episodes;

/// <summary>One cramp. It is stored with the first tap that says something, and after every tap from then on; without a time it is not known.</summary>
public sealed partial class EpisodePage(OpenDiary diary, PageScript script, TimeProvider time, ILogger<EpisodePage> logger) : DiaryPage(diary)
{
    private EpisodeDraft? _draft;
    private Episode? _stored;
    private Episode? _theirs;
    private Episode? _sending;
    private Episode? _next;
    private bool _conflict;
    private SaveProgress _progress = null!;
    private IReadOnlyList<Finding> _urgent = [];
    private string _timeText = "";
    private string _nightText = "";
    private string _minutesText = "";
    private string? _minutesProblem;
    private string? _nightProblem;
    private string _latest = "";
    private bool _missing;
    private bool _deleted;
    private bool _hasAddress;
    private bool _held;

    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>The night it belongs to, when the person came from that night.</summary>
    [SupplyParameterFromQuery(Name = "night")]
    private string? NightQuery { get; set; }

    private bool IsNew => Id is null;

    private static (int Minutes, string Label)[] Ago => [(0, CrampForm.Now), (15, CrampForm.Ago15), (30, CrampForm.Ago30), (60, CrampForm.Ago60)];

    private static string[] HelpedWords => [CrampForm.Helped0, CrampForm.Helped1, CrampForm.Helped2, CrampForm.Helped3];

    private string? TimeProblem => _draft!.Problems(time.GetUtcNow()).Select(p => p switch
    {
        EpisodeProblem.InFuture => _draft.About is null ? CrampForm.InFuture : CrampForm.PartInFuture,
        EpisodeProblem.SkippedByClockChange => CrampForm.Skipped,
        EpisodeProblem.TimeMissing or EpisodeProblem.MinutesOutOfRange or EpisodeProblem.NoteTooLong => null,
    }).FirstOrDefault(p => p is not null);

    protected override Task OpenAsync()
    {
        _progress = new(time, logger, StateHasChanged);
        return Task.CompletedTask;
    }

    protected override async Task ShowAsync()
    {
        // After the first save the address gets the cramp's own id; the form is already there.
        if (_draft is not null && (Id is null || Id == _draft.Id)) return;
        _latest = Diary.Tonight.ToString();
        if (Id is { } id)
        {
            var found = await Diary.Reader.FindEpisodeAsync(Diary.Id, id, Leaving);
            _missing = found is null;
            if (found is not null) Take(found);
            return;
        }

        var night = Night.TryParse(NightQuery, out var asked) && asked <= Diary.Tonight ? asked : Diary.Tonight;
        _draft = new(night, Diary.Clock.ZoneId);
        _nightText = night.ToString();
    }

    protected override async Task ChangedAsync()
    {
        var now = await Diary.NowAsync(Leaving);
        _urgent = [.. now.Flags.Where(f => f.IsUrgent)];
        // Taps that are not saved yet, and words that are being typed, stay; whoever saves last is asked.
        if (_stored is null || _sending is not null || _progress.State == SaveState.Failed || _deleted || _conflict) return;
        var here = await Diary.SinceAsync(_stored.StartedAt.Night, Leaving);
        if (Find(here, _stored) is not { } stored || stored == _stored || _progress.IsUnderWay) return;
        Take(stored);
    }

    // Nearly always it is on the night where it was.
    private static Episode? Find(DiarySnapshot snapshot, Episode cramp) =>
        Find(snapshot.Journal.Find(cramp.StartedAt.Night)?.Episodes ?? [], cramp.Id) ?? Find(snapshot.Journal.Entries.SelectMany(n => n.Episodes), cramp.Id);

    private static Episode? Find(IEnumerable<Episode> cramps, Guid id) => cramps.FirstOrDefault(c => c.Id == id);

    private static void Toggle<T>(List<T> list, T item)
    {
        if (!list.Remove(item)) list.Add(item);
    }

    private static string Length(decimal minutes) => minutes switch
    {
        < 1 => CrampForm.Length0,
        < 2 => CrampForm.Length1,
        < 5 => CrampForm.Length2,
        < 10 => CrampForm.Length5,
        _ => CrampForm.Length10,
    };

    private void Take(Episode episode)
    {
        _draft = EpisodeDraft.From(episode);
        _stored = episode;
        _timeText = _draft.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
        _nightText = _draft.Night.ToString();
        _minutesText = _draft.Minutes is { } m ? Words.Number(m) : "";
        _minutesProblem = null;
        _nightProblem = null;
    }

    private Task StartedAgoAsync(int minutes) => ChangeAsync(() => StartAgo(minutes));

    private void StartAgo(int minutes)
    {
        var start = LocalMoment.At(time.GetUtcNow().AddMinutes(-minutes), _draft!.ZoneId);
        _draft.Night = start.Night;
        _draft.Time = TimeOnly.FromDateTime(start.Local);
        _draft.Later = _draft.IsRepeated && LocalMoment.Create(start.Local, start.Zone).Moment.Offset != start.Offset;
        _nightText = start.Night.ToString();
        _timeText = _draft.Time.Value.ToString("HH:mm", CultureInfo.InvariantCulture);
        _nightProblem = null;
    }

    /// <summary>The night's middle, which stands for a time that is not known, is still to come.</summary>
    private bool IsBeforeTheMiddle => About.Unknown.In(_draft!.Night, _draft.ZoneId).Moment.Instant > time.GetUtcNow();

    /// <summary>A guess in the place of a time. Tapped again, the time is not known.</summary>
    private Task GuessAsync(About about)
    {
        _timeText = "";
        return ChangeAsync(() => _draft!.About = _draft.About == about ? About.Unknown : about);
    }

    private Task TimeTypedAsync(ChangeEventArgs e)
    {
        _timeText = e.Value as string ?? "";
        TimeOnly? typed = TimeOnly.TryParse(_timeText, CultureInfo.InvariantCulture, out var t) ? t : null;
        return ChangeAsync(() => _draft!.Time = typed);
    }

    private Task NightTypedAsync(ChangeEventArgs e)
    {
        _nightText = e.Value as string ?? "";
        if (!Night.TryParse(_nightText, out var night)) _nightProblem = CrampForm.NightUnreadable;
        else if (night > Diary.Tonight) _nightProblem = CrampForm.NightInFuture;
        else
        {
            _nightProblem = null;
            return ChangeAsync(() => _draft!.Night = night);
        }

        return Task.CompletedTask;
    }

    private Task MinutesTappedAsync(decimal minutes)
    {
        decimal? next = _draft!.Minutes == minutes ? null : minutes;
        _minutesText = next is { } m ? Words.Number(m) : "";
        _minutesProblem = null;
        return ChangeAsync(() => _draft.Minutes = next);
    }

    private Task MinutesTypedAsync(ChangeEventArgs e)
    {
        _minutesText = (e.Value as string ?? "").Trim();
        decimal? typed = null;
        if (_minutesText.Length > 0)
        {
            if (!decimal.TryParse(_minutesText, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.CurrentCulture, out var m) || m is < 0 or > Episode.MaxMinutes)
            {
                _minutesProblem = CrampForm.MinutesProblem;
                return Task.CompletedTask;
            }

            typed = m;
        }

        _minutesProblem = null;
        return ChangeAsync(() => _draft!.Minutes = typed);
    }

    private void ToggleRelief(ReliefKind kind)
    {
        if (_draft!.Relief.RemoveAll(r => r.Kind == kind) == 0) _draft.Relief.Add(new(kind, null));
    }

    private void Helped(ReliefKind kind, int level)
    {
        var i = _draft!.Relief.FindIndex(r => r.Kind == kind);
        _draft.Relief[i] = new(kind, _draft.Relief[i].Helped == level ? null : level);
    }

    private Task TickAsync((string Sign, bool On) tick) => ChangeAsync(() =>
    {
        _draft!.Signs.Remove(tick.Sign);
        if (tick.On) _draft.Signs.Add(tick.Sign);
    });

    private Task ChangeAsync(Action change)
    {
        change();
        // What is told of a cramp early in its night is of one that began just now; the form shows the time and takes another.
        if (_stored is null && _sending is null && _draft is { SaysAnything: true, Time: null, About: null } && _timeText.Length == 0 && IsBeforeTheMiddle) StartAgo(0);
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        if (_conflict || _draft!.ToStore(time.GetUtcNow(), _stored) is not { } next) return;
        // What is stored is on the screen: without a time, that it is not known.
        if (_draft.Time is null && _draft.About is null) _draft.About = next.About;
        if (_sending is null && next == _stored && _progress.State != SaveState.Failed) return;
        _next = next;
        // Taps given while a save is under way go together with the next one.
        if (_sending is not null) return;
        while (_next is { } episode)
        {
            (_sending, _next) = (episode, null);
            var saving = _progress.FollowAsync(Diary.SaveAsync(new EpisodeEdit(episode.Id, _stored, episode)));
            StateHasChanged();
            var saved = await saving;
            _sending = null;
            if (saved is null) return;
            _conflict = saved.Outcome == CommitOutcome.Clashes;
            if (_conflict)
            {
                _theirs = saved.Nights.SelectMany(n => n.Entry.Episodes).FirstOrDefault(e => e.Id == episode.Id);
                return;
            }

            if (!saved.IsWritten) return;
            (_stored, _held) = (episode, false);
        }

        // Left meanwhile: it is stored, and the person is not called back.
        if (Leaving.IsCancellationRequested) return;
        _urgent = [.. (await Diary.NowAsync(Leaving)).Flags.Where(f => f.IsUrgent)];
        await GiveAddressAsync();
    }

    // A reload shows the cramp again. A navigation would scroll to the top, away from what is being tapped.
    private async Task GiveAddressAsync()
    {
        if (Id is not null || _hasAddress) return;
        _hasAddress = true;
        try
        {
            await script.BecomesAsync("episodes/new", $"episodes/{_draft!.Id}");
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone.
        }
    }

    // What could not be saved is tried once more before the page is left, and holds it once: after that the person knows.
    private async Task LeaveAsync(LocationChangingContext leaving)
    {
        if (_draft is null || _deleted || _progress.State != SaveState.Failed) return;
        await SaveAsync();
        if (_progress.State != SaveState.Failed || _held) return;
        _held = true;
        leaving.PreventNavigation();
        StateHasChanged();
    }

    // The person has seen what is stored now. Whatever is said there after that is put to them again.
    private Task KeepMineAsync()
    {
        (_stored, _conflict) = (_theirs, false);
        return SaveAsync();
    }

    private void TakeTheirsAsync()
    {
        if (_theirs is { } theirs) Take(theirs);
        else _missing = true;
        _conflict = false;
    }

    private async Task DeleteAsync() =>
        _deleted = await _progress.FollowAsync(Diary.SaveAsync(new EpisodeEdit(_draft!.Id, _stored, null))) is { IsWritten: true };

    private async Task UndoAsync()
    {
        if (await _progress.FollowAsync(Diary.SaveAsync(new EpisodeEdit(_stored!.Id, null, _stored) { Overwrites = true })) is not { IsWritten: true }) return;
        Take(_stored);
        _deleted = false;
    }
}
