namespace CrampInsight.Web.Api;

/// <summary>
/// What documents look like, for the description only: they are read and written by hand, because absent, unknown and wrong are
/// three things there.
/// </summary>
internal static class ApiShapes
{
    internal sealed record Diary(string Format, int Version, DateTimeOffset? ExportedAt = null, Person? Person = null, IReadOnlyList<DiaryNight>? Nights = null);

    internal sealed record Person(
        int? BirthYear = null, string? Sex = null, string? Pregnancy = null, string? TimeZone = null, IReadOnlyList<string>? Conditions = null,
        IReadOnlyList<Medication>? Medications = null, IReadOnlyList<OwnFactor>? OwnFactors = null, IReadOnlyList<string>? CheckIn = null, string? ReviewDay = null, string? Region = null, bool? Sample = null);

    internal sealed record Medication(string Name, IReadOnlyList<string>? Classes = null, string? Dose = null, DateOnly? Started = null, DateOnly? Changed = null, DateOnly? Stopped = null);

    internal sealed record OwnFactor(string Id, string Name, string Kind, decimal? Max = null, string? Unit = null, IReadOnlyList<string>? Options = null);

    internal sealed record DiaryNight(
        DateOnly Evening, string? Cramps = null, int? SleepDisturbance = null, IReadOnlyDictionary<string, object>? Readings = null,
        IReadOnlyList<string>? Signs = null, string? Note = null, IReadOnlyList<Episode>? Episodes = null);

    /// <summary>The same under an address that names the evening.</summary>
    internal sealed record Night(
        DateOnly? Evening = null, string? Cramps = null, int? SleepDisturbance = null, IReadOnlyDictionary<string, object>? Readings = null,
        IReadOnlyList<string>? Signs = null, string? Note = null, IReadOnlyList<Episode>? Episodes = null);

    internal sealed record Episode(
        Guid? Id = null, string? StartedAt = null, string? About = null, string? Zone = null, string? Offset = null, string? Leg = null,
        IReadOnlyList<string>? Muscles = null, decimal? Minutes = null,
        int? Pain = null, bool? Woke = null, int? Soreness = null, IReadOnlyList<Relief>? Relief = null, IReadOnlyList<string>? Signs = null, string? Note = null);

    internal sealed record Relief(string Kind, int? Helped = null);

    /// <summary>A cramp as it is answered: with the evening of its night.</summary>
    internal sealed record Logged(
        DateOnly Evening, Guid Id, string StartedAt, string? About, string Zone, string? Offset, string? Leg, IReadOnlyList<string> Muscles, decimal? Minutes,
        int? Pain, bool? Woke, int? Soreness, IReadOnlyList<Relief> Relief, IReadOnlyList<string> Signs, string Note);

    internal sealed record Problem(string Type, string Title, int Status, string Detail, IReadOnlyList<ApiError> Errors);
}
