using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CrampInsight.Web.Tests.Commands;

/// <summary>The command line of the contract's section 6, each command as a process of its own.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Document = """
        { "format": "crampinsight-diary", "version": 1, "nights": [
          { "evening": "2026-11-20", "cramps": "none", "readings": { "water": 6 } },
          { "evening": "2026-11-21", "cramps": "some", "mood": 1, "episodes": [ { "startedAt": "2026-11-22T02:40" } ] } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-commands-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("user")]
    [InlineData("user", "add", "anna")]
    [InlineData("token", "create", "anna")]
    [InlineData("export", "anna")]
    public async Task What_is_no_command_is_answered_with_the_commands(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);
        (code, output).ShouldBe((1, ""));
        OneLine(errors).ShouldStartWith("The commands are: user add NAME --password-stdin,");
    }

    [Fact]
    public async Task Accounts_are_added_listed_and_given_a_new_password()
    {
        OneLine((await RunAsync(["user", "add", "anna", "--password-stdin"], "short\n")).Errors).ShouldContain("10");
        OneLine((await RunAsync(["user", "add", "anna", "--password-stdin"])).Errors).ShouldBe("The password is read from standard input, and nothing came.");
        await AddAsync("berta");
        await AddAsync("anna");
        (await RunAsync(["user", "add", "anna", "--password-stdin"], Anna.Password + "\n")).Code.ShouldBe(1);
        (await RunAsync("user", "list")).ShouldBe((0, "anna\nberta\n", ""));
        // One line is read; what follows it is no part of the password.
        (await RunAsync(["user", "reset-password", "anna", "--password-stdin"], "another tractor hums\nmore\n")).Code.ShouldBe(0);
        OneLine((await RunAsync(["user", "reset-password", "nobody", "--password-stdin"], Anna.Password + "\n")).Errors).ShouldBe("There is no account nobody.");
        await using var server = await RunningServer.StartAsync(Data);
        (await server.SignInAsync("anna", Anna.Password)).ShouldBeFalse();
        (await server.SignInAsync("anna", "another tractor hums")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_list_of_retractions_names_the_sources_it_meets()
    {
        var list = Write("list.csv", """
            Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID
            1,"A trial, ""of"" something",https://doi.org/10.1001/JAMAInternMed.2024.5726,0
            2,Another,10.9999/none,22341378
            3,"Two
            lines",unavailable,0
            """);
        var (code, output, errors) = await RunAsync("sources", "check", list);
        (code, errors).ShouldBe((0, ""));
        output.ShouldContain("K2-24 (10.1001/jamainternmed.2024.5726), marked retracted-replaced: no rule rests on it");
        output.ShouldContain("HALL12 (PMID 22341378), marked current: rests under ");
        output.ShouldContain("3 entries read; 2 of ");
        OneLine((await RunAsync("sources", "check", Write("other.csv", "a,b\n1,2\n"))).Errors).ShouldBe("This list has no column with DOI in its header.");
        OneLine((await RunAsync("sources", "check", Path.Combine(_folder.FullName, "none.csv"))).Errors).ShouldStartWith("There is no file ");
    }

    [Fact]
    public async Task A_diary_is_imported_exported_and_opened_with_a_token()
    {
        await AddAsync("anna");
        var (code, output, errors) = await RunAsync("import", "anna", Write("in.json", Document));
        (code, errors).ShouldBe((0, ""));
        output.ShouldBe("/nights/1/mood: This property is not known and was ignored.\nImported 2 nights and 1 cramps.\n");
        OneLine((await RunAsync("import", "anna", Write("bad.json", Document.Replace("6", "-6", StringComparison.Ordinal)))).Errors).ShouldStartWith("Nothing was imported. ");
        OneLine((await RunAsync("import", "anna", Write("other.json", "{}"))).Errors).ShouldBe("Nothing was imported. /format: The format is missing; it is crampinsight-diary. (and 1 more)");
        OneLine((await RunAsync("import", "anna", Path.Combine(_folder.FullName, "none.json"))).Errors).ShouldStartWith("There is no file ");

        var file = Path.Combine(_folder.FullName, "out.json");
        (await RunAsync("export", "anna", file)).ShouldBe((0, "", ""));
        var exported = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        exported["nights"]!.AsArray().Count.ShouldBe(2);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var made = await RunAsync("token", "create", "anna", "--name", "bedside button");
        made.Code.ShouldBe(0);
        await using var server = await RunningServer.StartAsync(Data);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nights/2026-11-21");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.TrimEnd('\n').Split(' ')[^1]);
        (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_backup_brings_everything_back_but_not_while_the_server_runs()
    {
        await AddAsync("anna");
        await RunAsync("import", "anna", Write("in.json", Document));
        var copy = Path.Combine(_folder.FullName, "copy.db");
        await using (var server = await RunningServer.StartAsync(Data))
        {
            (await RunAsync("backup", copy)).ShouldBe((0, "", ""));
            var (code, _, errors) = await RunAsync("restore", copy);
            code.ShouldBe(1);
            OneLine(errors).ShouldBe("The server is running. Stop it first, then restore.");
        }

        await AddAsync("berta");
        OneLine((await RunAsync("restore", Write("junk.db", "this is no database"))).Errors).ShouldEndWith("Nothing was changed.");
        (await RunAsync("user", "list")).Output.ShouldBe("anna\nberta\n");
        (await RunAsync("restore", copy)).Code.ShouldBe(0);
        (await RunAsync("user", "list")).Output.ShouldBe("anna\n");
        (await RunAsync("check")).ShouldBe((0, "The database is sound.\n", ""));
    }

    [Fact]
    public async Task A_damaged_database_is_said_in_one_line()
    {
        await AddAsync("anna");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "data", "crampinsight.db"), "this is no database, but it is long enough to be looked at as one", TestContext.Current.CancellationToken);
        var (code, _, errors) = await RunAsync("check");
        code.ShouldBe(1);
        OneLine(errors);
    }

    private async Task AddAsync(string name) => (await RunAsync(["user", "add", name, "--password-stdin"], Anna.Password + "\n")).Code.ShouldBe(0);

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, string input)
    {
        var (code, output, errors) = await RunningProgram.RunAsync(arguments, input, Data);
        return (code, output.ReplaceLineEndings("\n"), errors.ReplaceLineEndings("\n"));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string OneLine(string errors) => errors.Trim().Split('\n').ShouldHaveSingleItem();

    private (string Name, string Value) Data => ("CrampInsight__DataFolder", Path.Combine(_folder.FullName, "data"));
}
