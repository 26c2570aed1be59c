using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>A browser without scripts: keeps cookies, sends forms as they stand on the page, follows nothing by itself.</summary>
public sealed class Visitor(AppServer host)
{
    public HttpClient Client { get; } = host.NewClient();

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> ReadAsync(string path) => await PageAsync(await GetAsync(path));

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Opens the page, fills in its form and sends it with all its hidden fields.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] typed)
    {
        var form = FormOf(await ReadAsync(path));
        return await SendAsync(path, form, typed);
    }

    public async Task<HttpResponseMessage> SendAsync(string path, IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => i.Name is not null && (i.Type is not ("radio" or "checkbox") || i.IsChecked)).ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);
        foreach (var (name, value) in typed) fields[name] = value;
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
        return await PostAsync(target, fields);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        // What a browser sends with a form from a page whose referrer policy is no-referrer.
        request.Headers.TryAddWithoutValidation("Origin", "null");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> RegisterAsync(string name, string password = Anna.Password, string zone = Anna.Zone) =>
        SendAsync("/welcome", ("Input.Name", name), ("Input.Password", password), ("Input.TimeZone", zone));

    public Task<HttpResponseMessage> SignInAsync(string name, string password = Anna.Password, string query = "") =>
        SendAsync("/account/sign-in" + query, ("Input.Name", name), ("Input.Password", password));

    public static IHtmlFormElement FormOf(IHtmlDocument page) =>
        page.QuerySelector("main form[method=post]") as IHtmlFormElement ?? throw new InvalidOperationException($"The page \"{page.Title}\" has no form.");

    /// <summary>Where a redirect leads, as path and query.</summary>
    public static string? Leads(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } address => address.Host == "localhost" ? address.PathAndQuery : address.ToString(),
        var address => address.ToString(),
    };

    public async Task<bool> IsSignedInAsync() => (await GetAsync("/")).StatusCode == HttpStatusCode.OK;
}

/// <summary>An app in which Anna has an account.</summary>
public static class Household
{
    public static Visitor NewVisitor(this AppServer host) => new(host);

    public static async Task<(AppServer Host, Visitor Anna)> WithAnnaAsync(string registration = "first-only")
    {
        var host = new AppServer { Registration = registration };
        var anna = host.NewVisitor();
        (await anna.RegisterAsync(Anna.Name)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (host, anna);
    }
}
