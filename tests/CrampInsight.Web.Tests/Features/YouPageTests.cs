using Bunit;
using CrampInsight.Web.Features.You;
using CrampInsight.Web.Tests.Testing;
using CrampInsight.Web.Ui.Inputs;

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

    [Fact]
    public async Task A_brand_is_named_with_what_is_inside_and_stored_with_its_class()
    {
        var page = await AddAsync("Lasix");
        page.Find("#medicine-says").TextContent.Trim().ShouldBe("Lasix is furosemide: Water tablet (loop). Right?");
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["Lasix: loop-diuretic"]);
    }

    [Fact]
    public async Task A_class_that_an_ending_speaks_for_is_asked_and_kept_only_with_a_yes()
    {
        var page = await AddAsync("libenzapril");
        page.Find("#medicine-says").TextContent.ShouldContain("-pril");
        await Button(page, "Yes, it is").ClickAsync(new());
        page.Find("#medicine-says").TextContent.Trim().ShouldBe("You chose: ACE inhibitor.");
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["libenzapril: ace-inhibitor"]);
    }

    [Fact]
    public async Task Without_a_yes_it_stays_unknown_and_the_list_says_that_it_is_still_asked()
    {
        var page = await AddAsync("libenzapril");
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["libenzapril: unknown"]);
        page.Markup.ShouldContain("We are not sure what this is.");
    }

    [Fact]
    public async Task A_near_name_is_offered_and_taken_with_a_tap()
    {
        var page = await AddAsync("furosemdie");
        await Button(page, "furosemide").ClickAsync(new());
        page.Find("#medicine-says").TextContent.Trim().ShouldBe("Recognised: Water tablet (loop).");
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["furosemide: loop-diuretic"]);
    }

    [Fact]
    public async Task An_unknown_name_is_said_plainly_and_its_kind_can_be_told()
    {
        var page = await AddAsync("moonflower");
        page.Find("#medicine-says").TextContent.ShouldContain("We don't know this name.");
        await page.Find("#medicine-kind").ChangeAsync(new() { Value = "statin" });
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["moonflower: statin"]);
    }

    [Fact]
    public async Task The_same_substance_twice_is_asked_about_first()
    {
        var page = await AddAsync("furosemide");
        await SaveAsync(page);
        await TypeAsync(page, "Lasix 40 mg");
        await page.Find("form").SubmitAsync();
        page.Find("form [role=alert]").TextContent.ShouldContain("furosemide is on your list");
        (await MedicinesAsync()).Count.ShouldBe(1);
        await SaveAsync(page);
        (await MedicinesAsync()).ShouldBe(["furosemide: loop-diuretic", "Lasix 40 mg: loop-diuretic"]);
    }

    private async Task<IRenderedComponent<YouPage>> AddAsync(string name)
    {
        var page = Open<YouPage>("you");
        page.WaitForElement("#birth-year");
        await TypeAsync(page, name);
        return page;
    }

    private static async Task TypeAsync(IRenderedComponent<YouPage> page, string name)
    {
        await Button(page, "Add a medicine").ClickAsync(new());
        var field = page.FindComponents<Chooser>().Single(c => c.Instance.Id == "medicine-name");
        await page.InvokeAsync(() => field.Instance.TextChanged.InvokeAsync(name));
    }

    private static async Task SaveAsync(IRenderedComponent<YouPage> page)
    {
        await page.Find("form").SubmitAsync();
        page.WaitForState(() => page.FindAll("#medicine-dose").Count == 0);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<YouPage> page, string text) => page.FindAll("button").First(b => b.TextContent.Trim() == text);

    private async Task<List<string>> MedicinesAsync() => [.. (await WholeAsync()).Person.Medications.Select(m => $"{m.Name}: {string.Join(' ', m.Classes)}")];
}
