using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Tonight;

/// <summary>
/// The check-in. Until noon it is still the night that began yesterday evening: the page asks how it went and completes yesterday.
/// From noon on it asks about today, with last night first when it is unanswered.
/// </summary>
public sealed partial class TonightPage(DiarySession diary, PageScript script, NavigationManager navigation, ILogger<TonightPage> logger) : IDisposable
{
    /// <summary>Before four the night is still under way, and asking how it went would be too early.</summary>
    private const int MorningStarts = 4;

    /// <summary>From the third night on a person knows where the profile is.</summary>
    private const int FewNights = 3;

    private static readonly List<Factor> Morning = [.. FactorCatalogue.All.Where(f => f.Asked == Asked.Morning)];

    private readonly CancellationTokenSource _leaving = new();
    private NightSheet? _sheet;
    private NightSheet? _crampSheet;
    private NightEntry? _previous;
    private IReadOnlyList<Factor> _cards = [];
    private IReadOnlyList<Factor> _own = [];
    private IReadOnlyList<Finding> _flags = [];
    private IReadOnlyList<Finding> _suggestions = [];
    private IsoWeek? _reviewWeek;
    private bool _isMorning;
    private bool _isNewHere;
    private bool _isEmpty;
    private bool _ideasOpen;
    private bool _goToIdeas;

    private int Answered => _cards.Count(f => _sheet!.Answer(f) is not null);

    private string SignCount => _sheet!.Entry.Signs.Count == 0 ? "" : Words.Fill(TonightTexts.Ticked, _sheet.Entry.Signs.Count);

    private string Greeting => diary.Clock.Now.Hour switch
    {
        < 4 => TonightTexts.GreetingNight,
        < 12 => TonightTexts.GreetingMorning,
        < 18 => TonightTexts.GreetingDay,
        _ => TonightTexts.GreetingEvening,
    };

    /// <summary>A cramp last night or this one, and nothing that wants a clinician: worth a kind word and no more.</summary>
    private bool HadCrampLately => _flags.Count == 0 && (_sheet!.Cramps == CrampAnswer.Some || _crampSheet?.Cramps == CrampAnswer.Some);

    private SaveState Worst => new[] { _sheet!.State, _crampSheet?.State ?? SaveState.Untouched }.Max();

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        if (!ReferenceEquals(_sheet, _crampSheet)) _crampSheet?.Dispose();
        _sheet?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!await diary.StartAsync()) return;
        var now = diary.Clock.Now;
        var current = diary.Clock.Current;
        _isMorning = now.Hour is >= MorningStarts and < 12;
        var journal = await diary.RecentAsync(_leaving.Token);
        var person = await diary.PersonAsync(_leaving.Token);
        _cards = person.CardFactors;
        _isNewHere = journal.Entries.Count < FewNights && person.BirthYear is null && person.Sex is null && person.Conditions.Count == 0 && person.Medications.Count == 0;
        _isEmpty = journal.Entries.Count == 0 && person.IsBlank;
        if (person.ReviewsOn(DateOnly.FromDateTime(now)) && journal.Entries.Count > 0)
            _reviewWeek = WeekReview.ToLookBackOn(current, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek);
        _own = person.Factors.Own;
        _previous = journal.Find(current.Previous);
        _sheet = new(diary.Nights, diary.Owner, journal.Find(current) ?? new(current), logger);
        var asked = _isMorning ? current : current.Previous;
        _crampSheet = _isMorning ? _sheet : new(diary.Nights, diary.Owner, journal.Find(asked) ?? new(asked), logger);
        await LookAsync();
        // A reload must not take away what was already on the screen this evening.
        var memory = await diary.MemoryAsync(_leaving.Token);
        _ideasOpen = memory.Any(e => e.Kind == FindingEventKind.Shown && e.Evening == current && _suggestions.Any(s => s.Rule.Id == e.FindingId));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goToIdeas) return;
        _goToIdeas = false;
        await script.FocusAsync("#ideas");
    }

    private async Task LookAsync()
    {
        var showing = await diary.ShowingAsync(RendererInfo.IsInteractive, _leaving.Token);
        _flags = showing.Flags;
        _suggestions = showing.Suggestions;
        if (_flags.Count > 0 && RendererInfo.IsInteractive)
            await diary.RememberAsync([.. _flags.Select(f => Event(f, FindingEventKind.Shown))], _leaving.Token);
    }

    private async Task SavedAsync(Task saving)
    {
        StateHasChanged();
        await saving;
        await LookAsync();
        if (_ideasOpen) await RememberIdeasAsync();
        diary.Tell();
    }

    private Task AnswerAsync(NightSheet sheet, Factor factor, object? value) => SavedAsync(sheet.AnswerAsync(factor, value, _leaving.Token));

    private Task ResolveAsync(NightSheet sheet, string key, bool mine) => SavedAsync(sheet.ResolveAsync(key, mine, _leaving.Token));

    private Task ResolveCrampsAsync(bool mine) => ResolveAsync(_crampSheet!, NightSheet.CrampsKey, mine);

    private Task CopyAsync(IReadOnlyList<Factor> factors) =>
        _previous is null ? Task.CompletedTask : SavedAsync(_sheet!.CopyAsync(_previous, factors, _leaving.Token));

    private Task SayNoneAsync() => SavedAsync(_crampSheet!.SayCrampsAsync(CrampAnswer.None, _leaving.Token));

    private Task ClearCrampsAsync() => SavedAsync(_crampSheet!.SayCrampsAsync(null, _leaving.Token));

    private async Task SaySomeAsync()
    {
        await SavedAsync(_crampSheet!.SayCrampsAsync(CrampAnswer.Some, _leaving.Token));
        if (_crampSheet.State == SaveState.Saved && _crampSheet.Entry.Episodes.Count == 0)
            navigation.NavigateTo($"episodes/new?night={_crampSheet.Entry.Night}");
    }

    private Task SaySleepAsync(int? value) => SavedAsync(_crampSheet!.SaySleepAsync(value, _leaving.Token));

    private Task TickAsync((string Sign, bool On) tick) => SavedAsync(_sheet!.TickAsync(tick.Sign, tick.On, _leaving.Token));

    private Task WriteNoteAsync(string text) => SavedAsync(_sheet!.WriteNoteAsync(text, _leaving.Token));

    private async Task RetryAsync()
    {
        await SavedAsync(_sheet!.RetryAsync(_leaving.Token));
        if (_crampSheet is not null && !ReferenceEquals(_crampSheet, _sheet)) await SavedAsync(_crampSheet.RetryAsync(_leaving.Token));
    }

    private async Task SeeIdeasAsync()
    {
        await LookAsync();
        _ideasOpen = true;
        _goToIdeas = true;
        await RememberIdeasAsync();
    }

    private async Task NotForMeAsync(Finding suggestion)
    {
        await diary.RememberAsync([Event(suggestion, FindingEventKind.NotForMe)], _leaving.Token);
        await LookAsync();
        await RememberIdeasAsync();
    }

    private async Task SnoozeAsync(Finding flag, FindingEventKind kind)
    {
        await diary.RememberAsync([Event(flag, kind)], _leaving.Token);
        await LookAsync();
        diary.Tell();
    }

    private Task RememberIdeasAsync() =>
        diary.RememberAsync([.. _suggestions.Select(s => Event(s, FindingEventKind.Shown))], _leaving.Token);

    private FindingEvent Event(Finding finding, FindingEventKind kind) => new(finding.Rule.Id, kind, diary.Clock.Current, finding.Level);
}
