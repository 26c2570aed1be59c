using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Patterns;

/// <summary>A medicine that began, changed or ended within some nights. A tablet that was taken all along has nothing to shade.</summary>
/// <param name="Name">As the person wrote it.</param>
/// <param name="From">First night with it, or null when it began earlier.</param>
/// <param name="To">First night without it, or null when it goes on.</param>
/// <param name="Changed">The night its dose changed.</param>
internal sealed record MedicinePeriod(string Name, Night? From, Night? To, Night? Changed)
{
    public static List<MedicinePeriod> Within(IEnumerable<Medication> medications, Night first, Night last)
    {
        return [.. medications.Select(m => new MedicinePeriod(m.Name, In(m.Started), In(m.Stopped), In(m.Changed))).Where(p => p.From is not null || p.To is not null || p.Changed is not null)];

        Night? In(DateOnly? date) => date is { } d && new Night(d) is var night && night >= first && night <= last ? night : null;
    }

    /// <summary>"Indapamide: from 1 September".</summary>
    public string Say() => string.Join("; ", new[]
    {
        (From, To) switch
        {
            ({ } from, { } to) => Words.Fill(TriggerTexts.PeriodClosed, Name, Words.ShortDate(from.Evening), Words.ShortDate(to.Evening)),
            ({ } from, null) => Words.Fill(TriggerTexts.PeriodOpen, Name, Words.ShortDate(from.Evening)),
            (null, { } to) => Words.Fill(TriggerTexts.PeriodUntil, Name, Words.ShortDate(to.Evening)),
            _ => null,
        },
        Changed is { } changed ? Words.Fill(TriggerTexts.PeriodChanged, Name, Words.ShortDate(changed.Evening)) : null,
    }.OfType<string>());

    public override string ToString() => nameof(MedicinePeriod);
}
