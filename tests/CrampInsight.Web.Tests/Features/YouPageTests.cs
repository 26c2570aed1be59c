using Bunit;
using CrampInsight.Web.Features.You;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Features;

/// <summary>What the person tells about themselves.</summary>
public sealed class YouPageTests : PageContext
{
    [Fact]
    public void Nobody_has_to_tell_anything()
    {
        var page = Open<YouPage>("you");
        page.WaitForElement("#birth-year").GetAttribute("value").ShouldBeNullOrEmpty();
        page.ShouldBeAtPeace();
    }

    [Fact]
    public async Task A_year_of_birth_is_stored_and_one_that_cannot_be_is_said()
    {
        var page = Open<YouPage>("you");
        await page.WaitForElement("#birth-year").ChangeAsync(new() { Value = "1961" });
        page.WaitForElement("[data-testid=saved]");
        (await WholeAsync()).Person.BirthYear.ShouldBe(1961);
        await page.Find("#birth-year").ChangeAsync(new() { Value = "61" });
        page.WaitForElement("#birth-year-says .problem");
        (await WholeAsync()).Person.BirthYear.ShouldBe(1961);
    }

    [Fact]
    public async Task The_country_is_guessed_and_can_be_chosen()
    {
        var page = Open<YouPage>("you");
        await page.WaitForElement("#zone").ChangeAsync(new() { Value = "Europe/London" });
        page.WaitForAssertion(() => page.Markup.ShouldContain("Whom to call in an emergency: 999."));
        await page.Find("#region").ChangeAsync(new() { Value = "AU" });
        page.WaitForAssertion(() => page.Markup.ShouldContain("Whom to call in an emergency: 000."));
        (await WholeAsync()).Person.Region.ShouldBe("AU");
        await page.Find("#region").ChangeAsync(new() { Value = "ZZ" });
        page.WaitForAssertion(() => page.Markup.ShouldContain("Whom to call in an emergency: your emergency number."));
        await page.Find("#region").ChangeAsync(new() { Value = "" });
        page.WaitForAssertion(() => page.Markup.ShouldContain("Whom to call in an emergency: 999."));
        (await WholeAsync()).Person.Region.ShouldBeNull();
    }
}
