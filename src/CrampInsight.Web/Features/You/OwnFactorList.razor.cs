using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>
/// What the person tracks beside the catalogue. A question can be renamed or removed, but what counts as an answer never changes:
/// answers that were given would no longer fit.
/// </summary>
public sealed partial class OwnFactorList(OpenDiary diary, Notices notices, TimeProvider time, ILogger<OwnFactorList> logger)
{
    private const int HighestStep = 10;
    private const int FewestOptions = 2;

    private Form? _form;
    private OwnFactor? _renaming;
    private string? _newName;
    private string? _problem;
    private SaveProgress _progress = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnFactor> Factors { get; set; } = [];

    protected override void OnInitialized() => _progress = new(time, logger, StateHasChanged);

    private static IReadOnlyList<(FactorKind Kind, string Words)> Kinds =>
    [
        (FactorKind.YesNo, OwnFactorTexts.Kind_YesNo), (FactorKind.Scale, OwnFactorTexts.Kind_Scale),
        (FactorKind.Amount, OwnFactorTexts.Kind_Amount), (FactorKind.Choice, OwnFactorTexts.Kind_Choice),
    ];

    private static string Says(OwnFactor factor) => factor.Kind switch
    {
        FactorKind.Amount => Words.Fill(OwnFactorTexts.AmountSays, $"{Words.Number(factor.Max ?? 0)} {factor.Unit}".Trim()),
        FactorKind.Scale => Words.Fill(OwnFactorTexts.ScaleSays, Words.Number(factor.Max ?? 0)),
        FactorKind.Choice => string.Join(" · ", factor.Options),
        _ => OwnFactorTexts.YesNoSays,
    };

    private void Add()
    {
        _form = new();
        _renaming = null;
        _problem = null;
    }

    private async Task SaveAsync()
    {
        var name = _form!.Name.Trim();
        _problem = name.Length == 0 ? OwnFactorTexts.NameMissing
            : Factors.Count >= OwnFactor.MaxCount ? Words.Fill(OwnFactorTexts.TooMany, OwnFactor.MaxCount)
            : Problem(_form);
        if (_problem is not null) return;
        // Answers to a removed question keep its id for themselves.
        var used = await diary.Reader.UsedFactorIdsAsync(diary.Id, CancellationToken.None);
        var factor = new OwnFactor
        {
            Id = OwnFactor.NewId(name, id => used.Contains(id) || Factors.Any(f => f.Id == id)),
            Name = name,
            Kind = _form.Kind,
            Max = _form.Kind switch { FactorKind.Amount => Number(_form.AmountMax), FactorKind.Scale => Number(_form.ScaleMax), _ => null },
            Unit = _form.Kind == FactorKind.Amount && _form.Unit?.Trim() is { Length: > 0 } unit ? unit : null,
            Options = _form.Kind == FactorKind.Choice ? Options(_form) : [],
        };
        if (await KeepAsync(p => p with { OwnFactors = [.. p.OwnFactors.Where(f => f.Id != factor.Id), factor] })) _form = null;
    }

    private void StartRename(OwnFactor factor)
    {
        _form = null;
        _problem = null;
        (_renaming, _newName) = (factor, factor.Name);
    }

    private async Task RenameAsync()
    {
        var (id, name) = (_renaming!.Id, (_newName ?? "").Trim());
        if (name.Length == 0)
        {
            _problem = OwnFactorTexts.NameMissing;
            return;
        }

        if (await KeepAsync(p => p with { OwnFactors = [.. p.OwnFactors.Select(f => f.Id == id ? f with { Name = name } : f)] })) _renaming = null;
    }

    private async Task RemoveAsync(OwnFactor factor)
    {
        if (await KeepAsync(p => p with { OwnFactors = [.. p.OwnFactors.Where(f => f.Id != factor.Id)] }))
            await notices.OfferUndoAsync(Words.Fill(OwnFactorTexts.Removed, factor.Name), () => RestoreAsync(factor), "#own-factors");
    }

    private async Task RestoreAsync(OwnFactor factor) =>
        await KeepAsync(p => p with { OwnFactors = [.. p.OwnFactors.Where(f => f.Id != factor.Id), factor] });

    private async Task<bool> KeepAsync(Func<Person, Person> change)
    {
        if (_progress.IsUnderWay) return false;
        return await _progress.FollowAsync(diary.SaveAsync(new PersonEdit(change))) is { IsWritten: true };
    }

    private static string? Problem(Form form) => form.Kind switch
    {
        FactorKind.Scale when !(Number(form.ScaleMax) is { } max && max is >= 1 and <= HighestStep && max == decimal.Truncate(max)) => OwnFactorTexts.ScaleProblem,
        FactorKind.Amount when Number(form.AmountMax) is not (> 0 and <= OwnFactor.LargestAmount) => Words.Fill(OwnFactorTexts.AmountProblem, Words.Number(OwnFactor.LargestAmount)),
        FactorKind.Choice when Options(form) is { Count: < FewestOptions or > OwnFactor.MaxOptions } => Words.Fill(OwnFactorTexts.OptionsProblem, OwnFactor.MaxOptions),
        FactorKind.Choice when Options(form).Any(o => o.Length > OwnFactor.MaxOptionLength) => Words.Fill(OwnFactorTexts.OptionsProblem, OwnFactor.MaxOptions),
        _ => null,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.CurrentCulture, out var number) ? number : null;

    private static List<string> Options(Form form) =>
        [.. form.Options.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private sealed class Form
    {
        public string Name { get; set => field = value ?? ""; } = "";

        public FactorKind Kind { get; set; } = FactorKind.YesNo;

        public string ScaleMax { get; set => field = value ?? ""; } = "4";

        public string AmountMax { get; set => field = value ?? ""; } = "";

        public string? Unit { get; set; }

        public string Options { get; set => field = value ?? ""; } = "";
    }
}
