using System.Text.Json.Nodes;

namespace CrampInsight.Web.Tests.Api;

/// <summary>The description, from which other programs make their clients.</summary>
public sealed class DescriptionTests
{
    private const string Problem = "application/problem+json";

    private static readonly Uri Address = new("/openapi/v1.json", UriKind.Relative);

    [Fact]
    public async Task Every_call_is_described_and_wants_a_token()
    {
        var description = await ReadAsync();
        var calls = Calls(description);
        calls.Select(c => c.Name).ShouldBe(
            [
                "get /api/v1/diary", "put /api/v1/diary", "get /api/v1/diary.csv", "get /api/v1/episodes.csv", "get /api/v1/nights/{evening}", "put /api/v1/nights/{evening}",
                "post /api/v1/episodes", "get /api/v1/findings", "get /api/v1/sources", "get /api/v1/triggers", "get /api/v1/weeks/{week}", "get /api/v1/summary", "get /api/v1/fhir",
            ],
            ignoreOrder: true);
        var scheme = description["components"]!["securitySchemes"]!["token"]!;
        ((string)scheme["type"]!, (string)scheme["scheme"]!).ShouldBe(("http", "bearer"));
        foreach (var (name, call) in calls)
        {
            call["security"]!.AsArray().ShouldHaveSingleItem()!["token"].ShouldNotBeNull(name);
            ((string?)call["summary"]).ShouldNotBeNullOrEmpty(name);
            call["responses"]!.AsObject().Any(r => r.Key is "200" or "201" && r.Value!["content"] is JsonObject { Count: 1 }).ShouldBeTrue(name);
            foreach (var status in new[] { "401", "429" }) call["responses"]![status]!["content"]![Problem].ShouldNotBeNull($"{name} {status}");
            call["responses"]!.AsObject().Where(r => r.Key[0] == '4').ShouldAllBe(r => r.Value!["content"]![Problem] != null, name);
        }

        description["paths"]!["/health"]!["get"]!["security"].ShouldBeNull();
    }

    [Theory]
    [InlineData("put /api/v1/diary", "200 400 401 413 429")]
    [InlineData("get /api/v1/nights/{evening}", "200 401 404 429")]
    [InlineData("put /api/v1/nights/{evening}", "200 201 400 401 404 409 412 413 429")]
    [InlineData("post /api/v1/episodes", "201 400 401 409 413 429")]
    [InlineData("get /api/v1/weeks/{week}", "200 401 404 429")]
    [InlineData("get /api/v1/findings", "200 400 401 429")]
    public async Task Answers_and_refusals_are_named(string call, string statuses)
    {
        var described = Calls(await ReadAsync()).Single(c => c.Name == call).Call;
        described["responses"]!.AsObject().Select(r => r.Key).Order(StringComparer.Ordinal).ShouldBe(statuses.Split(' '));
    }

    [Theory]
    [InlineData("put /api/v1/nights/{evening}", "If-Match", "Night")]
    [InlineData("post /api/v1/episodes", "Idempotency-Key", "Episode")]
    [InlineData("put /api/v1/diary", "mode", "Diary")]
    public async Task Bodies_and_headers_are_named(string call, string parameter, string shape)
    {
        var description = await ReadAsync();
        var described = Calls(description).Single(c => c.Name == call).Call;
        described["parameters"]!.AsArray().ShouldContain(p => (string)p!["name"]! == parameter && (string?)p["description"] != null);
        ((string)described["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!).ShouldBe($"#/components/schemas/{shape}");
        description["components"]!["schemas"]![shape].ShouldNotBeNull();
    }

    [Fact]
    public async Task Whatever_is_referred_to_is_there()
    {
        var description = await ReadAsync();
        var schemas = description["components"]!["schemas"]!.AsObject();
        var references = References(description).Distinct(StringComparer.Ordinal).ToList();
        references.ShouldNotBeEmpty();
        references.ShouldBeSubsetOf(schemas.Select(s => $"#/components/schemas/{s.Key}"));
    }

    [Fact]
    public async Task Numbers_are_numbers()
    {
        var schemas = (await ReadAsync())["components"]!["schemas"]!;
        schemas["WeekFigures"]!["properties"]!["cramps"]!["type"]!.ToJsonString().ShouldBe("\"number\"");
        schemas["Night"]!["properties"]!["sleepDisturbance"]!["type"]!.ToJsonString().ShouldBe("""["null","integer"]""");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p is { Key: "$ref", Value: JsonValue value } ? [(string)value!] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    private static List<(string Name, JsonNode Call)> Calls(JsonNode description) =>
        [.. description["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/")).SelectMany(p => p.Value!.AsObject().Select(c => ($"{c.Key} {p.Key}", c.Value!)))];

    private static async Task<JsonNode> ReadAsync()
    {
        await using var host = new AppServer();
        using var client = host.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync(Address, TestContext.Current.CancellationToken))!;
    }
}
