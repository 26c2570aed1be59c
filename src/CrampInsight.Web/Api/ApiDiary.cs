using System.Buffers;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Api;

/// <summary>The caller's diary for one request: whose it is, what time it is there, and what they sent.</summary>
internal sealed class ApiDiary(IHttpContextAccessor accessor, PersonStore people, TimeProvider time)
{
    private HttpContext Context => accessor.HttpContext!;

    public string Owner => Context.Features.Get<ApiCaller>()?.Owner ?? throw new InvalidOperationException("The gate was not passed.");

    public CancellationToken Cancel => Context.RequestAborted;

    public DateTimeOffset Now => time.GetUtcNow();

    public Task<Person> PersonAsync() => people.ReadAsync(Owner, Cancel);

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
