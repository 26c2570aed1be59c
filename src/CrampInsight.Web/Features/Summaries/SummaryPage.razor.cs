using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>What goes on the paper for the clinician. Every choice is kept for the next visit.</summary>
public sealed partial class SummaryPage(OpenDiary diary, PdfPrinter printer, TimeProvider time, ILogger<SummaryPage> logger) : DiaryPage(diary)
{
    private SummaryChoices? _choices;
    private FormSaves<SummaryChoices> _saves = null!;
    private Night _current;
    private bool _own;
    private DateOnly? _from;
    private DateOnly? _to;
    private string? _problem;
    private int _answered;

    /// <summary>"failed" after a PDF that could not be made.</summary>
    [SupplyParameterFromQuery(Name = "pdf")]
    private string? PdfQuery { get; set; }

    private string PeriodWords
    {
        get
        {
            var period = _choices!.PeriodAt(_current);
            var span = SummaryWords.Span(period.From, period.To);
            return _answered == 0 ? Words.Fill(SummaryTexts.PeriodEmpty, span) : Words.Fill(SummaryTexts.PeriodNow, span, _answered, period.Nights);
        }
    }

    protected override async Task ChangedAsync()
    {
        _choices = _saves.Over(await Diary.Reader.ChoicesAsync(Diary.Id, Leaving));
        await CountAsync();
    }

    protected override async Task OpenAsync()
    {
        _saves = new(e => Diary.SaveAsync(e), change => new ChoicesEdit(change), new(time, logger, StateHasChanged), StateHasChanged);
        _current = Diary.Tonight;
        _choices = await Diary.Reader.ChoicesAsync(Diary.Id, Leaving);
        (_from, _to) = (_choices.From, _choices.To);
        _own = _from is not null && _to is not null;
        await CountAsync();
    }

    private async Task CountAsync()
    {
        var period = _choices!.PeriodAt(_current);
        var nights = await Diary.Reader.OutlineAsync(Diary.Id, period.From, period.To, null, Leaving);
        _answered = nights.Entries.Count(n => n.Cramps is not null);
    }

    private async Task PickWeeksAsync(int weeks)
    {
        (_own, _problem) = (false, null);
        await UpdateAsync(c => c with { Weeks = weeks, From = null, To = null });
        await CountAsync();
    }

    private void PickOwn()
    {
        _own = true;
        var period = _choices!.PeriodAt(_current);
        (_from, _to) = (_from ?? period.From.Evening, _to ?? period.To.Evening);
    }

    private async Task DatesAsync()
    {
        _problem = ProblemOf(_from, _to, _current);
        if (_problem is not null) return;
        var (from, to) = (_from, _to);
        await UpdateAsync(c => c with { From = from, To = to });
        await CountAsync();
    }

    private static string? ProblemOf(DateOnly? from, DateOnly? to, Night current) => (from, to) switch
    {
        (null, _) or (_, null) => SummaryTexts.DatesMissing,
        ({ } f, { } t) when f > current.Evening || t > current.Evening => SummaryTexts.DatesFuture,
        ({ } f, { } t) when f > t => SummaryTexts.DatesOrder,
        ({ } f, { } t) when t.DayNumber - f.DayNumber >= SummaryChoices.MostNights => SummaryTexts.DatesLong,
        _ => null,
    };

    private Task SectionAsync(SummarySection section, bool on) =>
        UpdateAsync(c => c with { Without = on ? [.. c.Without.Where(s => s != section)] : [.. c.Without.Append(section).Distinct()] });

    private Task UpdateAsync(Func<SummaryChoices, SummaryChoices> change)
    {
        _choices = change(_choices!);
        return _saves.SaveAsync(change);
    }

    private static string SpanWords(int weeks) => Text(string.Create(CultureInfo.InvariantCulture, $"Weeks.{weeks}"));

    private static string SectionWords(SummarySection section) => Text($"Section.{section}");

    private static string Text(string key) => SummaryTexts.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
