using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tokens;
using CrampInsight.Web.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Web.Tests.Api;

/// <summary>The calls of the contract's section 5, made as any program makes them.</summary>
public sealed class ApiTests
{
    private const string Diary = """
        { "format": "crampinsight-diary", "version": 1,
          "person": { "timeZone": "Europe/Berlin", "ownFactors": [ { "id": "x-hot-tub", "name": "Hot tub", "kind": "yes-no" } ] },
          "nights": [ { "evening": "2026-11-21", "cramps": "some", "readings": { "water": 7, "moon-phase": "waxing", "x-hot-tub": true }, "note": "=1+1, \"so\"",
            "episodes": [ { "startedAt": "2026-11-22T02:40", "minutes": 4.5, "pain": 7 } ] } ] }
        """;

    [Theory]
    [InlineData("GET", "/api/v1/diary")]
    [InlineData("PUT", "/api/v1/nights/2026-11-22")]
    [InlineData("GET", "/api/v1/nothing")]
    public async Task Without_a_token_every_call_is_refused_as_a_problem(string method, string path)
    {
        await using var host = new AppServer();
        var visitor = host.NewVisitor();
        await visitor.RegisterAsync("anna");
        using var request = new HttpRequestMessage(new(method), path);
        var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_token_of_somebody_who_may_only_read_reads_and_writes_nothing()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", Diary);
        var before = (await JsonAsync(await anna.GetAsync("/api/v1/diary")))["nights"]!.ToJsonString();
        await using (var connection = new SqliteConnection($"Data Source={host.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE DiaryAccess SET Role = 'reader'";
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        foreach (var path in new[] { "/api/v1/diary?mode=replace", "/api/v1/nights/2026-11-21" })
        {
            var answer = await PutAsync(anna, path, """{ "evening": "2026-11-21" }""");
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        (await JsonAsync(await anna.GetAsync("/api/v1/diary")))["nights"]!.ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task What_is_imported_is_exported()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var answer = await PutAsync(anna, "/api/v1/diary", Diary);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonAsync(answer)).ToJsonString().ShouldBe("""{"nights":1,"episodes":1,"warnings":[]}""");
        var night = (await JsonAsync(await anna.GetAsync("/api/v1/diary")))["nights"]![0]!;
        night["readings"]!.ToJsonString().ShouldBe("""{"water":7,"moon-phase":"waxing","x-hot-tub":true}""");
        night["episodes"]![0]!["minutes"]!.ToJsonString().ShouldBe("4.5");
    }

    [Fact]
    public async Task A_wrong_document_is_named_by_its_place_and_changes_nothing()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var answer = await PutAsync(anna, "/api/v1/diary", Diary.Replace("\"water\": 7", "\"water\": 70"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string)(await JsonAsync(answer))["errors"]![0]!["pointer"]!).ShouldBe("/nights/0/readings/water");
        (await JsonAsync(await anna.GetAsync("/api/v1/diary")))["nights"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Replacing_empties_what_the_document_does_not_have()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", Diary);
        await PutAsync(anna, "/api/v1/diary?mode=replace", """{"format":"crampinsight-diary","version":1}""");
        var after = await JsonAsync(await anna.GetAsync("/api/v1/diary"));
        after["nights"]!.AsArray().ShouldBeEmpty();
        after["person"]!["timeZone"].ShouldBeNull();
    }

    [Fact]
    public async Task A_night_that_was_changed_elsewhere_is_not_overwritten()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        (await anna.GetAsync("/api/v1/nights/2026-11-22")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var tag = (await PutAsync(anna, "/api/v1/nights/2026-11-22", """{"readings":{"water":5}}""")).Headers.ETag!;
        (await anna.GetAsync("/api/v1/nights/2026-11-22")).Headers.ETag.ShouldBe(tag);
        (await PutAsync(anna, "/api/v1/nights/2026-11-22", """{"readings":{"water":6}}""", tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(anna, "/api/v1/nights/2026-11-22", """{"readings":{"water":9}}""", tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await JsonAsync(await anna.GetAsync("/api/v1/nights/2026-11-22")))["readings"]!["water"]!.ToJsonString().ShouldBe("6");
    }

    [Fact]
    public async Task The_same_key_and_body_log_one_cramp_and_answer_the_same()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var first = await LogAsync(anna, "{}", "night-1");
        var again = await LogAsync(anna, "{}", "night-1");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(first.StatusCode);
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await LogAsync(anna, """{"pain":3}""", "night-1")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await JsonAsync(await anna.GetAsync("/api/v1/diary")))["nights"]!.AsArray().ShouldHaveSingleItem()!["episodes"]!.AsArray().Count.ShouldBe(1);
    }

    /// <summary>Contract section 9.</summary>
    [Fact]
    public async Task A_cramp_whose_time_is_a_guess_is_taken_and_given_back()
    {
        await using var host = new AppServer();
        host.Clock.MoveTo(new(2026, 11, 22, 8, 0, 0, TimeSpan.FromHours(1)));
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", """{"format":"crampinsight-diary","version":1,"person":{"timeZone":"Europe/Berlin"}}""");
        var logged = await LogAsync(anna, """{"about":"2-4","leg":"left","pain":9}""", "guess");
        logged.StatusCode.ShouldBe(HttpStatusCode.Created);
        var cramp = await JsonAsync(logged);
        ((string?)cramp["evening"], (string?)cramp["about"], (string?)cramp["startedAt"]).ShouldBe(("2026-11-21", "2-4", "2026-11-22T03:00"));
        (await JsonAsync(await anna.GetAsync("/api/v1/nights/2026-11-21")))["episodes"]![0]!["about"]!.ToJsonString().ShouldBe("\"2-4\"");

        var put = await JsonAsync(await PutAsync(
            anna, "/api/v1/nights/2026-11-20", """{"episodes":[{"about":"before-midnight"},{"about":"unknown"},{"startedAt":"2026-11-21T03:10"}]}"""));
        put["episodes"]!.AsArray().Select(e => ((string?)e!["startedAt"], (string?)e["about"]))
            .ShouldBe([("2026-11-20T22:00", "before-midnight"), ("2026-11-21T03:00", "unknown"), ("2026-11-21T03:10", null)]);

        var refused = await LogAsync(anna, """{"about":"3-5"}""", "wrong");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await JsonAsync(refused))["errors"]![0]!["pointer"]).ShouldBe("/about");

        var summary = await JsonAsync(await anna.GetAsync("/api/v1/summary"));
        summary["hours"]!.AsArray().Sum(h => (int)h!).ShouldBe(1);
        summary["guesses"]!.ToJsonString().ShouldBe("""{"before-midnight":1,"unknown":1,"2-4":1}""");
        ((string?)summary["worst"]!["about"]).ShouldBe("2-4");

        var lines = (await anna.GetStringAsync("/api/v1/episodes.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldEndWith(",note,about");
        lines.Skip(1).Select(l => l[(l.LastIndexOf(',') + 1)..]).ShouldBe(["before-midnight", "unknown", "", "2-4"]);

        var document = await anna.GetStringAsync("/api/v1/diary");
        (await PutAsync(anna, "/api/v1/diary?mode=replace", document)).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.Parse(await anna.GetStringAsync("/api/v1/diary"))!["nights"]!.ToJsonString().ShouldBe(JsonNode.Parse(document)!["nights"]!.ToJsonString());
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing_and_another_diary_is_never_seen()
    {
        await using var host = new AppServer { Registration = "open" };
        var (anna, diary) = await ClientAsync(host, "anna");
        var (bert, _) = await ClientAsync(host, "bert");
        await PutAsync(anna, "/api/v1/diary", Diary);
        (await bert.GetAsync("/api/v1/nights/2026-11-21")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var tokens = host.Services.GetRequiredService<TokenStore>();
        foreach (var token in await tokens.ListAsync(diary, TestContext.Current.CancellationToken)) (await tokens.RevokeAsync(diary, token.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await anna.GetAsync("/api/v1/diary")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await bert.GetAsync("/api/v1/diary")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Findings_carry_their_cautions_what_to_do_and_the_numbers_of_the_country()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", """
            { "format": "crampinsight-diary", "version": 1, "person": { "region": "US", "medications": [ { "name": "salmeterol" } ] },
              "nights": [ { "evening": "2026-11-20", "signs": ["self-harm-thoughts", "collapse"] }, { "evening": "2026-11-23", "cramps": "some" } ] }
            """);
        var flags = (await JsonAsync(await anna.GetAsync("/api/v1/findings?on=2026-11-20")))["flags"]!.AsArray();
        var collapse = flags.Single(f => (string)f!["id"]! == "E1")!;
        ((string)collapse["title"]!).ShouldBe("Call 911 now: a collapse");
        ((string)collapse["text"]!).ShouldBe("Please call 911 now, even if it seems to pass. You ticked: a collapse.");
        collapse["actions"]!.AsArray().Select(a => (string)a!).ShouldBe(["Call 911 now."]);
        flags.Single(f => (string)f!["id"]! == "MH0")!["cautions"]!.AsArray().Select(c => (string)c!).ShouldBe(["You can call 988 to talk to a person."]);
        var idea = (await JsonAsync(await anna.GetAsync("/api/v1/findings?on=2026-11-23")))["suggestions"]!.AsArray().ShouldHaveSingleItem()!;
        idea["cautions"]!.AsArray().Select(c => (string)c!).ShouldBe(["Please keep using your inhaler."]);
        idea["actions"]!.AsArray().ShouldBeEmpty();
        var summary = await JsonAsync(await anna.GetAsync("/api/v1/summary?from=2026-11-01&to=2026-11-20"));
        summary["flags"]!.AsArray().Single(f => (string)f!["id"]! == "MH0")!["cautions"]!.AsArray().Count.ShouldBe(1);
        ((string)(await JsonAsync(await anna.GetAsync("/api/v1/diary")))["person"]!["region"]!).ShouldBe("US");
    }

    [Fact]
    public async Task Sources_have_a_status_and_the_day_of_the_last_look()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var sources = (await JsonAsync(await anna.GetAsync("/api/v1/sources")))["sources"]!.AsArray();
        var gone = sources.Single(s => (string)s!["key"]! == "K2-24")!;
        ((string)gone["status"]!, (string)gone["notice"]!, (string)gone["lookedAt"]!).ShouldBe(("retracted-replaced", "10.1001/jamainternmed.2025.2160", "2026-11-25"));
        sources.Count(s => (string)s!["status"]! == "current").ShouldBe(sources.Count - 1);
    }

    [Fact]
    public async Task Findings_are_answered_as_of_an_evening_and_not_remembered_as_shown()
    {
        await using var host = new AppServer();
        var (anna, diary) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/nights/2026-11-22", """{"signs":["chest-pain","one-leg-swelling","breathless"]}""");
        var findings = await JsonAsync(await anna.GetAsync("/api/v1/findings?on=2026-11-22"));
        ((string)findings["asOf"]!).ShouldBe("2026-11-22");
        ((string)findings["flags"]![0]!["tier"]!).ShouldBe("emergency");
        ((string)findings["flags"]![0]!["because"]![0]!["evening"]!).ShouldBe("2026-11-22");
        var read = await host.Services.GetRequiredService<DiaryReader>().OpenAsync(diary, _ => new(new(2026, 11, 22)), _ => null, TestContext.Current.CancellationToken);
        read.Snapshot.Memory.ShouldBeEmpty();
        (await anna.GetAsync("/api/v1/findings?on=someday")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_tables_never_hold_a_formula()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", Diary);
        var nights = await anna.GetStringAsync("/api/v1/diary.csv");
        nights.ShouldStartWith("evening,cramps,");
        nights.ShouldContain("water (drinks of 200 ml)");
        nights.ShouldEndWith(",\"'=1+1, \"\"so\"\"\"\r\n");
        (await anna.GetStringAsync("/api/v1/episodes.csv")).ShouldContain("4.5,7,");
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_and_the_description_is_open_to_all()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var answer = await anna.GetAsync("/api/v1/nothing");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await JsonAsync(await host.NewVisitor().GetAsync("/openapi/v1.json")))["paths"]!["/api/v1/diary"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Six_hundred_requests_a_minute_are_answered_and_more_are_held_back()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        for (var i = 0; i < 600; i++) (await anna.GetAsync("/api/v1/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var answer = await anna.GetAsync("/api/v1/nothing");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_summary_counts_a_period_and_leaves_the_unknown_null()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        await PutAsync(anna, "/api/v1/diary", Diary);
        var summary = await JsonAsync(await anna.GetAsync("/api/v1/summary?from=2026-11-15&to=2026-11-21"));
        ((int)summary["answeredNights"]!, (int)summary["crampNights"]!, (int)summary["cramps"]!).ShouldBe((1, 1, 1));
        ((decimal)summary["crampNightsPerWeek"]!, (decimal)summary["medianMinutes"]!, (decimal)summary["medianPain"]!).ShouldBe((7, 4.5m, 7));
        summary["meanSleepDisturbance"].ShouldBeNull();
        summary["hours"]![2]!.GetValue<int>().ShouldBe(1);
        var window = summary["windows"]!.AsArray().ShouldHaveSingleItem()!;
        ((bool)window["enough"]!, (string)window["from"]!, (int)window["answeredNights"]!).ShouldBe((false, "2026-11-15", 1));
        ((string)summary["patterns"]!["state"]!).ShouldBe("not-ready");
    }

    [Fact]
    public async Task The_summary_is_of_the_last_twelve_weeks_unless_dates_are_given()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var summary = await JsonAsync(await anna.GetAsync("/api/v1/summary"));
        (DateOnly.Parse((string)summary["to"]!, null).DayNumber - DateOnly.Parse((string)summary["from"]!, null).DayNumber).ShouldBe(83);
        ((string)(await JsonAsync(await anna.GetAsync("/api/v1/summary?to=2026-11-21")))["from"]!).ShouldBe("2026-08-30");
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("to=2026-02-30")]
    [InlineData("from=2026-11-22&to=2026-11-21")]
    [InlineData("from=0001-01-01")]
    public async Task A_summary_of_no_period_is_a_problem(string query)
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var answer = await anna.GetAsync($"/api/v1/summary?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Patterns_are_figures_with_their_doubt()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        var empty = await JsonAsync(await anna.GetAsync("/api/v1/triggers?on=2026-11-21"));
        empty.ToJsonString().ShouldBe("""{"asOf":"2026-11-21","answeredNights":0,"crampNights":0,"status":"counts-only","factors":[],"oneOfTwo":[]}""");

        // Every third evening with a hot tub and, but for every fifth of those, cramps; else cramps on every eighth.
        var nights = Enumerable.Range(0, 240).Select(i =>
        {
            var hot = i % 3 == 0;
            var cramps = hot ? i % 5 != 0 : i % 8 == 0;
            return $$"""{"evening":"{{new DateOnly(2026, 11, 21).AddDays(-i):yyyy-MM-dd}}","cramps":"{{(cramps ? "some" : "none")}}","readings":{"x-hot-tub":{{(hot ? "true" : "false")}},"footwear":"{{(i % 4 == 0 ? "flat" : "supportive")}}"} }""";
        });
        (await PutAsync(anna, "/api/v1/diary", $$"""{"format":"crampinsight-diary","version":1,"person":{"ownFactors":[{"id":"x-hot-tub","name":"Hot tub","kind":"yes-no"}] },"nights":[{{string.Join(',', nights)}}]}""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await JsonAsync(await anna.GetAsync("/api/v1/triggers?on=2026-11-21"));
        ((int)answer["answeredNights"]!).ShouldBe(240);
        ((string)answer["status"]!).ShouldBe("ready");
        var hotTub = answer["factors"]!.AsArray().Single(f => (string)f!["id"]! == "x-hot-tub")!;
        ((string)hotTub["verdict"]!).ShouldBe("likely-trigger");
        ((bool)hotTub["headline"]!).ShouldBeTrue();
        ((int)hotTub["nightsWith"]!).ShouldBe(80);
        ((int)hotTub["crampsWith"]!).ShouldBe(64);
        ((int)hotTub["nightsWithout"]!).ShouldBe(160);
        ((int)hotTub["crampsWithout"]!).ShouldBe(20);
        ((double)hotTub["low"]!).ShouldBeGreaterThan(1);
        ((double)hotTub["oddsRatio"]!).ShouldBeInRange((double)hotTub["low"]!, (double)hotTub["high"]!);
        ((double)hotTub["probability"]!).ShouldBeGreaterThan(0.99);
        var footwear = answer["factors"]!.AsArray().Single(f => (string)f!["id"]! == "footwear")!;
        ((int)footwear["nightsWith"]!).ShouldBe(60);

        // Ten days only: counts, and what is missing.
        var early = await JsonAsync(await anna.GetAsync("/api/v1/triggers?on=2026-04-05"));
        ((string)early["status"]!).ShouldBe("counts-only");
        var needs = early["factors"]![0]!["needs"]!;
        ((int)needs["nights"]!).ShouldBe(10);
        early["factors"]![0]!["oddsRatio"].ShouldBeNull();
        (await anna.GetAsync("/api/v1/triggers?on=2026-13-01")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_week_has_its_figures_beside_the_four_before()
    {
        await using var host = new AppServer();
        var (anna, _) = await ClientAsync(host, "anna");
        // Before: 8 answered nights, 2 of them with cramps, one without details. The week: 3 answered, 2 with cramps, pains 4, 7 and 8.
        await PutAsync(
            anna,
            "/api/v1/diary",
            """
            {"format":"crampinsight-diary","version":1,"person":{"timeZone":"Europe/Berlin"},"nights":[
              {"evening":"2026-10-19","cramps":"none"},{"evening":"2026-10-20","cramps":"none"},{"evening":"2026-10-21","cramps":"none"},{"evening":"2026-10-22","cramps":"none"},
              {"evening":"2026-11-01","cramps":"none"},{"evening":"2026-11-02","cramps":"some"},{"evening":"2026-11-03","cramps":"none"},
              {"evening":"2026-11-15","cramps":"some","episodes":[{"startedAt":"2026-11-16T03:00","pain":6,"minutes":4}]},
              {"evening":"2026-11-16","cramps":"some","episodes":[{"startedAt":"2026-11-17T02:00","pain":4,"minutes":2.5},{"startedAt":"2026-11-17T04:00","pain":8,"minutes":5}]},
              {"evening":"2026-11-18","cramps":"none"},
              {"evening":"2026-11-22","cramps":"some","episodes":[{"startedAt":"2026-11-23T02:00","pain":7}]},
              {"evening":"2026-11-23","cramps":"none"}]}
            """);
        (await JsonAsync(await anna.GetAsync("/api/v1/weeks/2026-W47"))).ToJsonString().ShouldBe(
            """{"week":"2026-W47","from":"2026-11-16","to":"2026-11-22","before":{"answeredNights":2,"crampNights":0.5,"cramps":0.25,"worstPain":6,"medianPain":6,"minutes":1.0,"sleepDisturbance":null},"answeredNights":3,"crampNights":2,"cramps":3,"worstPain":8,"medianPain":7,"minutes":7.5,"sleepDisturbance":null}""");
        foreach (var missing in new[] { "2026-W54", "2025-W53", "2026-47", "last" })
        {
            var refused = await anna.GetAsync($"/api/v1/weeks/{missing}");
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    private static async Task<(HttpClient Client, DiaryId Diary)> ClientAsync(AppServer host, string name)
    {
        var client = await host.NewProgramAsync(name);
        return (client, await host.DiaryAsync(name));
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string json, EntityTagHeaderValue? match = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (match is not null) request.Headers.IfMatch.Add(match);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> LogAsync(HttpClient client, string json, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/episodes") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
