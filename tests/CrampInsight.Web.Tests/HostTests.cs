using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests;

public sealed class HostTests
{
    private const string Sentinel = "Zebrafinkensalat";

    [Fact]
    public async Task Health_answers_without_signing_in()
    {
        await using var app = new AppHost();
        (await app.Visitor().GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

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
        await using var app = new AppHost();
        var visitor = app.Visitor();
        await AppHost.RegisterAsync(visitor);
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
        await using var app = new AppHost();
        var visitor = app.Visitor();
        await AppHost.RegisterAsync(visitor);
        var answer = await visitor.GetAsync("/nothing/here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is nothing here");
    }

    [Fact]
    public async Task A_page_from_elsewhere_cannot_open_a_circuit()
    {
        await using var app = new AppHost();
        var visitor = app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        (await visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var own = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        own.Headers.Add("Origin", "http://localhost");
        (await visitor.SendAsync(own)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_a_person_types_is_found_in_the_log()
    {
        await using var app = new AppHost();
        var visitor = app.Visitor();
        await AppHost.RegisterAsync(visitor, Sentinel, Sentinel + " sings low tonight");
        await AppHost.SignInAsync(app.Visitor(), Sentinel, Sentinel + " wrong");
        await visitor.GetAsync($"/nights/{Sentinel}?month={Sentinel}");
        await visitor.GetAsync($"/{Sentinel}");
        await visitor.PostAsync("/welcome", new FormUrlEncodedContent([new("Input.Name", Sentinel)]));

        using var scope = app.Services.CreateScope();
        var owner = (await scope.ServiceProvider.GetRequiredService<UserManager<Data.Accounts.DiaryUser>>().FindByNameAsync(Sentinel))!.Id;
        var nights = app.Services.GetRequiredService<DiaryStore>();
        var night = new Night(new(2026, 11, 20));
        await nights.ApplyAsync(owner, night, [new NoteChange("", Sentinel), new SignChange(Sentinel, true), new ReadingChange(Sentinel, null, new UnknownAnswer(Sentinel))], overwrite: false, CancellationToken.None);
        await app.Services.GetRequiredService<PersonStore>().SaveMedicationAsync(owner, new Medication { Id = Guid.NewGuid(), Name = Sentinel, Dose = Sentinel }, CancellationToken.None);
        await visitor.GetAsync($"/nights/{night}");
        await visitor.GetAsync("/you");
        // A write that the database refuses, with the text in hand.
        await Should.ThrowAsync<Exception>(() => nights.ApplyAsync("nobody-" + Sentinel, night, [new NoteChange("", Sentinel)], overwrite: false, CancellationToken.None));

        app.Log.ShouldContain("answered 200");
        app.Log.ShouldNotContain(Sentinel);
        app.Log.ShouldNotContain("2026-11-20");
        foreach (var file in Directory.GetFiles(Path.Combine(app.DataFolder, "logs")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            (await reader.ReadToEndAsync()).ShouldNotContain(Sentinel);
        }
    }

    [Fact]
    public async Task A_database_that_is_none_stops_the_start_with_one_line_and_an_untouched_file()
    {
        var folder = Directory.CreateTempSubdirectory("crampinsight-stop-");
        try
        {
            var database = Path.Combine(folder.FullName, "crampinsight.db");
            var bytes = RandomNumberGenerator.GetBytes(9000);
            await File.WriteAllBytesAsync(database, bytes);
            var (code, error) = await RunAsync(("CrampInsight__DataFolder", folder.FullName));
            code.ShouldBe(1);
            error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(database);
            (await File.ReadAllBytesAsync(database)).ShouldBe(bytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("crampinsight-stop-");
        try
        {
            var (code, error) = await RunAsync(("CrampInsight__DataFolder", folder.FullName), ("CrampInsight__Registration", "sometimes"));
            code.ShouldBe(1);
            error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("CrampInsight:Registration");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("MudBlazor.min.css")]
    [InlineData("MudBlazor.min.js")]
    public void The_copied_MudBlazor_files_are_those_of_the_package(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CrampInsight.sln"))) folder = folder.Parent;
        var version = typeof(MudBlazor.MudButton).Assembly.GetName().Version!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var original = Path.Combine(packages, "mudblazor", $"{version.Major}.{version.Minor}.{version.Build}", "staticwebassets", file);
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.FullName, "src", "CrampInsight.Web", "wwwroot", "lib", "mud", file))))
            .ShouldBe(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(original))));
    }

    private static async Task<(int Code, string Error)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, error);
    }
}
