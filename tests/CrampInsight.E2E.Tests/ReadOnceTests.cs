using CrampInsight.E2E.Tests.Testing;

namespace CrampInsight.E2E.Tests;

/// <summary>What the first drawing of a page worked out, its circuit does not ask for again.</summary>
public sealed class ReadOnceTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/triggers")]
    public async Task A_page_and_its_circuit_read_the_diary_once_and_look_for_changes_once(string page)
    {
        await using var app = AppServer.Listening();
        await using var visit = await Visit.StartAsync(browser, app);
        await visit.MakeAccountAsync();
        await visit.GoAsync("/you");
        using var commands = new Commands(app.DatabasePath);
        await visit.GoAsync(page);
        var asked = string.Join("\n\n", commands.Texts);
        commands.Texts.Count(IsRevisionAlone).ShouldBe(1, asked);
        commands.Texts.Count(t => t.Contains("FROM \"Nights\"", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1, asked);
        commands.Texts.Count(t => t.Contains("FROM \"Persons\"", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1, asked);
    }

    private static bool IsRevisionAlone(string sql) => sql.StartsWith("SELECT \"d\".\"Revision\"", StringComparison.Ordinal);
}
