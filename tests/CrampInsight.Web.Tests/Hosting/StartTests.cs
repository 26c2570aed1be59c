using System.Security.Cryptography;

namespace CrampInsight.Web.Tests.Hosting;

/// <summary>What the person who runs the server sees when it cannot start.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-start-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_one_line()
    {
        var file = Path.Combine(_folder.FullName, "crampinsight.db");
        await File.WriteAllBytesAsync(file, RandomNumberGenerator.GetBytes(16384), TestContext.Current.CancellationToken);
        var (code, output, errors) = await RunningProgram.RunAsync(("CrampInsight__DataFolder", _folder.FullName));
        code.ShouldBe(1);
        OneLine(errors).ShouldContain(file);
        (output + errors).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_was()
    {
        var file = Path.Combine(_folder.FullName, "crampinsight.db");
        var rubbish = RandomNumberGenerator.GetBytes(16384);
        await File.WriteAllBytesAsync(file, rubbish, TestContext.Current.CancellationToken);
        await RunningProgram.RunAsync(("CrampInsight__DataFolder", _folder.FullName));
        (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBe(rubbish);
        Directory.GetFiles(_folder.FullName).ShouldBe([file]);
    }

    [Theory]
    [InlineData("CrampInsight__Registration", "sometimes", "Registration")]
    [InlineData("CrampInsight__PasskeyDomain", "https://diary.example/", "PasskeyDomain")]
    [InlineData("CrampInsight__DataFolder", "/dev/null/diary", "DataFolder")]
    [InlineData("ASPNETCORE_URLS", "somewhere", "ASPNETCORE_URLS")]
    public async Task A_setting_that_makes_no_sense_is_named_in_one_line(string setting, string value, string named)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && value.StartsWith("/dev/", StringComparison.Ordinal), "There is no such path on Windows.");
        var (code, output, errors) = await RunningProgram.RunAsync(("CrampInsight__DataFolder", _folder.FullName), (setting, value));
        code.ShouldBe(1);
        OneLine(errors).ShouldContain(named);
        (output + errors).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_address_in_use_is_named_in_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, _, errors) = await RunningProgram.RunAsync(("CrampInsight__DataFolder", _folder.FullName), ("ASPNETCORE_URLS", address));
        code.ShouldBe(1);
        OneLine(errors).ShouldContain(address);
    }

    private static string OneLine(string errors) => errors.Trim().Split('\n').ShouldHaveSingleItem();
}
