using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Rules;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Episodes;

/// <summary>One cramp. It is stored as soon as it has a time, and after every tap from then on.</summary>
public sealed partial class EpisodePage(DiarySession diary, NavigationManager navigation, TimeProvider time, ILogger<EpisodePage> logger) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private EpisodeDraft? _draft;
    private Guid? _version;
    private Episode? _stored;
    private EpisodeSaved? _conflict;
    private SaveState _state;
    private IReadOnlyList<Finding> _urgent = [];
    private string _timeText = "";
    private string _nightText = "";
    private string _minutesText = "";
    private string? _minutesProblem;
    private string? _nightProblem;
    private string _latest = "";
    private bool _missing;
    private bool _deleted;

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
        EpisodeProblem.InFuture => CrampForm.InFuture,
        EpisodeProblem.SkippedByClockChange => CrampForm.Skipped,
        EpisodeProblem.TimeMissing or EpisodeProblem.MinutesOutOfRange or EpisodeProblem.NoteTooLong => null,
    }).FirstOrDefault(p => p is not null);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _oneAtATime.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!await diary.StartAsync()) return;
        // After the first save the address gets the cramp's own id; the form is already there.
        if (_draft is not null && (Id is null || Id == _draft.Id)) return;
        _latest = diary.Clock.Current.ToString();
        if (Id is { } id)
        {
            var found = await diary.Nights.FindEpisodeAsync(diary.Owner, id, _leaving.Token);
            _missing = found is null;
            if (found is not null) Show(found.Episode, found.Version);
            return;
        }

        var night = Night.TryParse(NightQuery, out var asked) && asked <= diary.Clock.Current ? asked : diary.Clock.Current;
        _draft = new(night, diary.Clock.ZoneId);
        _nightText = night.ToString();
    }

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

    private void Show(Episode episode, Guid version)
    {
        _draft = EpisodeDraft.From(episode);
        _stored = episode;
        _version = version;
        _timeText = _draft.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
        _nightText = _draft.Night.ToString();
        _minutesText = _draft.Minutes is { } m ? Words.Number(m) : "";
        _minutesProblem = null;
        _nightProblem = null;
    }

    private async Task StartedAgoAsync(int minutes)
    {
        var start = LocalMoment.At(time.GetUtcNow().AddMinutes(-minutes), _draft!.ZoneId);
        await ChangeAsync(() =>
        {
            _draft.Night = start.Night;
            _draft.Time = TimeOnly.FromDateTime(start.Local);
            _draft.Later = _draft.IsRepeated && LocalMoment.Create(start.Local, start.Zone).Moment.Offset != start.Offset;
            _nightText = start.Night.ToString();
            _timeText = _draft.Time.Value.ToString("HH:mm", CultureInfo.InvariantCulture);
            _nightProblem = null;
        });
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
        else if (night > diary.Clock.Current) _nightProblem = CrampForm.NightInFuture;
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
        return SaveAsync();
    }

    private Task SaveAsync() => SaveAsync(overwrite: false);

    private async Task SaveAsync(bool overwrite)
    {
        if (_conflict is not null && !overwrite) return;
        if (_draft!.Problems(time.GetUtcNow()).Count > 0 || _nightProblem is not null) return;
        _state = SaveState.Saving;
        StateHasChanged();
        await _oneAtATime.WaitAsync(_leaving.Token);
        try
        {
            var saved = await diary.Nights.SaveEpisodeAsync(diary.Owner, _draft.ToEpisode(), _version, overwrite, _leaving.Token);
            switch (saved.Outcome)
            {
                case EpisodeOutcome.Saved:
                    _version = saved.Version;
                    _stored = saved.Current;
                    _conflict = null;
                    _state = SaveState.Saved;
                    break;
                case EpisodeOutcome.ChangedElsewhere or EpisodeOutcome.Gone:
                    _conflict = saved;
                    _state = SaveState.Untouched;
                    break;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            _state = SaveState.Failed;
        }
        finally
        {
            _oneAtATime.Release();
        }

        if (_state == SaveState.Saved)
        {
            _urgent = [.. (await diary.FlagsAsync(_leaving.Token)).Where(f => f.Tier is Tier.Emergency or Tier.SameDay)];
            diary.Tell();
            if (Id is null) navigation.NavigateTo($"episodes/{_draft.Id}", replace: true);
        }
    }

    private Task KeepMineAsync()
    {
        if (_conflict?.Outcome == EpisodeOutcome.Gone) _version = null;
        return SaveAsync(overwrite: true);
    }

    private void TakeTheirsAsync()
    {
        if (_conflict is { Outcome: EpisodeOutcome.ChangedElsewhere, Current: { } theirs }) Show(theirs, _conflict.Version);
        else _missing = true;
        _conflict = null;
    }

    private async Task DeleteAsync()
    {
        await diary.Nights.DeleteEpisodeAsync(diary.Owner, _draft!.Id, _leaving.Token);
        _deleted = true;
        diary.Tell();
    }

    private async Task UndoAsync()
    {
        var saved = await diary.Nights.SaveEpisodeAsync(diary.Owner, _stored!, expectedVersion: null, overwrite: true, _leaving.Token);
        Show(_stored!, saved.Version);
        _deleted = false;
        diary.Tell();
    }

    [LoggerMessage(LogLevel.Error, "A cramp could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
