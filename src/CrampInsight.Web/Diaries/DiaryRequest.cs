using CrampInsight.Core.Diary;
using CrampInsight.Core.Insight;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>Whose diary a program's token opens, set by the gate of the API.</summary>
internal sealed record DiaryCaller(DiaryId Diary)
{
    public override string ToString() => nameof(DiaryCaller);
}

/// <summary>
/// The diary of one HTTP request: of the token that came with it, or of whoever is signed in in the browser. What page requests are told by
/// <see cref="OpenDiary"/>, papers, downloads and programs are told here.
/// </summary>
internal sealed class DiaryRequest(IHttpContextAccessor accessor, CurrentAccess access, SnapshotCache snapshots, DiaryReader reader, PersonClock clock, TimeProvider time)
{
    private DiaryId? _id;

    public DiaryId Id => _id ?? throw new InvalidOperationException("The request has no diary.");

    public DiaryReader Reader => reader;

    public CancellationToken Cancel => Context.RequestAborted;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The clock where the visitor is; of a program, that of the person's home.</summary>
    public PersonClock Clock => clock;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>False when the request has no diary.</summary>
    public async Task<bool> OpenAsync()
    {
        if (_id is not null) return true;
        if (Context.Features.Get<DiaryCaller>() is { } caller) _id = caller.Diary;
        else
        {
            _id = (await access.FindAsync(Context.User, Cancel))?.Diary;
            clock.Use(BrowserZone.Of(Context));
        }

        return _id is not null;
    }

    public async Task<Person> PersonAsync() => (await NowAsync()).Person;

    /// <summary>Everything a person said, as of one moment.</summary>
    public async Task<(Person Person, Journal Journal)> WholeAsync()
    {
        var whole = await reader.WholeAsync(Id, Cancel);
        _ = Today(whole.Person);
        return whole;
    }

    /// <summary>The diary as it is now, as far back as tonight's rules look.</summary>
    public Task<DiarySnapshot> NowAsync() => SinceAsync(DiarySnapshot.NeededTonight);

    /// <summary>The diary as it is now, from an evening on; null is all.</summary>
    public async Task<DiarySnapshot> SinceAsync(Func<Night, Night?> from) => (await snapshots.GetAsync(Id, Today, from, Cancel)).Snapshot;

    private async Task<DiarySnapshot> SinceAsync(Func<Night, Night> from) => (await snapshots.GetAsync(Id, Today, night => from(night), Cancel)).Snapshot;

    private Night Today(Person person)
    {
        if (!clock.IsKnown) clock.Use(person.TimeZone);
        return clock.Current;
    }
}

internal static class DiaryRequestEndpoints
{
    /// <summary>Calls that are answered from the diary of whoever is signed in; without one they are not found.</summary>
    public static TBuilder WantsDiary<TBuilder>(this TBuilder calls)
        where TBuilder : IEndpointConventionBuilder =>
        calls.AddEndpointFilter(async (context, next) =>
            await context.HttpContext.RequestServices.GetRequiredService<DiaryRequest>().OpenAsync() ? await next(context) : Results.NotFound());
}
