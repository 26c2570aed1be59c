using CrampInsight.Core.Diary;
using CrampInsight.Core.Summaries;
using CrampInsight.Web.Ui.Charts;
using CrampInsight.Web.Wording;

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

    /// <summary>Letters that surely fit on a line beside the hours.</summary>
    private const int GuessLetters = 28;

    private const double Wide = 182;
    private const double Gap = 2.6;
    private const double FewestQuestionRoom = 22;

    /// <summary>Rows of a list that are left alone before it goes on over the page.</summary>
    private const int FewestRows = 3;

    public static IReadOnlyList<IReadOnlyList<Part>> Pages(Sheet sheet, IReadOnlyList<LogRow> log)
    {
        List<List<Part>> pages = [[]];
        double used = 0;
        foreach (var (kind, height, rows) in Parts(sheet))
        {
            if (rows is null) PlaceWhole(kind, height);
            else PlaceRows(kind, height, rows);
        }

        if (sheet.Choices.WithLog)
        {
            // The log begins on a sheet of its own: the pages before it stay the two that are handed over.
            NewPage();
            PlaceRows(PartKind.Log, Title + HeadRow, [.. log.Select(r => r.Height)]);
        }

        return pages;

        void NewPage()
        {
            pages.Add([]);
            used = 0;
        }

        void Put(Part part)
        {
            pages[^1].Add(part);
            used += part.Height + Gap;
        }

        void PlaceWhole(PartKind kind, double height)
        {
            if (used > 0 && used + height > Room) NewPage();
            // The questions take what is left: room to write is welcome.
            Put(new(kind, 0, 0, kind == PartKind.Questions ? Math.Max(height, Room - used) : height));
        }

        // A long list goes on over the page, with its title again.
        void PlaceRows(PartKind kind, double head, IReadOnlyList<double> rows)
        {
            var next = 0;
            do
            {
                var (first, height) = (next, head);
                while (next < rows.Count && used + height + rows[next] <= Room) height += rows[next++];
                if (used > 0 && (used + height > Room || (next < rows.Count && next - first < FewestRows)))
                {
                    NewPage();
                    next = first;
                    continue;
                }

                // A row taller than a sheet is put on one all the same.
                if (next == first && next < rows.Count) height += rows[next++];
                Put(new(kind, first, next - first, height));
            }
            while (next < rows.Count);
        }
    }

    /// <summary>How many lines a text takes at most.</summary>
    public static int Lines(string text, int letters) => text.Split('\n').Sum(l => Math.Max(1, (l.Length + letters - 1) / letters));

    private static IEnumerable<(PartKind Kind, double Height, IReadOnlyList<double>? Rows)> Parts(Sheet sheet)
    {
        var (summary, choices) = (sheet.Summary, sheet.Choices);
        yield return (PartKind.Head, 18 + (Fine * Lines(SummaryTexts.SelfNote, 122)) + (summary.Total.AnsweredNights > 0 ? 17.2 : 0), null);
        if (summary.Total.AnsweredNights > 0)
        {
            if (choices.Has(SummarySection.FourWeeks)) yield return (PartKind.FourWeeks, Title + 8 + ((Cell + RowEdge) * (summary.Windows.Count + 1)) + 1 + (Fine * (summary.Total.NightsWithoutDetails > 0 ? 2 : 1)), null);
            if (choices.Has(SummarySection.Chart))
            {
                if (summary.IsEnough) yield return (PartKind.Chart, Title + 30 + Fine, null);
                yield return (PartKind.Calendar, Title + (Wide * StripDrawing.Ratio(summary.Period.From, summary.Period.To, SummaryWords.FirstDay)) + Line + 1, null);
            }

            if (choices.Has(SummarySection.WhenWhere) && summary.Total.Cramps > 0)
                yield return (PartKind.WhenWhere, Title + 21 + (summary.Where.Guesses.Count > 0 ? Line * Lines(SummaryWords.Guesses(summary), GuessLetters) : 0), null);
        }

        if (choices.Has(SummarySection.Medicines))
        {
            yield return (PartKind.Medicines, Title + HeadRow, [.. summary.Medicines.Select(m => (SummaryWords.MedicineLines(m) * Cell) + RowEdge)]);
            yield return (PartKind.Health, Title + (Line * Lines(SummaryWords.Health(summary.Person), Across)), null);
        }

        if (choices.Has(SummarySection.Flags)) yield return (PartKind.Flags, Title + HeadRow, [.. SummaryWords.FlagLines(summary).Select(l => (l * Line) + 1.2)]);
        if (choices.Has(SummarySection.Patterns)) yield return (PartKind.Patterns, Title + Fine + (summary.Patterns.Strongest.Count == 0 ? 0 : HeadRow + 1 + summary.Patterns.Strongest.Sum(f => (SummaryWords.PatternLines(f) * Cell) + RowEdge)), null);
        if (choices.Has(SummarySection.Tried)) yield return (PartKind.Tried, Title + HeadRow + Fine + 1 + ((Cell + RowEdge) * Math.Min(SummaryWords.MostTried, Math.Max(summary.Remedies.Count, summary.Relief.Count))), null);
        if (choices.Has(SummarySection.Questions)) yield return (PartKind.Questions, Math.Max(FewestQuestionRoom, Title + (Line * (choices.Questions.Length == 0 ? 0 : Lines(choices.Questions, Across))) + 16), null);
    }
}

/// <summary>One line of the log: a night, or one of its cramps.</summary>
public sealed record LogRow(Night Night, bool IsFirst, string Cramps, string Start, string Where, string Minutes, string Pain, string Sleep, string Signs)
{
    private const int SignLetters = 26;

    /// <summary>A clock time, or a word of a guess.</summary>
    private const int StartLetters = 8;

    public double Height =>
        (3.7 * Math.Max(SheetPlan.Lines(Start, StartLetters), Math.Max(SheetPlan.Lines(Signs, SignLetters), SheetPlan.Lines(Where, SignLetters)))) + 1.1;

    public override string ToString() => nameof(LogRow);
}
