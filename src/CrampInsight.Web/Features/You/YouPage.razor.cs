using System.Globalization;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>What the person tells about themselves: it changes which suggestions are safe, and nothing else.</summary>
public sealed partial class YouPage(OpenDiary diary, PageScript script, TimeProvider time, ILogger<YouPage> logger) : DiaryPage(diary)
{
    private Person? _person;
    private FormSaves<Person> _saves = null!;
    private IReadOnlyList<Rule> _hidden = [];
    private DateOnly _today;
    private string _birthText = "";
    private string? _birthProblem;

    protected override async Task OpenAsync()
    {
        _saves = new(e => Diary.SaveAsync(e), change => new PersonEdit(change), new(time, logger, StateHasChanged), StateHasChanged);
        _today = DateOnly.FromDateTime(Diary.Clock.Now);
        await ChangedAsync();
        _birthText = _person!.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    protected override async Task ChangedAsync()
    {
        var now = await Diary.NowAsync(Leaving);
        // What is not saved yet stays on the screen.
        _person = _saves.Over(now.Person);
        _hidden = [.. RuleBook.All.Where(r => Showing.IsHidden(now.Memory, r.Id))];
    }

    /// <summary>Those with numbers of their own, by name, then "another country"; and whatever a document brought in.</summary>
    private IEnumerable<string> Countries => HelplineTable.All.Select(h => h.Country!).OrderBy(Words.Country, StringComparer.CurrentCulture)
        .Append(Person.OtherRegion).Concat(_person!.Region is { } region && HelplineTable.Find(region) is null && region != Person.OtherRegion ? [region] : (string[])[]);

    private Task RegionAsync(ChangeEventArgs e)
    {
        var region = e.Value is string { Length: > 0 } chosen ? chosen : null;
        return UpdateAsync(p => p with { Region = region });
    }

    private Task UpdateAsync(Func<Person, Person> change)
    {
        _person = change(_person!);
        return _saves.SaveAsync(change);
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

    private IEnumerable<string> FindConditions(string typed) =>
        Conditions.All.Where(id => !_person!.Has(id)).Select(Words.Condition).Where(name => name.Contains(typed, StringComparison.CurrentCultureIgnoreCase));

    private Task ConditionAsync(string id, bool on) =>
        UpdateAsync(p => p with { Conditions = on ? [.. p.Conditions.Union([id], StringComparer.Ordinal)] : [.. p.Conditions.Except([id], StringComparer.Ordinal)] });

    private async Task TakeBackAsync(string id)
    {
        await ConditionAsync(id, false);
        await script.AfterRemovalAsync("#conditions");
    }

    private Task CardAsync(Factor factor, bool on) => UpdateAsync(p =>
    {
        var chosen = p.CardFactors.ToList();
        if (!on) chosen.Remove(factor);
        else if (!chosen.Contains(factor)) chosen.Add(factor);
        return p with { Cards = [.. chosen.Select(f => f.Id)] };
    });

    private async Task RestoreAsync(Rule rule) => await Diary.RememberAsync([new(rule.Id, FindingEventKind.Restored, Diary.Tonight)]);
}
