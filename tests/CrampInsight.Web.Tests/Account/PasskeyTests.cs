using System.Net;
using AngleSharp.Html.Dom;
using CrampInsight.Web.Account;
using CrampInsight.Web.Tests.Testing;

namespace CrampInsight.Web.Tests.Account;

public sealed class PasskeyTests
{
    private const string Origin = "http://localhost";
    private const int Most = 10;

    [Fact]
    public async Task A_passkey_that_was_added_signs_in_without_a_name_or_password()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        using var key = new SoftwareKey();
        (await Visitor.PageAsync(await AddAsync(anna, key, "blue handset"))).Body!.TextContent.ShouldContain(AccountTexts.PasskeyAdded);
        (await anna.ReadAsync("/account/passkeys")).Body!.TextContent.ShouldContain("blue handset");

        var phone = host.NewVisitor();
        Visitor.Leads(await UseAsync(phone, key, Origin)).ShouldBe("/");
        (await phone.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_passkey_that_was_removed_no_longer_signs_in()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        using var key = new SoftwareKey();
        await AddAsync(anna, key, "blue handset");
        (await anna.ReadAsync("/account/passkeys")).Body!.TextContent.ShouldContain("blue handset");
        // The form of the first passkey comes before the one that adds another.
        await anna.SendAsync("/account/passkeys");
        (await anna.ReadAsync("/account/passkeys")).Body!.TextContent.ShouldContain(AccountTexts.PasskeysNone);
        Visitor.Leads(await UseAsync(host.NewVisitor(), key, Origin)).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://localhost.evil.example")]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task An_answer_given_on_another_site_does_not_sign_in(string origin)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        using var key = new SoftwareKey();
        await AddAsync(anna, key, "blue handset");
        (await anna.ReadAsync("/account/passkeys")).Body!.TextContent.ShouldContain("blue handset");
        var answer = await UseAsync(host.NewVisitor(), key, origin);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.PasskeyFailed);
    }

    [Fact]
    public async Task A_passkey_of_nobody_does_not_sign_in()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        using var key = new SoftwareKey();
        using var stranger = new SoftwareKey();
        await AddAsync(anna, key, "blue handset");
        Visitor.Leads(await UseAsync(host.NewVisitor(), stranger, Origin)).ShouldBeNull();
        host.Log.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_eleventh_passkey_is_refused_with_a_sentence()
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        for (var i = 0; i < Most; i++)
        {
            using var key = new SoftwareKey();
            await AddAsync(anna, key, $"key {i}");
        }

        using var eleventh = new SoftwareKey();
        (await Visitor.PageAsync(await AddAsync(anna, eleventh, "one more"))).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.PasskeyMany);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not even json")]
    [InlineData("{\"id\":\"AAAA\"}")]
    public async Task An_answer_that_makes_no_sense_gets_a_sentence_and_no_error(string credential)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        await QuestionAsync(anna, "/account/passkeys", "creation", AddForm);
        var answer = await anna.SendAsync("/account/passkeys", AddForm(await anna.ReadAsync("/account/passkeys")), ("Input.Passkey", credential));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.PasskeyFailed);
        host.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/passkeys")]
    public async Task An_answer_to_a_question_nobody_asked_gets_a_sentence_and_no_error(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        var answer = await anna.SendAsync(path, ("Input.Passkey", "{\"id\":\"AAAA\"}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.PageAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(AccountTexts.PasskeyFailed);
        host.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/account/passkeys/creation-options")]
    [InlineData("/account/passkeys/request-options")]
    public async Task A_question_asked_from_another_site_is_refused(string path)
    {
        var (host, anna) = await Household.WithAnnaAsync();
        await using var app = host;
        (await anna.PostAsync(path, new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> AddAsync(Visitor visitor, SoftwareKey key, string name)
    {
        var options = await QuestionAsync(visitor, "/account/passkeys", "creation", AddForm);
        var form = AddForm(await visitor.ReadAsync("/account/passkeys"));
        return await visitor.SendAsync("/account/passkeys", form, ("Input.Passkey", key.Create(options, Origin)), ("Input.Name", name));
    }

    private static async Task<HttpResponseMessage> UseAsync(Visitor visitor, SoftwareKey key, string origin)
    {
        var options = await QuestionAsync(visitor, "/account/sign-in", "request", Visitor.FormOf);
        return await visitor.SendAsync("/account/sign-in", ("Input.Passkey", key.Get(options, origin)));
    }

    private static async Task<string> QuestionAsync(Visitor visitor, string path, string kind, Func<IHtmlDocument, IHtmlFormElement> formOf)
    {
        var token = (IHtmlInputElement)formOf(await visitor.ReadAsync(path)).QuerySelector("[name=__RequestVerificationToken]")!;
        var answer = await visitor.PostAsync($"/account/passkeys/{kind}-options", new Dictionary<string, string> { [token.Name!] = token.Value });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static IHtmlFormElement AddForm(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form[data-passkey=create]")!;
}
