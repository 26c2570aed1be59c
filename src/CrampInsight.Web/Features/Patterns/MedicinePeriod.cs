using CrampInsight.Core.Diary;
using CrampInsight.Core.People;

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

    public override string ToString() => nameof(MedicinePeriod);
}
