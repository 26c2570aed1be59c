using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Inputs;

/// <summary>Two devices answered the same question differently.</summary>
/// <param name="Mine">What was tapped here; null when the answer was cleared.</param>
/// <param name="Theirs">What is stored.</param>
public sealed record AnswerConflict(object? Mine, object? Theirs)
{
    public override string ToString() => nameof(AnswerConflict);
}

/// <summary>The question of one factor, with the control its kind asks for. A tap on the pressed answer takes it back.</summary>
public sealed partial class FactorField
{
    private string _text = "";
    private string? _problem;
    private object? _seen;

    [Parameter, EditorRequired]
    public Factor Factor { get; set; } = null!;

    /// <summary>The answer; null is "not answered".</summary>
    [Parameter]
    public object? Value { get; set; }

    [Parameter]
    public EventCallback<object?> OnAnswer { get; set; }

    [Parameter]
    public AnswerConflict? Conflict { get; set; }

    /// <summary>True keeps what was chosen here, false takes what the other device stored.</summary>
    [Parameter]
    public EventCallback<bool> OnResolve { get; set; }

    /// <summary>The field stands inside another factor's card.</summary>
    [Parameter]
    public bool Inner { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Key => $"factor-{Factor.Id}";

    private string? Invalid => _problem is null ? null : "true";

    private IReadOnlyList<(string Key, decimal Amount)> Drinks =>
        Factor == FactorCatalogue.Caffeine ? CaffeineDrinks.All
        : Factor == FactorCatalogue.Alcohol ? AlcoholDrinks.All
        : [];

    protected override void OnParametersSet()
    {
        // What was typed and refused stays in the box until the answer itself changes.
        if (Equals(_seen, Value) && _problem is not null) return;
        if (!Equals(_seen, Value)) _problem = null;
        _seen = Value;
        _text = Value switch
        {
            decimal v => v.ToString("0.##", CultureInfo.CurrentCulture),
            TimeOnly v => v.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => "",
        };
    }

    private static string UnitOnly(AmountFactor amount) => amount.OwnName is not null ? amount.OwnUnit ?? "" : Words.Amount(amount.Unit, 2).Replace("2", "", StringComparison.Ordinal).Trim();

    private static string Chip(AmountFactor amount, decimal quick) => quick == 0 && !amount.QuickIsBand ? CheckIn.NoneOfIt : Words.Quick(amount, quick);

    private string Pressed(object value) => Equals(Value, value) ? "true" : "false";

    private string Shown(object? value) => value is null ? CheckIn.NotAnswered : Words.Answer(Factor, value);

    private Task ToggleAsync(object value) => AnswerAsync(Equals(Value, value) ? null : value);

    private Task AddAsync(AmountFactor amount, decimal more)
    {
        var next = Math.Max(0, ((decimal?)Value ?? 0) + more);
        if (amount.Check(next) is { } problem)
        {
            _problem = Words.Problem(Factor, problem);
            return Task.CompletedTask;
        }

        return AnswerAsync(next);
    }

    private Task TypedAsync(ChangeEventArgs change)
    {
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

        return AnswerAsync(value);
    }

    private Task ClearAsync()
    {
        _text = "";
        return AnswerAsync(null);
    }

    private Task AnswerAsync(object? value)
    {
        _problem = null;
        return OnAnswer.InvokeAsync(value);
    }
}
