using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class LogPrivacyTests
{
    private const string Name = "sentinelname";
    private const string Secret = "sentinelpassword walks home";
    private const string Wrong = "sentinelguess tries again";

    [Fact]
    public async Task Nothing_a_person_typed_reaches_a_log_or_the_folder_it_is_kept_in()
    {
        var host = new AppServer { Registration = "open" };
        await using var app = host;
        var visitor = host.NewVisitor();
        await visitor.RegisterAsync(Name, "sentinel");
        await visitor.RegisterAsync(Name, Secret);
        await visitor.RegisterAsync(Name, Secret);
        await host.NewVisitor().SignInAsync(Name, Wrong, "?returnUrl=/sentinelreturn");
        for (var i = 0; i < 6; i++) await host.NewVisitor().SignInAsync(Name, Wrong);
        await host.NewVisitor().SignInAsync("sentinelstranger", Wrong);
        await visitor.GetAsync("/nights/sentinelnight?note=sentinelquery");
        await visitor.GetAsync("/sentinelpath?q=sentinelquery");
        var form = Visitor.FormOf(await visitor.ReadAsync("/account/sign-in"));
        await visitor.SendAsync("/account/sign-in", form, ("__RequestVerificationToken", "sentineltoken"), ("Input.Name", Name), ("_handler", "sentinelhandler"));
        await visitor.SendAsync("/account/passkeys", ("Input.Name", "sentinelkey"), ("Input.Passkey", "{\"id\":\"sentinelcredential\"}"));
        await visitor.SendAsync("/account/sign-in", ("Input.Passkey", "sentinelcredential"));

        // Something was written at all, or the rest would prove nothing.
        host.Log.Messages.ShouldContain(m => m.Contains("/account/sign-in", StringComparison.Ordinal));
        host.Log.Everything.Where(e => e.Contains("sentinel", StringComparison.OrdinalIgnoreCase) && !OnlyAsRequestPath(e)).ShouldBeEmpty();

        var files = Directory.GetFiles(Path.Combine(host.DataFolder, "logs"));
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("sentinel", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Nothing_a_program_sends_reaches_a_log()
    {
        await using var host = new AppServer();
        using var program = await host.NewProgramAsync("anna");
        await program.PutDiaryAsync("""
            { "format": "crampinsight-diary", "version": 1,
              "person": { "medications": [ { "name": "sentinelmedicine" } ], "ownFactors": [ { "id": "x-sentinel", "name": "sentinelfactor", "kind": "yes-no" } ] },
              "nights": [ { "evening": "2026-11-20", "note": "sentinelnote", "readings": { "x-sentinel": true, "sentinelunknown": "sentinelanswer" } } ] }
            """);
        foreach (var (method, path, body) in new[]
        {
            ("PUT", "/api/v1/diary", "{ \"sentinelbroken"),
            ("PUT", "/api/v1/diary", """{ "format": "sentinelformat", "version": 1 }"""),
            ("PUT", "/api/v1/nights/2026-11-20", """{ "signs": [ "sentinelsign" ], "note": "sentinelnote" }"""),
            ("POST", "/api/v1/episodes", """{ "note": "sentinelnote", "zone": "sentinelzone" }"""),
            ("GET", "/api/v1/findings?on=sentinelday", ""), ("GET", "/api/v1/nights/sentinelnight", ""), ("GET", "/api/v1/sentinelcall", ""), ("GET", "/api/v1/fhir", ""), ("GET", "/api/v1/diary.csv", ""),
        })
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = body.Length > 0 ? new StringContent(body) : null };
            await program.SendAsync(request, TestContext.Current.CancellationToken);
        }

        host.Log.Messages.ShouldContain(m => m.Contains("/api/v1/diary", StringComparison.Ordinal));
        host.Log.Everything.Where(e => e.Contains("sentinel", StringComparison.OrdinalIgnoreCase) && !OnlyAsRequestPath(e)).ShouldBeEmpty();
        host.Log.Everything.ShouldNotContain(e => e.Contains(program.DefaultRequestHeaders.Authorization!.Parameter!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_is_logged_by_its_route_and_not_by_its_address()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await anna.GetAsync("/nights/2026-11-22?from=sentinel");
        host.Log.Messages.ShouldContain(m => m.Contains("/nights/{Evening}", StringComparison.Ordinal) && m.Contains("200", StringComparison.Ordinal));
        host.Log.Messages.ShouldNotContain(m => m.Contains("2026-11-22", StringComparison.Ordinal));
    }

    // The framework's own scope carries the path as a property; no output of ours prints properties.
    private static bool OnlyAsRequestPath(string entry) =>
        entry.Split('\n').Where(line => line.Contains("sentinel", StringComparison.OrdinalIgnoreCase)).All(line => line.StartsWith("RequestPath=", StringComparison.Ordinal));
}
