using System.Collections.Immutable;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests.Testing;

/// <summary>A small diary, written down night by night; "tonight" is the evening of 22 November 2026.</summary>
internal sealed class DiaryBuilder
{
    public static readonly Night Tonight = new(new(2026, 11, 22));

    private readonly SortedDictionary<DateOnly, NightEntry> _nights = [];

    public Person Person { get; private set; } = new();

    public DiaryBuilder As(Func<Person, Person> change)
    {
        Person = change(Person);
        return this;
    }

    public DiaryBuilder Takes(string name, DateOnly? started = null, DateOnly? stopped = null) => As(p => p with
    {
        Medications = [.. p.Medications, new() { Id = Guid.NewGuid(), Name = name, Classes = MedicineCatalogue.Find(name).Classes, Started = started, Stopped = stopped }],
    });

    public DiaryBuilder Has(params string[] conditions) => As(p => p with { Conditions = [.. p.Conditions, .. conditions] });

    /// <summary>An answer, so many nights before tonight.</summary>
    public DiaryBuilder Answer<T>(Factor<T> factor, T value, int ago = 0)
        where T : struct => AnswerAny(factor, value, ago);

    public DiaryBuilder AnswerAny(Factor factor, object value, int ago = 0) => Change(ago, n => Copy(n, readings: n.Readings.SetItem(factor.Id, value)));

    public DiaryBuilder Sleep(int disturbance, int ago = 0) => Change(ago, n => new(n.Night)
    {
        Cramps = n.Cramps,
        SleepDisturbance = disturbance,
        Readings = n.Readings,
        Signs = n.Signs,
        Note = n.Note,
        Episodes = n.Episodes,
    });

    public DiaryBuilder Sign(string sign, int ago = 0) => Change(ago, n => Copy(n, signs: [.. n.Signs, sign]));

    public DiaryBuilder Cramps(CrampAnswer answer, params int[] ago)
    {
        foreach (var a in ago) Change(a, n => Copy(n, cramps: answer));
        return this;
    }

    public DiaryBuilder Episode(int ago, decimal? minutes = null, params Relief[] relief) => Episode(ago, e => e with { Minutes = minutes, Relief = relief });

    public DiaryBuilder Episode(int ago, Func<Episode, Episode> details) => Change(ago, n => Copy(n, cramps: CrampAnswer.Some, episodes:
    [
        .. n.Episodes,
        details(new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(n.Night.Evening.AddDays(1).ToDateTime(new(3, 10)), "Europe/Berlin").Moment }),
    ]));

    public Journal Journal() => new(_nights.Values);

    public IReadOnlyList<Finding> Findings() => RuleBook.Evaluate(Journal(), Person, Tonight);

    public Finding? Finding(string id) => Findings().FirstOrDefault(f => f.Rule.Id == id);

    public IReadOnlyList<string> Ids() => [.. Findings().Select(f => f.Rule.Id)];

    private static NightEntry Copy(NightEntry n, ImmutableDictionary<string, object>? readings = null, IReadOnlyList<string>? signs = null, CrampAnswer? cramps = null, IReadOnlyList<Episode>? episodes = null) => new(n.Night)
    {
        Cramps = cramps ?? n.Cramps,
        SleepDisturbance = n.SleepDisturbance,
        Readings = readings ?? n.Readings,
        Signs = signs ?? n.Signs,
        Note = n.Note,
        Episodes = episodes ?? n.Episodes,
    };

    private DiaryBuilder Change(int ago, Func<NightEntry, NightEntry> change)
    {
        var night = Tonight.AddDays(-ago);
        _nights[night.Evening] = change(_nights.GetValueOrDefault(night.Evening) ?? new(night));
        return this;
    }
}

internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The texts of one resource file, by key.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string file) =>
        System.Xml.Linq.XDocument.Load(Files().Single(f => Path.GetFileNameWithoutExtension(f) == file)).Root!
            .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    public static IEnumerable<string> TextFiles() =>
        Files().Select(f => Path.GetFileNameWithoutExtension(f)!);

    private static string[] Files() => Directory.GetFiles(Path.Combine(Root, "src", "CrampInsight.Web"), "*.resx", SearchOption.AllDirectories);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrampInsight.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
