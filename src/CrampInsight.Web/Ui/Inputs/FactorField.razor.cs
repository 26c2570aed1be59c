using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>What was tapped or typed, and the answer that stood there when the person began.</summary>
/// <param name="Value">The answer; null takes it back.</param>
/// <param name="Saw">What stood there.</param>
/// <param name="IsStep">It is one step of several, as when cups are added up: the question stays open.</param>
public readonly record struct Answered(Answer? Value, Answer? Saw, bool IsStep = false)
{
    public override string ToString() => nameof(Answered);
}

/// <summary>
/// The question of one factor with one control: a few answers as a group of radio buttons, of which a second tap takes the chosen one back,
/// or a field. An amount shows its usual answers first and the exact number behind "Other".
/// </summary>
public sealed partial class FactorField(PageScript script)
{
    private string _text = "";
    private string? _problem;
    private Answer? _seen;
    private bool _isTyping;
    private bool _exact;

    [Parameter, EditorRequired]
    public Factor Factor { get; set; } = null!;

    /// <summary>The answer; null is "not answered".</summary>
    [Parameter]
    public Answer? Value { get; set; }

    [Parameter]
    public EventCallback<Answered> OnAnswer { get; set; }

    /// <summary>Two devices answered the question differently.</summary>
    [Parameter]
    public Clash<Answer?>? Clash { get; set; }

    /// <summary>True keeps what was chosen here, false takes what the other device stored.</summary>
    [Parameter]
    public EventCallback<bool> OnResolve { get; set; }

    /// <summary>The field stands inside another factor's card.</summary>
    [Parameter]
    public bool Inner { get; set; }

    /// <summary>It is asked on the morning after.</summary>
    [Parameter]
    public bool IsPast { get; set; }

    /// <summary>Stands beside "Clear".</summary>
    [Parameter]
    public RenderFragment? Foot { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Key => $"factor-{Factor.Id}";

    private string AskId => $"ask-{Factor.Id}";

    private string HelpId => $"help-{Factor.Id}";

    private string? Described => _problem is not null ? $"problem-{Factor.Id}" : Words.Help(Factor) is not null ? HelpId : null;

    private string? Invalid => _problem is null ? null : "true";

    protected override void OnParametersSet()
    {
        // What is being typed stays, whatever another device says meanwhile; so does what was refused, until the answer itself changes.
        if (_isTyping || (_seen == Value && _problem is not null)) return;
        if (_seen != Value) _problem = null;
        _seen = Value;
        _text = Value?.Kind switch
        {
            AnswerKind.Amount => Value.Value.Number!.Value.ToString("0.##", CultureInfo.CurrentCulture),
            AnswerKind.Clock => Value.Value.Text,
            AnswerKind.Step or AnswerKind.YesNo or AnswerKind.Option or AnswerKind.Kept or null => "",
        };
    }

    private static string UnitOnly(AmountFactor amount) => amount.OwnName is not null ? amount.OwnUnit ?? "" : Words.Amount(amount.Unit, 2).Replace("2", "", StringComparison.Ordinal).Trim();

    private static string Chip(AmountFactor amount, decimal quick) => quick == 0 && !amount.QuickIsBand ? CheckIn.NoneOfIt : Words.Quick(amount, quick);

    private string Checked(Answer value) => Value == value ? "true" : "false";

    // The group is one stop of the Tab key: at the chosen answer, or at the first. Arrows move within it.
    private bool IsFirstStop(List<(Answer Value, string Text)> options, int at) =>
        options.Exists(o => o.Value == Value) ? options[at].Value == Value : at == 0;

    /// <summary>The number itself is asked: the person wants it, or the answer is none of the usual ones.</summary>
    private bool IsExact(AmountFactor amount) => _exact || _problem is not null || (Value?.Amount is { } given && !amount.Quick.Contains(given));

    private Task OtherAsync()
    {
        _exact = true;
        return script.FocusFieldAsync($"exact-{Factor.Id}");
    }

    private void QuickAgain()
    {
        _exact = false;
        _problem = null;
    }

    private string Shown(Answer? value) => value is { } answer ? Words.Answer(Factor, answer) : CheckIn.NotAnswered;

    private Task ToggleAsync(Answer value) => AnswerAsync(Value == value ? null : value);

    private Task AddAsync(AmountFactor amount, decimal more)
    {
        var next = Math.Max(0, (Value?.Amount ?? 0) + more);
        if (amount.Check(next) is { } problem)
        {
            _problem = Words.Problem(Factor, problem);
            return Task.CompletedTask;
        }

        return AnswerAsync(Answer.Of(next), isStep: true);
    }

    private void Typing() => _isTyping = true;

    private void Left()
    {
        _isTyping = false;
        OnParametersSet();
    }

    private Task TypedAsync(ChangeEventArgs change)
    {
        _isTyping = false;
        _text = (change.Value as string ?? "").Trim();
        if (_text.Length == 0) return ClearAsync();
        // Numbers are typed the person's way: 1,5 in Germany and 1.5 in Britain.
        var stored = Factor is AmountFactor
            ? decimal.TryParse(_text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.CurrentCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : _text
            : _text;
        if (Factor.TryParse(stored, out var value) is { } problem)
        {
            _problem = Words.Problem(Factor, problem);
            return Task.CompletedTask;
        }

        return AnswerAsync(value, isStep: true);
    }

    private Task ClearAsync()
    {
        _text = "";
        return AnswerAsync(null);
    }

    private Task AnswerAsync(Answer? value, bool isStep = false)
    {
        _problem = null;
        // What stood there when the typing began, even if another device changed it since.
        return OnAnswer.InvokeAsync(new(value, _seen, isStep));
    }
}
