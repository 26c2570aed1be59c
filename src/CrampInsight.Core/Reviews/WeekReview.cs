using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Reviews;

/// <summary>One of the seven nights. Nothing may have been said about it, and it may not have come yet.</summary>
public sealed record WeekNight(Night Night, NightEntry? Entry, bool HasCome)
{
    public override string ToString() => nameof(WeekNight);
}

/// <summary>One week of the strip.</summary>
public sealed record StripWeek(IsoWeek Week, WeekFigures Figures)
{
    public override string ToString() => nameof(StripWeek);
}

/// <summary>Whether the week is one after, or itself one, that lies outside the normal range: such weeks tend to be followed by ordinary ones.</summary>
public enum Swing { None, HighWeek, LowWeek, AfterHighWeek, AfterLowWeek }

/// <summary>How a week went, beside the four weeks before. A pure function of the diary.</summary>
public sealed record WeekReview
{
    /// <summary>How many weeks before are taken as usual. Evidence pack E2: four weeks are the usual length of trials.</summary>
    public const int WeeksBefore = 4;

    /// <summary>Weeks in the strip, this one included: a quarter of a year.</summary>
    public const int StripWeeks = 13;

    public required IsoWeek Week { get; init; }

    /// <summary>First evening.</summary>
    public required Night From { get; init; }

    /// <summary>Last evening.</summary>
    public required Night To { get; init; }

    /// <summary>How many of the seven nights have begun.</summary>
    public required int NightsCome { get; init; }

    public required WeekFigures Figures { get; init; }

    /// <summary>The four weeks before, per week: counts and minutes divided by four, pain and sleep over all their nights.</summary>
    public required WeekFigures Before { get; init; }

    /// <summary>Every <see cref="Figure"/> once, in its order.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>Seven, earliest first.</summary>
    public required IReadOnlyList<WeekNight> Nights { get; init; }

    /// <summary>Factors that stood elsewhere this week, the clearest first.</summary>
    public required IReadOnlyList<FactorMove> Moves { get; init; }

    public required IReadOnlyList<RemedyUse> Remedies { get; init; }

    public required IReadOnlyList<ReliefUse> Reliefs { get; init; }

    /// <summary>Thirteen weeks, this one last.</summary>
    public required IReadOnlyList<StripWeek> Strip { get; init; }

    public required Swing Swing { get; init; }

    /// <summary>The first evening that is read for a week: the start of the strip.</summary>
    public static Night FirstNeeded(IsoWeek week, DayOfWeek firstDay = DayOfWeek.Monday) => week.AddWeeks(1 - StripWeeks).FromOn(firstDay);

    /// <summary>
    /// The week that is worth looking back on: the one under way once four of its nights are over, before that the one that ended.
    /// On a Sunday morning that is the week whose Sunday night is still to come.
    /// </summary>
    public static IsoWeek ToLookBackOn(Night current, DayOfWeek firstDay = DayOfWeek.Monday)
    {
        var week = IsoWeek.Of(current, firstDay);
        return current.DaysSince(week.FromOn(firstDay)) >= 4 ? week : week.Previous;
    }

    /// <param name="journal">At least from <see cref="FirstNeeded"/> on.</param>
    /// <param name="week">The week.</param>
    /// <param name="firstDay">The day on which the person's weeks begin.</param>
    /// <param name="asOf">The night under way; later nights have not come and are left out. Null when all have.</param>
    /// <param name="factors">The person's factors; null is the catalogue.</param>
    public static WeekReview Of(Journal journal, IsoWeek week, DayOfWeek firstDay = DayOfWeek.Monday, Night? asOf = null, FactorSet? factors = null)
    {
        var (from, to) = (week.FromOn(firstDay), week.ToOn(firstDay));
        var last = asOf < to ? asOf.Value : to;
        var now = journal.Between(from, last).ToArray();
        var before = Before4(journal, from).ToArray();
        var comparisons = Compare(journal, from, now);
        return new()
        {
            Week = week,
            From = from,
            To = to,
            NightsCome = Math.Clamp(last.DaysSince(from) + 1, 0, 7),
            Figures = WeekFigures.Of(now),
            Before = WeekFigures.Of(before, WeeksBefore),
            Comparisons = comparisons,
            Nights = [.. Enumerable.Range(0, 7).Select(i => from.AddDays(i)).Select(n => new WeekNight(n, n > last ? null : journal.Find(n), n <= last))],
            Moves = FactorMove.Find(now, before, factors ?? FactorSet.Catalogue),
            Remedies = RemedyUse.Find(now, factors ?? FactorSet.Catalogue),
            Reliefs = ReliefUse.Find(now),
            Strip = [.. Enumerable.Range(1 - StripWeeks, StripWeeks).Select(i => week.AddWeeks(i))
                .Select(w => new StripWeek(w, WeekFigures.Of(Until(journal, w.FromOn(firstDay), w.ToOn(firstDay), last))))],
            Swing = SwingOf(comparisons[0], CrampNights(journal, from.AddDays(-7), journal.Between(from.AddDays(-7), from.Previous))),
        };
    }

