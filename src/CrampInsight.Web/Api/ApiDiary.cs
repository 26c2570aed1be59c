using System.Buffers;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Insight;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;

namespace CrampInsight.Web.Api;

/// <summary>The caller's diary for one request: whose it is, what time it is there, and what they sent.</summary>
internal sealed class ApiDiary(IHttpContextAccessor accessor, DiaryRequest request)
{
    private HttpContext Context => accessor.HttpContext!;

    public DiaryId Id => request.Id;

    public DiaryReader Reader => request.Reader;

    public CancellationToken Cancel => request.Cancel;

    public DateTimeOffset Now => request.Now;

    public Task<Person> PersonAsync() => request.PersonAsync();

    public Task<(Person Person, Journal Journal)> WholeAsync() => request.WholeAsync();

    /// <summary>The diary as it is now, as far back as is needed.</summary>
    public Task<DiarySnapshot> SinceAsync(Func<Night, Night?> from) => request.SinceAsync(from);

    public Night Tonight(Person person) => Night.At(Now, Zones.Find(person.TimeZone));

    /// <summary>The evening asked about; tonight when none is named. False when it cannot be read.</summary>
    public bool TryEvening(string? text, Person person, out Night evening)
    {
        evening = Tonight(person);
        return string.IsNullOrEmpty(text) || (Night.TryParse(text, out evening) && evening.Evening >= DocumentLimits.Earliest && evening.Evening <= DocumentLimits.Latest);
    }

    public ReadingContext Reading(Person person) =>
        new(person.OwnFactors, Zones.TryFind(person.TimeZone, out _) ? person.TimeZone! : Zones.Utc, DateOnly.FromDateTime(LocalMoment.At(Now, person.TimeZone ?? Zones.Utc).Local));

    /// <summary>The body, or null when it is larger than that.</summary>
    public async Task<ReadOnlyMemory<byte>?> BodyAsync(int most)
    {
        if (Context.Request.ContentLength > most) return null;
        if (Context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 1;
        var body = new ArrayBufferWriter<byte>(4096);
        while (await Context.Request.Body.ReadAsync(body.GetMemory(16384), Cancel) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > most) return null;
        }

        return body.WrittenMemory;
    }
}
