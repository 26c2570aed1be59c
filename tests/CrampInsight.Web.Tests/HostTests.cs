using System.Net;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests;

public sealed class HostTests
{
    private const string Sentinel = "Zebrafinkensalat";

    [Theory]
    [InlineData("/")]
    [InlineData("/nights")]
    [InlineData("/nights?month=2026-10")]
    [InlineData("/nights/2026-11-01")]
    [InlineData("/nights/never")]
    [InlineData("/episodes/new")]
    [InlineData("/episodes/0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11")]
    [InlineData("/you")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/password")]
    [InlineData("/account/sign-out")]
    public async Task Every_page_opens_for_the_signed_in_and_is_never_stored(string path)
    {
        await using var app = new AppServer();
        var visitor = app.NewVisitor();
        await visitor.RegisterAsync(Anna.Name);
        var answer = await visitor.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.Contains("unsafe-inline", StringComparison.Ordinal).ShouldBe(!path.StartsWith("/account", StringComparison.Ordinal));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("//cdn");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_says_so()
    {
        await using var app = new AppServer();
        var visitor = app.NewVisitor();
        await visitor.RegisterAsync(Anna.Name);
        var answer = await visitor.GetAsync("/nothing/here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is nothing here");
    }

    [Fact]
    public async Task Nothing_a_person_types_is_found_in_the_log()
    {
        await using var app = new AppServer();
        var visitor = app.NewVisitor();
        await visitor.RegisterAsync(Sentinel, Sentinel + " sings low tonight");
        await app.NewVisitor().SignInAsync(Sentinel, Sentinel + " wrong");
        await visitor.GetAsync($"/nights/{Sentinel}?month={Sentinel}");
        await visitor.GetAsync($"/{Sentinel}");
        await visitor.PostAsync("/welcome", new Dictionary<string, string> { ["Input.Name"] = Sentinel });

        var night = new Night(new(2026, 11, 20));
        var medicine = new Medication { Id = Guid.NewGuid(), Name = Sentinel, Dose = Sentinel };
        (await app.CommitAsync(
            [new NoteEdit(night, "", Sentinel), new SignEdit(night, Sentinel, true), new ReadingEdit(night, Sentinel, null, Answer.Keep(Sentinel)), new MedicationEdit(medicine.Id, medicine)],
            Sentinel)).IsWritten.ShouldBeTrue();
        await visitor.GetAsync($"/nights/{night}");
        await visitor.GetAsync("/you");
        // A write that the database refuses, with the text in hand.
        await Should.ThrowAsync<Exception>(() => app.CommitAsync([new PersonEdit(p => throw new InvalidOperationException("nobody"))], Sentinel));
        (await app.Services.GetRequiredService<DiaryWriter>().CommitAsync(new("nobody-" + Sentinel), [new NoteEdit(night, "", Sentinel)])).IsWritten.ShouldBeFalse();

        var log = string.Join('\n', app.Log.Everything);
        log.ShouldContain("answered 200");
        log.ShouldNotContain(Sentinel);
        log.ShouldNotContain("2026-11-20");
        foreach (var file in Directory.GetFiles(Path.Combine(app.DataFolder, "logs")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            (await reader.ReadToEndAsync()).ShouldNotContain(Sentinel);
        }
    }
}