    private static ReadOnlySpan<NightEntry> Until(Journal journal, Night from, Night to, Night last) => journal.Between(from, to > last ? last : to);

    private static ReadOnlySpan<NightEntry> Before4(Journal journal, Night from) => journal.Between(from.AddDays(-7 * WeeksBefore), from.Previous);

    private static Swing SwingOf(Comparison now, Comparison weekBefore) => (now.Standing, weekBefore.Standing) switch
    {
        (Standing.Higher, _) => Swing.HighWeek,
        (Standing.Lower, _) => Swing.LowWeek,
        (_, Standing.Higher) => Swing.AfterHighWeek,
        (_, Standing.Lower) => Swing.AfterLowWeek,
        _ => Swing.None,
    };

    private static Comparison CrampNights(Journal journal, Night from, ReadOnlySpan<NightEntry> now)
    {
        var figures = WeekFigures.Of(now);
        var range = NormalRange.CrampNights(Before4(journal, from), (int)figures.AnsweredNights);
        return Comparison.Of(Figure.CrampNights, figures.AnsweredNights == 0 ? null : figures.CrampNights, range?.Usual, range?.Low, range?.High);
    }

    private static List<Comparison> Compare(Journal journal, Night from, ReadOnlySpan<NightEntry> now)
    {
        var figures = WeekFigures.Of(now);
        var before = Before4(journal, from);
        var all = WeekFigures.Of(before);
        List<WeekFigures> weeks = [];
        for (var i = WeeksBefore; i > 0; i--) weeks.Add(WeekFigures.Of(journal.Between(from.AddDays(-7 * i), from.AddDays(-7 * (i - 1)).Previous)));
        var cramps = NormalRange.Cramps(before, (int)figures.AnsweredNights);
        return
        [
            CrampNights(journal, from, now),
            Comparison.Of(Figure.Cramps, figures.AnsweredNights == 0 ? null : figures.Cramps, cramps?.Usual, cramps?.Low, cramps?.High),
            AmongWeeks(Figure.WorstPain, figures.WorstPain, w => w.WorstPain, null),
            AmongWeeks(Figure.MedianPain, figures.MedianPain, w => w.MedianPain, all.MedianPain),
            AmongWeeks(Figure.Minutes, figures.Minutes, w => w.Minutes, null),
            AmongWeeks(Figure.SleepDisturbance, figures.SleepDisturbance, w => w.SleepDisturbance, all.SleepDisturbance),
        ];

        // Strength and length differ too much from cramp to cramp for a formula: the range is what the four weeks themselves spanned.
        Comparison AmongWeeks(Figure figure, decimal? value, Func<WeekFigures, decimal?> of, decimal? usual)
        {
            List<decimal> seen = [.. weeks.Select(of).OfType<decimal>()];
            if (value is null && figures is { AnsweredNights: > 0, CrampNights: 0 }) return new(figure, null, null, null, null, Standing.NothingToRate);
            return seen.Count < 2
                ? Comparison.Of(figure, value, null, null, null)
                : Comparison.Of(figure, value, usual ?? (seen.Sum() / seen.Count), seen.Min(), seen.Max());
        }
    }

    public override string ToString() => nameof(WeekReview);
}
