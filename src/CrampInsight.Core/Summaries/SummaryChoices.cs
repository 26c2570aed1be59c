using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Summaries;

/// <summary>Parts of the printed summary that a person may leave out.</summary>
public enum SummarySection { FourWeeks, Chart, WhenWhere, Medicines, Flags, Patterns, Tried, Questions }

/// <summary>The sheet of paper. Without a choice it follows the person's country.</summary>
public enum Paper { A4, Letter }

/// <summary>What a person last chose for the page that goes to the clinician, and what they want to ask there.</summary>
public sealed record SummaryChoices
{
    /// <summary>Characters; what stays readable beside everything else on two pages.</summary>
    public const int MaxQuestionsLength = 1200;

    /// <summary>A period of one's own holds a year at most, so that the page stays two pages.</summary>
    public const int MostNights = 371;

    /// <summary>Lengths that are offered, in weeks.</summary>
    public static IReadOnlyList<int> Spans { get; } = [4, SummaryPeriod.UsualWeeks, 26, 52];

    /// <summary>One of <see cref="Spans"/>, up to the night under way; not used when both dates are given.</summary>
    public int Weeks { get; init; } = SummaryPeriod.UsualWeeks;

    /// <summary>First evening of a period of one's own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last evening of it.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Sections that are left out; none by default.</summary>
    public IReadOnlyList<SummarySection> Without { get; init; } = [];

    /// <summary>Whether the nights are listed one by one after the two pages.</summary>
    public bool WithLog { get; init; }

    public Paper? Paper { get; init; }

    /// <summary>The person's questions for the visit, as typed.</summary>
    public string Questions { get; init; } = "";

    /// <summary>The questions would not fit the two pages.</summary>
    public bool IsTooLong => Questions.Length > MaxQuestionsLength;

    public bool Has(SummarySection section) => !Without.Contains(section);

    /// <summary>The nights meant, given the night under way.</summary>
    public SummaryPeriod PeriodAt(Night current) =>
        From is { } from && To is { } to && from <= to ? new(new(from), new(to)) : SummaryPeriod.LastWeeks(Weeks, current);

    public override string ToString() => nameof(SummaryChoices);
}
