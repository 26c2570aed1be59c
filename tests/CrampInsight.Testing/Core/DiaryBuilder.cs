using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Testing;

/// <summary>A small diary, written down night by night; "tonight" is the evening of 22 November 2026.</summary>
public sealed class DiaryBuilder
{
    public static readonly Night Tonight = new(new(2026, 11, 22));

    private readonly SortedDictionary<DateOnly, NightEntry> _nights = [];
    private readonly List<FindingEvent> _memory = [];

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
        where T : struct => AnswerAny(factor, factor.ToAnswer(value), ago);

    public DiaryBuilder AnswerAny(Factor factor, Answer value, int ago = 0) => Change(ago, n => n with { Readings = n.Readings.With(factor.Id, value) });

    public DiaryBuilder Sleep(int disturbance, int ago = 0) => Change(ago, n => n with { SleepDisturbance = disturbance });

    public DiaryBuilder Sign(string sign, int ago = 0) => Change(ago, n => n with { Signs = [.. n.Signs, sign] });

    public DiaryBuilder Cramps(CrampAnswer answer, params int[] ago)
    {
        foreach (var a in ago) Change(a, n => n with { Cramps = answer });
        return this;
    }

    public DiaryBuilder Episode(int ago, decimal? minutes = null, params Relief[] relief) => Episode(ago, e => e with { Minutes = minutes, Relief = relief });

    public DiaryBuilder Episode(int ago, Func<Episode, Episode> details) => Change(ago, n => n.WithEpisode(
        details(new() { Id = Guid.NewGuid(), StartedAt = LocalMoment.Create(n.Night.Evening.AddDays(1).ToDateTime(new(3, 10)), "Europe/Berlin").Moment })));

    public Journal Journal() => new(_nights.Values);

    /// <summary>"Already checked", said to a finding so many nights before tonight.</summary>
    public DiaryBuilder Checked(string id, int ago = 0, decimal? level = null)
    {
        _memory.Add(new(id, FindingEventKind.AlreadyChecked, Tonight.AddDays(-ago), level));
        return this;
    }

    public IReadOnlyList<FindingEvent> Memory => _memory;

    public IReadOnlyList<Finding> Findings() => RuleBook.Evaluate(Journal(), Person, Tonight, _memory);

    public Finding? Finding(string id) => Findings().FirstOrDefault(f => f.Rule.Id == id);

    public IReadOnlyList<string> Ids() => [.. Findings().Select(f => f.Rule.Id)];

    private DiaryBuilder Change(int ago, Func<NightEntry, NightEntry> change)
    {
        var night = Tonight.AddDays(-ago);
        _nights[night.Evening] = change(_nights.GetValueOrDefault(night.Evening) ?? new(night));
        return this;
    }
}
