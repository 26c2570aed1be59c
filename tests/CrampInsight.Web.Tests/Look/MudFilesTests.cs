using MudBlazor;

namespace CrampInsight.Web.Tests.Look;

/// <summary>
/// Two files stand beside ours instead of coming out of MudBlazor's package, where they would be sent uncompressed.
/// When the package is updated these tests say so and leave what the files have to be in <c>artifacts/mud</c>.
/// </summary>
public sealed class MudFilesTests
{
    [Fact]
    public async Task The_sheet_is_what_the_package_gives_today() =>
        await ShouldBeAsync("mud.css", MudSheet.From(await File.ReadAllTextAsync(Package("MudBlazor.min.css"), TestContext.Current.CancellationToken)));

    [Fact]
    public async Task The_script_is_that_of_the_package() =>
        await ShouldBeAsync("MudBlazor.min.js", await File.ReadAllTextAsync(Package("MudBlazor.min.js"), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(".mud-snackbar .mud-snackbar-content-action", true)]
    [InlineData("#mud-snackbar-container", true)]
    [InlineData(".mud-dialog:not(.mud-dialog-fullscreen)", true)]
    [InlineData("button:focus", false)]
    [InlineData("*", false)]
    [InlineData(".mud-table .mud-button-root", false)]
    [InlineData(".mud-button-text.mud-button-text-primary", false)]
    public void A_rule_stays_when_it_is_about_our_components_alone(string selector, bool stays) => MudSheet.IsOurs(selector).ShouldBe(stays);

    private static async Task ShouldBeAsync(string file, string expected)
    {
        var has = await File.ReadAllTextAsync(Path.Combine(Root(), "src", "CrampInsight.Web", "wwwroot", "lib", "mud", file), TestContext.Current.CancellationToken);
        if (has == expected) return;
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "mud"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), expected, TestContext.Current.CancellationToken);
        Assert.Fail($"wwwroot/lib/mud/{file} is not what MudBlazor's package gives. Look at {Path.Combine(folder.FullName, file)} and copy it there.");
    }

    private static string Package(string file)
    {
        var version = typeof(MudButton).Assembly.GetName().Version!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Path.Combine(packages, "mudblazor", $"{version.Major}.{version.Minor}.{version.Build}", "staticwebassets", file);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CrampInsight.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
