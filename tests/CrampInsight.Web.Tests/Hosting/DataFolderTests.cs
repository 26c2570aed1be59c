using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Hosting;

public sealed class DataFolderTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Theory]
    [InlineData("keys")]
    [InlineData("logs")]
    public async Task Keys_and_logs_are_for_the_owner_only(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        await using var host = new AppServer();
        await host.NewVisitor().GetAsync("/welcome");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(host.DataFolder, folder)).ShouldBe(OwnerOnly);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_because_the_keys_are_kept()
    {
        await using var host = new AppServer();
        await host.NewVisitor().RegisterAsync("anna");
        Directory.GetFiles(Path.Combine(host.DataFolder, "keys"), "key-*.xml").ShouldNotBeEmpty();
    }
}
