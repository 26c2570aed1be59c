using CrampInsight.Core.Nights;
using CrampInsight.Core.Summaries;
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
    public const double Room = 240;

    public const double Row = 5.4;
    public const double Line = 4.4;
    public const double Title = 9.5;

    /// <summary>Letters that surely fit on a line across the whole width.</summary>
    private const int Across = 95;

    private const double Wide = 180;
    private const double Gap = 3;
    private const double FewestQuestionRoom = 24;

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
                var (start, height) = (i, Title + Row);
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
        yield return new(PartKind.Head, 0, 0, 41);
        if (summary.Total.AnsweredNights > 0)
        {
            if (choices.Has(SummarySection.FourWeeks)) yield return new(PartKind.FourWeeks, 0, 0, Title + (2 * Line) + (Row * summary.Windows.Count) + 9);
            if (choices.Has(SummarySection.Chart))
            {
                yield return new(PartKind.Chart, 0, 0, Title + 36 + (SummaryWords.Markers(summary).Count > 0 ? Line : 0));
                var ratio = StripDrawing.Ratio(summary.Period.From, summary.Period.To, SummaryWords.FirstDay);
                yield return new(PartKind.Calendar, 0, 0, Title + (Wide * ratio) + Line + 2);
            }

            if (choices.Has(SummarySection.WhenWhere) && summary.Total.Cramps > 0) yield return new(PartKind.WhenWhere, 0, 0, Title + 32);
        }

        if (choices.Has(SummarySection.Medicines))
        {
            foreach (var part in Split(PartKind.Medicines, [.. summary.Medicines.Select(SummaryWords.MedicineLines)])) yield return part;
            yield return new(PartKind.Health, 0, 0, Title + (Line * Lines(SummaryWords.Health(summary.Person), Across)));
        }

        if (choices.Has(SummarySection.Flags))
            foreach (var part in Split(PartKind.Flags, [.. SummaryWords.FlagLines(summary)])) yield return part;
        if (choices.Has(SummarySection.Patterns)) yield return new(PartKind.Patterns, 0, 0, Title + (Line * 3) + (summary.Patterns.Strongest.Count == 0 ? 0 : Row + (summary.Patterns.Strongest.Count * 2 * Row)));
        if (choices.Has(SummarySection.Tried)) yield return new(PartKind.Tried, 0, 0, Title + Line + (Row * (1 + Math.Min(SummaryWords.MostTried, Math.Max(summary.Remedies.Count, summary.Relief.Count)))));
        if (choices.Has(SummarySection.Questions)) yield return new(PartKind.Questions, 0, 0, Math.Max(FewestQuestionRoom, Title + (Line * (2 + Lines(choices.Questions, Across)))));
    }

    // A list that is longer than half a sheet goes on over the page, with its title again.
    private static IEnumerable<Part> Split(PartKind kind, List<int> lines)
    {
        const double Most = Room / 2;
        var i = 0;
        do
        {
            var (start, height) = (i, Title + Row);
            while (i < lines.Count && (i == start || height + (lines[i] * Line) + 1.2 <= Most)) height += (lines[i++] * Line) + 1.2;
            yield return new(kind, start, i - start, height);
        }
        while (i < lines.Count);
    }
}

/// <summary>One line of the log: a night, or one of its cramps.</summary>
public sealed record LogRow(Night Night, bool IsFirst, string Cramps, string Start, string Where, string Minutes, string Pain, string Sleep, string Signs)
{
    private const int SignLetters = 26;

    public double Height => (SheetPlan.Line * Math.Max(1, Math.Max(SheetPlan.Lines(Signs, SignLetters), SheetPlan.Lines(Where, SignLetters)))) + 0.7;

    public override string ToString() => nameof(LogRow);
}
