using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.You;

/// <summary>What the person tells about themselves: it changes which suggestions are safe, and nothing else.</summary>
public sealed partial class YouPage(DiarySession diary, ILogger<YouPage> logger) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private Person? _person;
    private Func<Person, Person>? _unsaved;
    private IReadOnlyList<Rule> _hidden = [];
    private SaveState _state;
    private DateOnly _today;
    private string _birthText = "";
    private string? _birthProblem;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!await diary.StartAsync()) return;
        _today = DateOnly.FromDateTime(diary.Clock.Now);
        await ReloadAsync();
        _birthText = _person!.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private async Task ReloadAsync()
    {
        _person = await diary.PersonAsync(_leaving.Token);
        var memory = await diary.MemoryAsync(_leaving.Token);
        _hidden = [.. RuleBook.All.Where(r => Showing.IsHidden(memory, r.Id))];
        diary.Tell();
    }

    private async Task UpdateAsync(Func<Person, Person> change)
    {
        // Several changes that failed are sent together once the database answers again.
        var before = _unsaved;
        _unsaved = before is null ? change : p => change(before(p));
        _person = change(_person!);
        _state = SaveState.Saving;
        await RetryAsync();
    }

    private async Task RetryAsync()
    {
        if (_unsaved is null) return;
        try
        {
            _person = await diary.People.UpdateAsync(diary.Owner, _unsaved, _leaving.Token);
            _unsaved = null;
            _state = SaveState.Saved;
            diary.Tell();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            _state = SaveState.Failed;
        }
    }

    private Task BirthYearTypedAsync(Microsoft.AspNetCore.Components.ChangeEventArgs e)
    {
        _birthText = (e.Value as string ?? "").Trim();
        _birthProblem = null;
        if (_birthText.Length == 0) return UpdateAsync(p => p with { BirthYear = null });
        if (int.TryParse(_birthText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Person.EarliestBirthYear && year <= _today.Year)
            return UpdateAsync(p => p with { BirthYear = year });
        _birthProblem = Words.Fill(Profile.BirthYearProblem, Person.EarliestBirthYear.ToString(CultureInfo.InvariantCulture), _today.Year.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private Task ConditionAsync(string id, bool on) =>
        UpdateAsync(p => p with { Conditions = on ? [.. p.Conditions.Union([id], StringComparer.Ordinal)] : [.. p.Conditions.Except([id], StringComparer.Ordinal)] });

    private Task CardAsync(Factor factor, bool on) => UpdateAsync(p =>
    {
        var chosen = p.CardFactors.ToList();
        if (!on) chosen.Remove(factor);
        else if (!chosen.Contains(factor)) chosen.Add(factor);
        return p with { Cards = [.. chosen.Select(f => f.Id)] };
    });

    private async Task RestoreAsync(Rule rule)
    {
        await diary.RememberAsync([new(rule.Id, FindingEventKind.Restored, diary.Clock.Current)], _leaving.Token);
        await ReloadAsync();
    }

    [LoggerMessage(LogLevel.Error, "The profile could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
