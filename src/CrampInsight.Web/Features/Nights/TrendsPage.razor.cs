using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.Reviews;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Weeks, months and years of nights: how often, how strong, when, and beside what.</summary>
public sealed partial class TrendsPage(OpenDiary diary) : DiaryPage(diary)
{
    private const string Everything = "all";

    private static readonly string[] Spans = ["4", "13", "52", Everything];

    // A choice has no order to draw, and a clock time no mean that means anything.
    private List<Factor> _choices = [];

    private Trends? _trends;
    private Factor? _factor;
    private string _span = "13";

    /// <summary>4, 13, 52 or all.</summary>
    [SupplyParameterFromQuery(Name = "weeks")]
    private string? WeeksQuery { get; set; }

    private string ChangeWords => ChangeOf.CrampNights(_trends!) switch
    {
        Change.TooLittle => TrendTexts.Change_TooLittle,
        Change.NoneClear => TrendTexts.Change_NoneClear,
        Change.Fewer => TrendTexts.Change_Fewer,
        Change.More => TrendTexts.Change_More,
    };

    private string NightsAbout
    {
        get
        {
            var about = _trends!.WeeksPerPoint == 1 ? TrendTexts.NightsAbout : TrendTexts.NightsAboutLong;
            return _factor is null ? about : $"{about} {Words.Fill(TrendTexts.BesideAbout, Words.Label(_factor), FactorValue((decimal)BesideTop))}";
        }
    }

    private string HoursAbout
    {
        get
        {
            var most = _trends!.Hours.Max();
            var first = _trends.Hours.ToList().IndexOf(most);
            // Named only when one hour stands out alone.
            List<string> about = [TrendTexts.HoursAbout];
            if (most > 1 && _trends.Hours.Count(h => h == most) == 1) about.Add(Words.Fill(TrendTexts.HoursMost, HourWords(first)));
            if (_trends.Guesses > 0) about.Add(Words.Fill(_trends.Guesses == 1 ? TrendTexts.HoursGuess : TrendTexts.HoursGuesses, _trends.Guesses));
            return string.Join(' ', about);
        }
    }

    // The whole scale for steps and shares; for amounts the largest mean that occurs.
    private double BesideTop => _factor switch
    {
        ScaleFactor scale => scale.Max,
        YesNoFactor => 1,
        _ => (double)Math.Max(1, Math.Ceiling(_trends!.Points.Max(p => p.Factor) ?? 1)),
    };

    private MarkupString NightsDrawing => TrendDrawing.Draw(
        ("trend-nights", TrendTexts.NightsTitle, NightsAbout),
        [.. _trends!.Points.Select(p => new TrendDot((double?)p.CrampNights, p.CrampNightsLine, (double?)p.Factor))],
        7,
        [0, 2, 4, 6],
        Times,
        _factor is null ? null : (BesideTop, $"– – {Words.Label(_factor)}"));

    private MarkupString PainDrawing => TrendDrawing.Draw(
        ("trend-pain", TrendTexts.PainTitle, TrendTexts.PainAbout),
        [.. _trends!.Points.Select(p => new TrendDot((double?)p.Pain, p.PainLine, null))],
        Episode.MaxPain,
        [0, 5, 10],
        Times,
        null);

    private MarkupString HoursDrawing => BarDrawing.Draw(
        ("trend-hours", TrendTexts.HoursTitle, HoursAbout),
        [.. _trends!.Hours.Select(h => new Bar(h))],
        _trends.Hours.Max(),
        [.. Enumerable.Range(1, 3).Select(i => (i / 4.0, Words.Clock(default(DateTime).AddHours(Trends.HourAt(6 * i % 24)))))],
        9,
        showValues: false);

    /// <summary>First, middle and last date: more would not fit a phone.</summary>
    private List<(double At, string Words)> Times
    {
        get
        {
            var (from, to) = (_trends!.Points[0].From, _trends.Points[^1].To);
            var format = _trends.Points.Count > 13 ? "MMM yyyy" : "d MMM";
            var middle = from.AddDays(to.DaysSince(from) / 2);
            return [(0, Words(from)), (0.5, Words(middle)), (1, Words(to))];

            string Words(Night night) => night.Evening.ToString(format, CultureInfo.CurrentCulture);
        }
    }

    protected override Task ChangedAsync() => LoadAsync();

    protected override async Task ShowAsync()
    {
        _span = Spans.Contains(WeeksQuery, StringComparer.Ordinal) ? WeeksQuery! : "13";
        _choices = [.. (await Diary.NowAsync(Leaving)).Factors.All.Where(f => f is AmountFactor or ScaleFactor or YesNoFactor)];
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var weeks = _span == Everything ? (int?)null : int.Parse(_span, CultureInfo.InvariantCulture);
        var last = Diary.Tonight;
        var from = weeks is { } w ? last.AddDays(-7 * w) : new Night(DateOnly.MinValue);
        var journal = await Diary.Reader.OutlineAsync(Diary.Id, from, last, _factor?.Id, Leaving);
        _trends = Trends.Of(journal, last, weeks, _factor);
    }

    private Task PickAsync(ChangeEventArgs e)
    {
        _factor = _choices.Find(f => f.Id == e.Value as string);
        return LoadAsync();
    }

    private static string SpanWords(string span) => TrendTexts.ResourceManager.GetString($"Span.{span}", CultureInfo.CurrentUICulture) ?? span;

    private static string Date(TrendPoint point) => Words.Date(point.From.Evening);

    private static string Value(decimal? value) => value is { } v ? Words.Number(Math.Round(v, 1)) : ChartTexts.NotAnswered;

    private static string Value(double? value) => Value((decimal?)value);

    private static string Range(Smoothed? line) => line is { } l ? Words.Fill(ChartTexts.Between, Value(l.Low), Value(l.High)) : ChartTexts.NotAnswered;

    private static string HourWords(int index) => Words.Fill(
        TrendTexts.HourWords,
        Words.Clock(default(DateTime).AddHours(Trends.HourAt(index))),
        Words.Clock(default(DateTime).AddHours((Trends.HourAt(index) + 1) % 24)));

    private string FactorValue(decimal? value) => (_factor, value) switch
    {
        (_, null) => ChartTexts.NotAnswered,
        (AmountFactor amount, { } v) => Words.Amount(amount, Math.Round(v, 1)),
        (YesNoFactor, { } v) => v.ToString("P0", CultureInfo.CurrentCulture),
        (_, { } v) => Words.Number(Math.Round(v, 1)),
    };
}
