using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Ui.Inputs;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Tonight;

/// <summary>
/// The check-in as one list of short lines, one question open at a time. An answer folds it into its line and the next one that is still open
/// takes its place; nothing else on the page moves.
/// </summary>
public sealed partial class QuestionList(PageScript script)
{
    private Panel _panel = Panel.Question;
    private string? _openId;
    private FactorGroup? _group;
    private bool _isChosen;
    private bool _toFirst;

    private enum Panel { Question, Sleep, Note, Groups, Finished }

    /// <summary>The night of the questions.</summary>
    [Parameter, EditorRequired]
    public NightSheet Sheet { get; set; } = null!;

    /// <summary>The night whose sleep is asked about; null when none is.</summary>
    [Parameter]
    public NightSheet? LastNight { get; set; }

    /// <summary>The person's own choice.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Factor> Cards { get; set; } = [];

    /// <summary>What may be asked of this person.</summary>
    [Parameter, EditorRequired]
    public FactorSet Factors { get; set; } = FactorSet.Catalogue;

    /// <summary>The night before, for "yesterday".</summary>
    [Parameter]
    public NightEntry? Previous { get; set; }

    /// <summary>The questions are about yesterday.</summary>
    [Parameter]
    public bool IsPast { get; set; }

    [Parameter]
    public EventCallback<(NightSheet Sheet, Factor Factor, Answered Answered)> OnAnswer { get; set; }

    [Parameter]
    public EventCallback<(NightSheet Sheet, string Key, bool Mine)> OnResolve { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<Factor>> OnCopy { get; set; }

    [Parameter]
    public EventCallback<Written> OnNote { get; set; }

    [Parameter]
    public EventCallback<int?> OnSleep { get; set; }

    [Parameter]
    public EventCallback OnSigns { get; set; }

    // By id: a person's own factors are made anew each time the person is read.
    private Factor? OpenFactor => Rows.FirstOrDefault(f => f.Id == _openId);

    private IReadOnlyList<Factor> Rows => _group is { } group ? Of(group) : Cards;

    private string Heading => _group is { } group ? Words.Group(group) : IsPast ? TonightTexts.Yesterday : TonightTexts.Today;

    private IEnumerable<FactorGroup> Groups => Factors.Beside(Cards).Where(f => f.Asked == Asked.Evening).Select(f => f.Group).Distinct();

    private List<Factor> Fillable => Previous is null ? [] : [.. Rows.Where(f => f.Asked == Asked.Evening && Sheet.Answer(f) is null && Previous.Readings.Has(f.Id))];

    protected override void OnParametersSet()
    {
        var stays = _panel switch
        {
            Panel.Question => OpenFactor is not null,
            // Until the person opens something, the first question without an answer stands open.
            Panel.Finished => _isChosen,
            Panel.Sleep => LastNight is not null,
            Panel.Note or Panel.Groups => true,
        };
        if (!stays) Go(First());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toFirst) return;
        _toFirst = false;
        // Never into a field by itself: on a phone that would open the keyboard over the list.
        await script.FocusInAsync(_panel == Panel.Note ? "#slot textarea" : "#slot [role=radio][tabindex='0'], #slot .chip, #slot .clear");
    }

    private static bool IsSleep(Factor factor) => factor.Asked == Asked.Morning;

    private NightSheet SheetOf(Factor factor) => IsSleep(factor) && LastNight is { } night ? night : Sheet;

    private List<Factor> Of(FactorGroup group) => [.. Factors.Beside(Cards).Where(f => f.Group == group && (f.Asked == Asked.Evening) == (group != FactorGroup.Sleep))];

    private bool IsOpen(Factor factor) => _panel == Panel.Question && _openId == factor.Id;

    private Answer? Yesterday(Factor factor) => IsSleep(factor) ? null : Previous?.Readings.Find(factor.Id) is { } answer && answer.Kind != AnswerKind.Kept ? answer : null;

    private string State(Factor factor)
    {
        var sheet = SheetOf(factor);
        if (sheet.ClashOf(factor) is not null) return CheckIn.TwoAnswers;
        if (sheet.Answer(factor) is not { } answer) return CheckIn.NotYet;
        var said = Words.Answer(factor, answer);
        return answer.Number > 0 && Factors.FollowersOf(factor).Any(f => sheet.Answer(f) is null) ? $"{said} · {CheckIn.WhenLast}" : said;
    }

    private Factor? First() => Rows.FirstOrDefault(f => SheetOf(f).Answer(f) is null);

    /// <summary>The next question that is still open, going round; null when none is.</summary>
    private Factor? Next(Factor from)
    {
        var rows = Rows;
        var at = Enumerable.Range(0, rows.Count).FirstOrDefault(i => rows[i].Id == from.Id);
        return Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Select(i => rows[(at + i) % rows.Count]).FirstOrDefault(f => SheetOf(f).Answer(f) is null);
    }

    private void Go(Factor? factor) => (_panel, _openId) = (factor is null ? Panel.Finished : Panel.Question, factor?.Id);

    private void Open(Factor factor)
    {
        _isChosen = true;
        Go(factor);
        _toFirst = true;
    }

    private void OpenPanel(Panel panel)
    {
        _isChosen = true;
        if (_panel == panel) Go(First());
        else (_panel, _openId) = (panel, null);
        _toFirst = true;
    }

    private void Show(FactorGroup? group)
    {
        _group = group;
        _isChosen = true;
        if (group == FactorGroup.Sleep && LastNight is { Cramps: CrampAnswer.Some, SleepDisturbance: null }) (_panel, _openId) = (Panel.Sleep, null);
        else Go(First());
        _toFirst = true;
    }

    private void Advance()
    {
        Go(OpenFactor is { } open ? Next(open) : First());
        _toFirst = true;
    }

    private Task AnswerAsync(Factor factor, Answered answered)
    {
        var saving = OnAnswer.InvokeAsync((SheetOf(factor), factor, answered));
        // An answer taken back or built up step by step stays open: the person is still at it.
        if (answered is { Value: not null, IsStep: false }) Advance();
        return saving;
    }

    private Task SleptAsync(int? value)
    {
        var saving = OnSleep.InvokeAsync(value);
        if (value is not null)
        {
            Go(First());
            _toFirst = true;
        }

        return saving;
    }

    private Task ResolveAsync(Factor factor, bool mine) => OnResolve.InvokeAsync((SheetOf(factor), ReadingEdit.KeyOf(factor.Id), mine));

    private Task FillAsync()
    {
        var filling = OnCopy.InvokeAsync(Fillable);
        Go(First());
        return filling;
    }
}
