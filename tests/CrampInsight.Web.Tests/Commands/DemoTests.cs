using System.Text.Json;

namespace CrampInsight.Web.Tests.Commands;

/// <summary><c>demo NAME</c>, as somebody at the server's own terminal sees it.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-demo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_is_in_the_diary_each_time()
    {
        await AddAnnaAsync();
        for (var time = 0; time < 2; time++)
        {
            var (code, output, errors) = await RunAsync("demo", "anna");
            (code, errors).ShouldBe((0, ""));
            output.ShouldContain("120 nights");
            var diary = await ExportAsync();
            diary.GetProperty("nights").GetArrayLength().ShouldBe(120);
            diary.GetProperty("person").GetProperty("sample").GetBoolean().ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_diary_of_ones_own_stays_as_it_is()
    {
        await AddAnnaAsync();
        var own = Path.Combine(_folder.FullName, "own.json");
        await File.WriteAllTextAsync(own, """{ "format": "crampinsight-diary", "version": 1, "nights": [ { "evening": "2026-11-22", "cramps": "none", "note": "my own" } ] }""", TestContext.Current.CancellationToken);
        (await RunAsync("import", "anna", own)).ExitCode.ShouldBe(0);
        var (code, _, errors) = await RunAsync("demo", "anna");
        code.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("The diary of anna is not empty.");
        (await ExportAsync()).GetProperty("nights").EnumerateArray().ShouldHaveSingleItem().GetProperty("note").GetString().ShouldBe("my own");
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_named_in_one_line()
    {
        var (code, _, errors) = await RunAsync("demo", "nobody");
        code.ShouldBe(1);
        errors.Trim().ShouldBe("There is no account nobody.");
    }

    private async Task AddAnnaAsync() =>
        (await RunningProgram.RunAsync(["user", "add", "anna", "--password-stdin"], Anna.Password + "\n", Data)).ExitCode.ShouldBe(0);

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunningProgram.RunAsync(arguments, "", Data);

    private async Task<JsonElement> ExportAsync()
    {
        var file = Path.Combine(_folder.FullName, "out.json");
        (await RunAsync("export", "anna", file)).ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private (string Name, string Value) Data => ("CrampInsight__DataFolder", Path.Combine(_folder.FullName, "data"));
}
