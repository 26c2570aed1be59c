using System.Text;
using System.Text.Json.Nodes;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Tests.Exchange;

public sealed class DocumentReaderTests
{
    private static readonly ReadingContext Context = new([], "Europe/Berlin", new(2026, 11, 22));

    /// <summary>The example of the contract, word for word.</summary>
    private const string Example = """
        { "format": "crampinsight-diary", "version": 1, "exportedAt": "2026-11-23T08:00:00Z",
          "person": { "birthYear": 1958, "sex": "female", "pregnancy": "no", "timeZone": "Europe/Berlin",
            "conditions": ["diabetes"],
            "medications": [ { "name": "indapamide", "classes": ["thiazide"], "dose": "1.5 mg", "started": "2026-09-01", "changed": null, "stopped": null } ],
            "ownFactors": [ { "id": "x-hot-tub", "name": "Hot tub", "kind": "yes-no" } ] },
          "nights": [
            { "evening": "2026-11-22", "cramps": "some", "sleepDisturbance": 6,
              "readings": { "water": 7, "caffeine": 240, "caffeine-last": "15:30", "alcohol": 1.5, "stress": 2, "stretching": 0, "footwear": "flat", "warm-shower": true, "toes": "pointed" },
              "signs": [], "note": "long day",
              "episodes": [
                { "id": "0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11", "startedAt": "2026-11-23T02:40", "zone": "Europe/Berlin",
                  "leg": "left", "muscles": ["calf"], "minutes": 4, "pain": 7, "woke": true, "soreness": 3,
                  "relief": [ { "kind": "stretch", "helped": 3 } ], "signs": [], "note": "" } ] } ] }
        """;

    [Fact]
    public void The_example_of_the_contract_is_read_without_a_word()
    {
        var read = Read(Example);
        read.Errors.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        var night = read.Value!.Nights.ShouldHaveSingleItem();
        night.Read(FactorCatalogue.Alcohol).ShouldBe(1.5m);
        night.Read(FactorCatalogue.CaffeineLast).ShouldBe(new(15, 30));
        night.Episodes.ShouldHaveSingleItem().StartedAt.Offset.ShouldBe(TimeSpan.FromHours(1));
        read.Value.Person!.Medications.ShouldHaveSingleItem().Started.ShouldBe(new(2026, 9, 1));
    }

