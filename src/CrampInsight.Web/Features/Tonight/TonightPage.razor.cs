using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Insight;
using CrampInsight.Core.People;
using CrampInsight.Core.Reviews;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Ui.Inputs;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Tonight;

/// <summary>
/// The check-in. Until noon it is still the night that began yesterday evening: the page asks how it went and completes yesterday.
/// From noon on it asks about today, with last night first when it is unanswered.
/// </summary>
public sealed partial class TonightPage(
    OpenDiary diary, PageScript script, Notices notices, NavigationManager navigation, TimeProvider time, ILogger<TonightPage> logger) : DiaryPage(diary)
{
    /// <summary>Before four the night is still under way, and asking how it went would be too early.</summary>
    private const int MorningStarts = 4;

    /// <summary>From the third night on a person knows where the profile is.</summary>
    private const int FewNights = 3;

    /// <summary>So many cramps of the night under way are listed; the others are on the night's page.</summary>
    private const int FewCramps = 2;

    /// <summary>After so many nights a person is asked whether they want more questions.</summary>
    private const int TwoWeeks = 14;

    private DiarySnapshot? _now;
    private IReadOnlyDictionary<string, double>? _strong;
    private NightSheet? _sheet;
    private NightSheet? _crampSheet;
    private NightEntry? _previous;
    private IReadOnlyList<Factor> _cards = [];
    private FactorSet _factors = FactorSet.Catalogue;
    private IReadOnlyList<Finding> _flags = [];
    private List<Finding> _urgentFlags = [];
    private List<IGrouping<Tier, Finding>> _quietFlags = [];
    private List<CrampAnswer?> _fortnight = [];
    private IReadOnlyList<Finding> _suggestions = [];
    private IsoWeek? _reviewWeek;
    private bool _isMorning;
    private bool _isNewHere;
    private bool _isEmpty;
    private bool _ideasOpen;
    private bool _goToIdeas;
    private bool _signsOpen;
    private bool _openSigns;
    private bool _changesLastNight;
    private bool _offersMore;
    private Tier? _openTier;

    /// <summary>Last night is answered and nobody is changing it.</summary>
    private bool LastNightFolded => _crampSheet is { Cramps: not null, CrampsClash: null, HasEpisodes: false } && !_changesLastNight;

    private string Greeting => Diary.Clock.Now.Hour switch
    {
        < 4 => TonightTexts.GreetingNight,
        < 12 => TonightTexts.GreetingMorning,
        < 18 => TonightTexts.GreetingDay,
        _ => TonightTexts.GreetingEvening,
    };

    /// <summary>A cramp last night or this one, and nothing that wants a clinician: worth a kind word and no more.</summary>
    private bool HadCrampLately => _flags.Count == 0 && (_sheet!.Cramps == CrampAnswer.Some || _crampSheet?.Cramps == CrampAnswer.Some);

    private SaveState Worst => new[] { _sheet!.State, _crampSheet?.State ?? SaveState.Untouched }.Max();

    protected override async Task OpenAsync()
    {
        var now = Diary.Clock.Now;
        _now = await Diary.NowAsync(Leaving);
        var current = _now.Today;
        _isMorning = now.Hour is >= MorningStarts and < 12;
        _sheet = SheetOf(current);
        _crampSheet = _isMorning ? _sheet : SheetOf(current.Previous);
        if (_now.Person.ReviewsOn(DateOnly.FromDateTime(now)) && _now.Journal.Entries.Count > 0)
            _reviewWeek = WeekReview.ToLookBackOn(current, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek);
        // A reload must not take away what was already on the screen this evening, nor put it in another order.
        var wereOpen = _now.Memory.Any(e => e.Kind == FindingEventKind.Shown && e.Evening == current && RuleBook.Find(e.FindingId) is SuggestionRule);
        if (wereOpen && RendererInfo.IsInteractive) _strong = await Diary.StrongAsync(Leaving);
        Look();
        _ideasOpen = wereOpen && _now.Memory.Any(e => e.Kind == FindingEventKind.Shown && e.Evening == current && _suggestions.Any(s => s.Rule.Id == e.FindingId));
        if (!RendererInfo.IsInteractive) return;
        if (!wereOpen) _ = RankAsync();
        Remember(ShownNow(_now));
    }

    protected override async Task ChangedAsync()
    {
        _now = await Diary.NowAsync(Leaving);
        if (_sheet is null) return;
        Refresh(_sheet);
        if (_crampSheet is not null && !ReferenceEquals(_crampSheet, _sheet)) Refresh(_crampSheet);
        Look();
        Remember(ShownNow(_now));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_openSigns)
        {
            _openSigns = false;
            await script.OpenDialogAsync("signs");
        }

        if (!_goToIdeas) return;
        _goToIdeas = false;
        await script.FocusAsync("#ideas");
    }

    private NightSheet SheetOf(Night night)
    {
        var sheet = new NightSheet(edits => Diary.SaveAsync(edits), _now!.Journal.Find(night) ?? new(night), logger, time)
        {
            // What comes onto the screen by this answer is remembered with it, in one save.
            AlongWith = edits => [.. ShownNow(_now!.After(edits)).Select(e => new MemoryEdit(e))],
        };
        sheet.StateChanged += (_, _) => StateHasChanged();
        return sheet;
    }

    private void Refresh(NightSheet sheet) => sheet.Refresh(_now!.Journal.Find(sheet.Entry.Night) ?? new(sheet.Entry.Night));

    private void Look()
    {
        var (person, journal) = (_now!.Person, _now.Journal);
        _cards = person.CardFactors;
        _factors = _now.Factors;
        _previous = journal.Find(_sheet!.Entry.Night.Previous);
        _isNewHere = journal.Entries.Count < FewNights && person.BirthYear is null && person.Sex is null && person.Conditions.Count == 0 && person.Medications.Count == 0;
        _isEmpty = journal.Entries.Count == 0 && person.IsBlank;
        _offersMore = person.Cards is null && journal.Entries.Count(n => !n.Readings.IsEmpty) >= TwoWeeks;
        var showing = _now.Show(_strong);
        _flags = showing.Flags;
        _urgentFlags = [.. _flags.Where(f => f.IsUrgent)];
        _quietFlags = [.. _flags.Where(f => !f.IsUrgent).GroupBy(f => f.Tier!.Value)];
        // The nights before the one under way, the earliest first.
        _fortnight = [.. Enumerable.Range(1, TwoWeeks).Select(n => journal.Find(_now.Today.AddDays(n - TwoWeeks - 1))?.Cramps)];
        _suggestions = showing.Suggestions;
    }

    /// <summary>What of a diary would be on this page now and is not remembered for this evening.</summary>
    private IReadOnlyList<FindingEvent> ShownNow(DiarySnapshot snapshot)
    {
        if (!RendererInfo.IsInteractive) return [];
        var showing = snapshot.Show(_strong);
        return snapshot.NewlyShown(_ideasOpen ? showing.Flags.Concat(showing.Suggestions) : showing.Flags);
    }

    // Reading the page does not wait for it: what was shown is written beside.
    private void Remember(IReadOnlyList<FindingEvent> events)
    {
        if (events.Count > 0) _ = Diary.RememberAsync(events);
    }

    /// <summary>Patterns need the whole diary and a fit; the page is there before.</summary>
    private async Task RankAsync()
    {
        try
        {
            _strong = await Diary.StrongAsync(Leaving);
            Look();
            // While no idea is on the screen nothing looks different, and drawing the page again would keep it in memory twice.
            if (_ideasOpen) StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
        }
    }

    private async Task SavedAsync(Task saving)
    {
        StateHasChanged();
        await saving;
    }

    private Task AnswerAsync(NightSheet sheet, Factor factor, Answered answered) => SavedAsync(sheet.AnswerAsync(factor, answered.Value, answered.Saw));

    private Task ResolveAsync(NightSheet sheet, string key, bool mine) => SavedAsync(sheet.ResolveAsync(key, mine));

    private Task ResolveCrampsAsync(bool mine) => ResolveAsync(_crampSheet!, CrampsEdit.TheKey, mine);

    private Task CopyAsync(IReadOnlyList<Factor> factors) => _previous is null ? Task.CompletedTask : SavedAsync(_sheet!.CopyAsync(_previous, factors));

    private static string ToTell(Tier tier, int count) => (tier, count) switch
    {
        (Tier.Book, 1) => TonightTexts.ToTell_book_One,
        (Tier.Book, _) => Words.Fill(TonightTexts.ToTell_book, count),
        (_, 1) => TonightTexts.ToTell_mention_One,
        _ => Words.Fill(TonightTexts.ToTell_mention, count),
    };

    private static string EpisodeSummary(NightEntry night) => night.Episodes.Count == 1
        ? string.Join(" · ", ((string?[])[Words.When(night.Episodes[0]), night.Episodes[0].Leg is { } leg ? Words.Leg(leg) : null, .. night.Episodes[0].Muscles.Select(Words.Muscle)]).OfType<string>())
        : Words.Fill(TonightTexts.AllCramps, night.Episodes.Count);

    private void OpenSigns() => (_signsOpen, _openSigns) = (true, true);

    private void ChangeAnswers() => _ideasOpen = false;

    private Task<Committed> ChooseAsync(IReadOnlyList<Factor> cards) =>
        Diary.SaveAsync(new PersonEdit(p => p with { Cards = [.. cards.Select(f => f.Id)] }));

    private Task SayNoneAsync()
    {
        _changesLastNight = false;
        return SavedAsync(_crampSheet!.SayCrampsAsync(CrampAnswer.None));
    }

    private Task ClearCrampsAsync() => SavedAsync(_crampSheet!.SayCrampsAsync(null));

    private async Task SaySomeAsync()
    {
        _changesLastNight = false;
        await SavedAsync(_crampSheet!.SayCrampsAsync(CrampAnswer.Some));
        if (_crampSheet.State == SaveState.Saved && _crampSheet.Entry.Episodes.Count == 0)
            navigation.NavigateTo($"episodes/new?night={_crampSheet.Entry.Night}");
    }

    private Task SaySleepAsync(int? value) => SavedAsync(_crampSheet!.SaySleepAsync(value));

    private Task TickAsync((string Sign, bool On) tick) => SavedAsync(_sheet!.TickAsync(tick.Sign, tick.On));

    private Task WriteNoteAsync(Written written) => SavedAsync(_sheet!.WriteNoteAsync(written.Text, written.Saw));

    private async Task RetryAsync()
    {
        await SavedAsync(_sheet!.RetryAsync());
        if (_crampSheet is not null && !ReferenceEquals(_crampSheet, _sheet)) await SavedAsync(_crampSheet.RetryAsync());
    }

    private async Task SeeIdeasAsync()
    {
        _strong ??= await Diary.StrongAsync(Leaving);
        Look();
        _ideasOpen = true;
        _goToIdeas = true;
        Remember(ShownNow(_now!));
    }

    private async Task NotForMeAsync(Finding suggestion)
    {
        await SayAsync(suggestion, FindingEventKind.NotForMe);
        await notices.OfferUndoAsync(FindingTexts.PutAway, () => SayAsync(suggestion, FindingEventKind.Restored), "#ideas");
    }

    private Task SnoozeAsync(Finding flag, FindingEventKind kind) => SayAsync(flag, kind);

    // What takes its place on the screen is remembered with it.
    private async Task SayAsync(Finding finding, FindingEventKind kind)
    {
        FindingEvent said = new(finding.Rule.Id, kind, _now!.Today, finding.Level);
        await Diary.RememberAsync([said, .. ShownNow(_now.With([said]))]);
    }
}
