using CrampInsight.Core.Nights;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Resources;
using CrampInsight.Web.Shared.Charts;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>A part of the paper.</summary>
public enum PartKind { Head, FourWeeks, Chart, Calendar, WhenWhere, Medicines, Health, Flags, Patterns, Tried, Questions, Log }

/// <param name="Kind">What it shows.</param>
/// <param name="From">For lists: the first row.</param>
/// <param name="Count">For lists: how many rows.</param>
/// <param name="Height">Room it takes at most, in millimetres.</param>
public sealed record Part(PartKind Kind, int From, int Count, double Height);

/// <summary>
/// Shares the parts out over sheets before anything is printed, so that every sheet knows its number in every browser. The heights are those of
/// print.css, rounded up; a browser test prints full, empty and long diaries on A4 and Letter and counts the pages.
/// </summary>
public static class SheetPlan
{
    /// <summary>What fits beneath the running head on the shorter of the two papers (Letter, 279 mm), with something to spare.</summary>
    public const double Room = 248;

    /// <summary>A line of text.</summary>
    public const double Line = 4.4;

    /// <summary>A heading with its rule.</summary>
    public const double Title = 6.8;

    /// <summary>A line of small print.</summary>
    private const double Fine = 3.8;

    /// <summary>A line within a table, and what a row adds to its lines.</summary>
    private const double Cell = 3.8;
    private const double RowEdge = 1.1;
    private const double HeadRow = 4.8;

    /// <summary>Letters that surely fit on a line across the whole width.</summary>
    private const int Across = 95;

    private const double Wide = 182;
    private const double Gap = 2.6;
    private const double FewestQuestionRoom = 22;

    public static IReadOnlyList<IReadOnlyList<Part>> Pages(Sheet sheet, IReadOnlyList<LogRow> log)
    {
        List<List<Part>> pages = [[]];
        double used = 0;
        foreach (var part in Parts(sheet)) Place(part);
        if (sheet.Choices.WithLog)
        {
            // The log begins on a sheet of its own: the pages before it stay the two that are handed over.
            pages.Add([]);
            used = 0;
            for (var i = 0; i < log.Count;)
            {
                var (start, height) = (i, Title + HeadRow);
                while (i < log.Count && (i == start || height + log[i].Height <= Room)) height += log[i++].Height;
                pages[^1].Add(new(PartKind.Log, start, i - start, height));
                if (i < log.Count) pages.Add([]);
            }
        }

        return pages;

        void Place(Part part)
        {
            if (used + part.Height > Room && used > 0)
            {
                pages.Add([]);
                used = 0;
            }

            // The questions take what is left: room to write is welcome.
            var height = part.Kind == PartKind.Questions ? Math.Max(part.Height, Room - used) : part.Height;
            pages[^1].Add(part with { Height = height });
            used += height + Gap;
        }
    }

    /// <summary>How many lines a text takes at most.</summary>
    public static int Lines(string text, int letters) => text.Split('\n').Sum(l => Math.Max(1, (l.Length + letters - 1) / letters));

    private static IEnumerable<Part> Parts(Sheet sheet)
    {
        var (summary, choices) = (sheet.Summary, sheet.Choices);
        yield return new(PartKind.Head, 0, 0, 18 + (Fine * Lines(SummaryTexts.SelfNote, 122)) + (summary.Total.AnsweredNights > 0 ? 17.2 : 0));
        if (summary.Total.AnsweredNights > 0)
        {
            if (choices.Has(SummarySection.FourWeeks)) yield return new(PartKind.FourWeeks, 0, 0, Title + 8 + ((Cell + RowEdge) * (summary.Windows.Count + 1)) + 1 + (Fine * (summary.Total.NightsWithoutDetails > 0 ? 2 : 1)));
            if (choices.Has(SummarySection.Chart))
            {
                yield return new(PartKind.Chart, 0, 0, Title + 30 + Fine);
                yield return new(PartKind.Calendar, 0, 0, Title + (Wide * StripDrawing.Ratio(summary.Period.From, summary.Period.To, SummaryWords.FirstDay)) + Line + 1);
            }

            if (choices.Has(SummarySection.WhenWhere) && summary.Total.Cramps > 0) yield return new(PartKind.WhenWhere, 0, 0, Title + 21);
        }

        if (choices.Has(SummarySection.Medicines))
        {
            foreach (var part in Split(PartKind.Medicines, [.. summary.Medicines.Select(m => (SummaryWords.MedicineLines(m) * Cell) + RowEdge)])) yield return part;
            yield return new(PartKind.Health, 0, 0, Title + (Line * Lines(SummaryWords.Health(summary.Person), Across)));
        }

        if (choices.Has(SummarySection.Flags))
            foreach (var part in Split(PartKind.Flags, [.. SummaryWords.FlagLines(summary).Select(l => (l * Line) + 1.2)])) yield return part;
        if (choices.Has(SummarySection.Patterns)) yield return new(PartKind.Patterns, 0, 0, Title + Fine + (summary.Patterns.Strongest.Count == 0 ? 0 : HeadRow + Cell + summary.Patterns.Strongest.Sum(f => (SummaryWords.PatternLines(f) * Cell) + RowEdge)));
        if (choices.Has(SummarySection.Tried)) yield return new(PartKind.Tried, 0, 0, Title + HeadRow + Fine + 1 + ((Cell + RowEdge) * Math.Min(SummaryWords.MostTried, Math.Max(summary.Remedies.Count, summary.Relief.Count))));
        if (choices.Has(SummarySection.Questions)) yield return new(PartKind.Questions, 0, 0, Math.Max(FewestQuestionRoom, Title + (Line * (choices.Questions.Length == 0 ? 0 : Lines(choices.Questions, Across))) + 16));
    }

    // A list that is longer than a sheet's rest goes on over the page, with its title again.
    private static IEnumerable<Part> Split(PartKind kind, List<double> rows)
    {
        const double Most = Room / 2;
        var i = 0;
        do
        {
            var (start, height) = (i, Title + HeadRow);
            while (i < rows.Count && (i == start || height + rows[i] <= Most)) height += rows[i++];
            yield return new(kind, start, i - start, height);
        }
        while (i < rows.Count);
    }
}

/// <summary>One line of the log: a night, or one of its cramps.</summary>
public sealed record LogRow(Night Night, bool IsFirst, string Cramps, string Start, string Where, string Minutes, string Pain, string Sleep, string Signs)
{
    private const int SignLetters = 26;

    public double Height => (3.7 * Math.Max(SheetPlan.Lines(Signs, SignLetters), SheetPlan.Lines(Where, SignLetters))) + 1.1;

    public override string ToString() => nameof(LogRow);
}
