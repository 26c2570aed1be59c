using CrampInsight.Core.Diary;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Exchange;

/// <summary>A diary as it travels between programs. Contract section 4.</summary>
/// <param name="Person">What the document says about the person; null when it says nothing.</param>
/// <param name="Nights">In order, each evening once.</param>
public sealed record DiaryDocument(Person? Person, IReadOnlyList<NightEntry> Nights)
{
    public const string Format = "crampinsight-diary";
    public const int Version = 1;

    public override string ToString() => nameof(DiaryDocument);
}

/// <summary>Something about one place of a document, as a code and its values; the sentence is made at the edge.</summary>
/// <param name="At">JSON pointer (RFC 6901), such as <c>/nights/3/readings/water</c>; empty for the whole.</param>
/// <param name="Problem">What it is.</param>
/// <param name="Values">The problem's values: bounds, names of properties and ids, as texts or numbers. Never an answer or a note.</param>
public readonly record struct DocumentIssue(string At, DocumentProblem Problem, params IReadOnlyList<object> Values)
{
    public override string ToString() => nameof(DocumentIssue);
}

/// <summary>What became of reading a document: a value when there is no error.</summary>
public sealed record DocumentReading<T>(T? Value, IReadOnlyList<DocumentIssue> Errors, IReadOnlyList<DocumentIssue> Warnings)
    where T : class
{
    public bool IsGood => Errors.Count == 0 && Value is not null;

    public override string ToString() => nameof(DocumentReading<>);
}

/// <summary>Bounds of a document. What is beyond them is refused before it costs anything.</summary>
public static class DocumentLimits
{
    /// <summary>25 MB.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>More than fifty years.</summary>
    public const int MaxNights = 20_000;

    public const int MaxEpisodesANight = 100;
    public const int MaxReadingsANight = 300;
    public const int MaxMedications = 300;
    public const int MaxDepth = 32;
    public const int MaxFactorIdLength = 64;
    public const int MaxCards = 200;

    /// <summary>Errors and warnings beyond this are counted, not listed.</summary>
    public const int MaxIssues = 100;

    public static readonly DateOnly Earliest = new(1900, 1, 1);
    public static readonly DateOnly Latest = new(2199, 12, 31);
}

/// <summary>What has to be known to read a document.</summary>
/// <param name="Own">Own factors that are already stored; readings of them are typed by their definition.</param>
/// <param name="Zone">IANA zone for a cramp that names none.</param>
/// <param name="Today">The latest birth year is this year's.</param>
public sealed record ReadingContext(IReadOnlyList<Factors.OwnFactor> Own, string Zone, DateOnly Today);
