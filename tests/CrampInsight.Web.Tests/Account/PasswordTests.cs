using CrampInsight.Web.Account;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Account;

public sealed class PasswordTests
{
    private const string New = "nine quiet herons at dusk";

    [Fact]
    public async Task The_new_password_signs_in_and_the_old_one_no_longer_does()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await anna.SendAsync("/account/password", ("Input.Now", Anna.Password), ("Input.New", New));
        (await anna.IsSignedInAsync()).ShouldBeTrue();
        Visitor.Leads(await host.NewVisitor().SignInAsync(Anna.Name, New)).ShouldBe("/");
        Visitor.Leads(await host.NewVisitor().SignInAsync(Anna.Name, Anna.Password)).ShouldBeNull();
    }

    [Theory]
    [InlineData("not my password", New)]
    [InlineData(Anna.Password, "short")]
    [InlineData(Anna.Password, "password123")]
    [InlineData("", "")]
    public async Task A_change_that_will_not_do_is_answered_with_a_sentence(string now, string next)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var page = await Visitor.PageAsync(await anna.SendAsync("/account/password", ("Input.Now", now), ("Input.New", next)));
        page.QuerySelector("[role=alert]")!.TextContent.Trim().ShouldNotBeEmpty();
        page.Body!.TextContent.ShouldNotContain(AccountTexts.PasswordChanged);
        Visitor.Leads(await host.NewVisitor().SignInAsync(Anna.Name)).ShouldBe("/");
    }
}