    [Fact]
    public void Format_version_and_evening_are_all_that_is_needed() =>
        Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22"}]}""").Value!.Nights.ShouldHaveSingleItem().IsBlank.ShouldBeTrue();

    [Theory]
    [InlineData("/format", """{"version":1}""")]
    [InlineData("/format", """{"format":"other","version":1}""")]
    [InlineData("/version", """{"format":"crampinsight-diary"}""")]
    [InlineData("/version", """{"format":"crampinsight-diary","version":2}""")]
    [InlineData("", "[]")]
    [InlineData("", "{")]
    [InlineData("", """{"format":"crampinsight-diary","format":"crampinsight-diary","version":1}""")]
    [InlineData("/nights", """{"format":"crampinsight-diary","version":1,"nights":{}}""")]
    [InlineData("/nights/0/evening", """{"format":"crampinsight-diary","version":1,"nights":[{}]}""")]
    [InlineData("/person", """{"format":"crampinsight-diary","version":1,"person":7}""")]
    public void What_is_no_diary_is_refused_at_its_place(string at, string document) => Read(document).Errors.ShouldContain(e => e.At == at);

    [Theory]
    [InlineData("cramps", "\"maybe\"", "/cramps")]
    [InlineData("cramps", "false", "/cramps")]
    [InlineData("sleepDisturbance", "11", "/sleepDisturbance")]
    [InlineData("sleepDisturbance", "6.5", "/sleepDisturbance")]
    [InlineData("readings", "{\"water\":41}", "/readings/water")]
    [InlineData("readings", "{\"water\":-1}", "/readings/water")]
    [InlineData("readings", "{\"water\":\"7\"}", "/readings/water")]
    [InlineData("readings", "{\"water\":1e400}", "/readings/water")]
    [InlineData("readings", "{\"stress\":5}", "/readings/stress")]
    [InlineData("readings", "{\"stress\":1.5}", "/readings/stress")]
    [InlineData("readings", "{\"warm-shower\":1}", "/readings/warm-shower")]
    [InlineData("readings", "{\"footwear\":\"clogs\"}", "/readings/footwear")]
    [InlineData("readings", "{\"caffeine-last\":\"25:00\"}", "/readings/caffeine-last")]
    [InlineData("readings", "{\"caffeine-last\":\"7:30\"}", "/readings/caffeine-last")]
    [InlineData("readings", "[]", "/readings")]
    [InlineData("readings", "{\"a/b~c\":\"\\ud800\"}", "/readings/a~1b~0c")]
    [InlineData("signs", "[\"chest-pian\"]", "/signs/0")]
    [InlineData("note", "7", "/note")]
    [InlineData("note", "\"\\ud800\"", "/note")]
    [InlineData("episodes", "[{}]", "/episodes/0/startedAt")]
    [InlineData("episodes", "[{\"about\":\"3-5\"}]", "/episodes/0/about")]
    [InlineData("episodes", "[{\"about\":3}]", "/episodes/0/about")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-22T23:00\",\"about\":\"2-4\"}]", "/episodes/0/startedAt")]
    [InlineData("episodes", "[7]", "/episodes/0")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T12:00\"}]", "/episodes/0/startedAt")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-22T11:59\"}]", "/episodes/0/startedAt")]
    [InlineData("episodes", "[{\"startedAt\":\"tonight\"}]", "/episodes/0/startedAt")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"zone\":\"Mars/Crater\"}]", "/episodes/0/zone")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"leg\":\"third\"}]", "/episodes/0/leg")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"minutes\":240.5}]", "/episodes/0/minutes")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"pain\":11}]", "/episodes/0/pain")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"relief\":[{\"kind\":\"stretch\",\"helped\":4}]}]", "/episodes/0/relief/0/helped")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T02:40\",\"id\":\"7\"}]", "/episodes/0/id")]
    public void A_wrong_answer_is_refused_at_its_place(string property, string value, string at)
    {
        var read = Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","{{property}}":{{value}}}]}""");
        read.Value.ShouldBeNull();
        read.Errors.ShouldContain(e => e.At == "/nights/0" + at);
    }

    [Theory]
    [InlineData("birthYear", "1899")]
    [InlineData("birthYear", "2027")]
    [InlineData("sex", "\"f\"")]
    [InlineData("timeZone", "\"Berlin\"")]
    [InlineData("region", "\"gb\"")]
    [InlineData("region", "\"GBR\"")]
    [InlineData("conditions", "[\"flat-feet\"]")]
    [InlineData("medications", "[{}]")]
    [InlineData("medications", "[{\"name\":\" \"}]")]
    [InlineData("medications", "[{\"name\":\"x\",\"classes\":[\"magic\"]}]")]
    [InlineData("medications", "[{\"name\":\"x\",\"started\":\"0001-01-01\"}]")]
    [InlineData("ownFactors", "[{\"id\":\"hot-tub\",\"name\":\"Hot tub\",\"kind\":\"yes-no\"}]")]
    [InlineData("ownFactors", "[{\"id\":\"x-a\",\"name\":\"A\",\"kind\":\"amount\"}]")]
    [InlineData("ownFactors", "[{\"id\":\"x-a\",\"name\":\"A\",\"kind\":\"time\"}]")]
    [InlineData("ownFactors", "[{\"id\":\"x-a\",\"name\":\"A\",\"kind\":\"choice\",\"options\":[\"a\",\"a\"]}]")]
    [InlineData("ownFactors", "[{\"id\":\"x-a\",\"name\":\"A\",\"kind\":\"yes-no\"},{\"id\":\"x-a\",\"name\":\"B\",\"kind\":\"yes-no\"}]")]
    public void A_wrong_fact_about_the_person_is_refused_at_its_place(string property, string value) =>
        Read($$"""{"format":"crampinsight-diary","version":1,"person":{"{{property}}":{{value}} } }""").Errors.ShouldContain(e => e.At.StartsWith($"/person/{property}"));

    [Fact]
    public void An_evening_that_stands_twice_is_refused() =>
        Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22"},{"evening":"2026-11-22"}]}""").Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/1/evening");

    [Fact]
    public void No_cramps_beside_a_cramp_is_refused() =>
        Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","cramps":"none","episodes":[{"startedAt":"2026-11-23T02:40"}]}]}""").Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/cramps");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-30")]
    public void An_evening_outside_the_calendar_is_refused(string evening) =>
        Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"{{evening}}"}]}""").Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/evening");

    [Fact]
    public void The_hour_that_autumn_repeats_is_the_earlier_one() =>
        Cramp("2026-10-24", "2026-10-25T02:30").StartedAt.Offset.ShouldBe(TimeSpan.FromHours(2));

    [Fact]
    public void The_second_run_of_the_repeated_hour_survives_with_its_offset() =>
        Cramp("2026-10-24", "2026-10-25T02:30", ",\"offset\":\"+01:00\"").StartedAt.Offset.ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void The_hour_that_spring_skips_is_refused() =>
        Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-03-28","episodes":[{"startedAt":"2026-03-29T02:30"}]}]}""").Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/episodes/0/startedAt");

    [Fact]
    public void An_instant_is_put_on_the_clock_of_its_zone() =>
        Cramp("2026-11-22", "2026-11-23T01:40:00Z").StartedAt.ToString().ShouldBe("2026-11-23T02:40");

    [Fact]
    public void A_missing_id_is_made_the_same_each_time_and_never_twice()
    {
        const string Document = """{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","episodes":[{"startedAt":"2026-11-23T02:40"},{"startedAt":"2026-11-23T02:40"}]}]}""";
        var ids = Read(Document).Value!.Nights[0].Episodes.Select(e => e.Id).ToList();
        ids.Distinct().Count().ShouldBe(2);
        Read(Document).Value!.Nights[0].Episodes.Select(e => e.Id).ShouldBe(ids);
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused() =>
        Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","episodes":[{"id":"0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11","startedAt":"2026-11-23T02:40"},{"id":"0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11","startedAt":"2026-11-23T03:40"}]}]}""")
            .Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/episodes/1/id");

    [Fact]
    public void A_medicine_without_classes_is_looked_up() =>
        Read("""{"format":"crampinsight-diary","version":1,"person":{"medications":[{"name":"Indapamide 1.5 mg"}]}}""").Value!.Person!.Medications[0].Classes.ShouldBe(["thiazide"]);

    [Theory]
    [InlineData("[]", "loop-diuretic")]
    [InlineData("[\"unknown\"]", "loop-diuretic")]
    [InlineData("[\"statin\"]", "statin")]
    public void A_medicine_of_no_class_is_looked_up_again_and_a_choice_stays(string classes, string read) =>
        Read("""{"format":"crampinsight-diary","version":1,"person":{"medications":[{"name":"Lasilix 40 mg","classes":CLASSES}]}}""".Replace("CLASSES", classes, StringComparison.Ordinal))
            .Value!.Person!.Medications[0].Classes.ShouldBe([read]);

    [Fact]
    public void Unknown_properties_are_warnings_with_their_place()
    {
        var read = Read("""{"format":"crampinsight-diary","version":1,"mood":1,"nights":[{"evening":"2026-11-22","moon":true}]}""");
        read.IsGood.ShouldBeTrue();
        read.Warnings.Select(w => w.At).ShouldBe(["/mood", "/nights/0/moon"]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"7\"")]
    [InlineData("\"waxing\"")]
    [InlineData("1.50")]
    [InlineData("true")]
    [InlineData("{\"a\":[1,\"ä\"]}")]
    public void An_answer_to_an_unknown_factor_is_written_as_it_came(string json)
    {
        var night = Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","readings":{"moon-phase":{{json}} } }]}""").Value!.Nights[0];
        Encoding.UTF8.GetString(DocumentWriter.Write(night).Span).ShouldContain($"\"moon-phase\":{json}");
    }

    [Fact]
    public void Own_factors_type_their_answers()
    {
        var read = Read("""{"format":"crampinsight-diary","version":1,"person":{"ownFactors":[{"id":"x-mood","name":"Mood","kind":"scale","max":5}]},"nights":[{"evening":"2026-11-22","readings":{"x-mood":6}}]}""");
        read.Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/readings/x-mood");
    }

    [Fact]
    public void Own_factors_that_are_stored_type_answers_too()
    {
        var own = new OwnFactor { Id = "x-mood", Name = "Mood", Kind = FactorKind.Scale, Max = 5 };
        var document = Encoding.UTF8.GetBytes("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","readings":{"x-mood":5}}]}""");
        DocumentReader.Read(document, Context with { Own = [own] }).Value!.Nights[0].Readings.Find("x-mood").ShouldBe(Answer.Of(5));
    }

    [Fact]
    public void Bounds_are_kept()
    {
        var nights = new JsonArray([.. Enumerable.Range(0, DocumentLimits.MaxNights + 1).Select(i => (JsonNode)new JsonObject { ["evening"] = new DateOnly(1950, 1, 1).AddDays(i).ToString("yyyy-MM-dd") })]);
        Read(new JsonObject { ["format"] = "crampinsight-diary", ["version"] = 1, ["nights"] = nights }.ToJsonString()).Errors.ShouldHaveSingleItem().At.ShouldBe("/nights");
        Read(new string('[', 100) + new string(']', 100)).Errors.ShouldHaveSingleItem().At.ShouldBe("");
        DocumentReader.Read(new byte[DocumentLimits.MaxBytes + 1], Context).Errors.ShouldHaveSingleItem().Problem.ShouldBe(DocumentProblem.TooLarge);
        Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","note":"{{new string('x', NightEntry.MaxNoteLength + 1)}}"}]}""").Errors.ShouldHaveSingleItem().At.ShouldBe("/nights/0/note");
    }

    [Theory]
    [InlineData("cramps", "\"maybe\"", DocumentProblem.NotOneOf, "none some")]
    [InlineData("cramps", "false", DocumentProblem.NotAText, "")]
    [InlineData("sleepDisturbance", "11", DocumentProblem.NotAWholeNumber, "0 10")]
    [InlineData("readings", "{\"water\":41}", DocumentProblem.NumberOutOfRange, "0 40")]
    [InlineData("readings", "{\"water\":\"7\"}", DocumentProblem.NotANumber, "0 40")]
    [InlineData("readings", "{\"warm-shower\":1}", DocumentProblem.NotTrueOrFalse, "")]
    [InlineData("readings", "{\"salt\":\"much\"}", DocumentProblem.NotOneOf, "low usual high")]
    [InlineData("readings", "{\"caffeine-last\":\"25:00\"}", DocumentProblem.NotAClockTime, "")]
    [InlineData("signs", "[\"chest-pian\"]", DocumentProblem.NotASign, "")]
    [InlineData("note", "\"\\ud800\"", DocumentProblem.TextNotUnicode, "")]
    [InlineData("episodes", "[{}]", DocumentProblem.StartMissing, "")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T12:00\"}]", DocumentProblem.StartOutsideNight, "2026-11-22")]
    [InlineData("episodes", "[{\"startedAt\":\"tonight\"}]", DocumentProblem.NotALocalTime, "")]
    [InlineData("episodes", "[{\"about\":\"3-5\"}]", DocumentProblem.NotOneOf, "before-midnight 0-2 2-4 4-6 unknown")]
    [InlineData("episodes", "[{\"startedAt\":\"2026-11-23T05:00\",\"about\":\"2-4\"}]", DocumentProblem.StartOutsideGuess, "2-4")]
    public void A_refusal_is_a_code_with_its_values(string property, string value, DocumentProblem problem, string values)
    {
        var issue = Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","{{property}}":{{value}}}]}""").Errors.ShouldHaveSingleItem();
        (issue.Problem, string.Join(' ', issue.Values)).ShouldBe((problem, values));
    }

    [Fact]
    public void No_issue_repeats_what_a_person_wrote()
    {
        var read = Read("""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"2026-11-22","cramps":"sentinel","signs":["sentinel"],"readings":{"footwear":"sentinel","caffeine-last":"sentinel"},"episodes":[{"startedAt":"sentinel"}]}]}""");
        read.Errors.Count.ShouldBe(5);
        read.Errors.SelectMany(e => e.Values).ShouldAllBe(v => !v.ToString()!.Contains("sentinel"));
    }

    [Fact]
    public void A_mark_at_the_beginning_of_the_file_does_not_matter() =>
        DocumentReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Example)], Context).IsGood.ShouldBeTrue();

    private static Episode Cramp(string evening, string startedAt, string more = "") =>
        Read($$"""{"format":"crampinsight-diary","version":1,"nights":[{"evening":"{{evening}}","episodes":[{"startedAt":"{{startedAt}}"{{more}}}]}]}""").Value!.Nights[0].Episodes[0];

    private static DocumentReading<DiaryDocument> Read(string json) => DocumentReader.Read(Encoding.UTF8.GetBytes(json), Context);
}
