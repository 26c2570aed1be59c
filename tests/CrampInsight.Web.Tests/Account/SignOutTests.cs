using System.Net;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Account;

public sealed class SignOutTests
{
    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.SendAsync("/account/sign-out");
        Visitor.Leads(answer).ShouldBe("/account/sign-in");
        (await anna.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_site_cannot_sign_somebody_out()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.PostAsync("/account/sign-out", new Dictionary<string, string>());
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await anna.IsSignedInAsync()).ShouldBeTrue();
        host.Log.Errors.ShouldBeEmpty();
    }
}
