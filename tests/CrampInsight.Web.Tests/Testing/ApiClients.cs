using System.Net.Http.Headers;
using System.Text;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Tokens;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>Programs that call the API with a token of their own.</summary>
internal static class ApiClients
{
    public static async Task<HttpClient> NewProgramAsync(this DiaryHost host, string name)
    {
        await host.NewVisitor().RegisterAsync(name);
        var owner = await host.WithAsync<UserManager<DiaryUser>, string>(async users => (await users.FindByNameAsync(name))!.Id);
        var token = await host.WithAsync<TokenStore, string?>(tokens => tokens.CreateAsync(owner, "test", TestContext.Current.CancellationToken));
        var client = host.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static async Task PutDiaryAsync(this HttpClient client, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        (await client.PutAsync(new Uri("/api/v1/diary?mode=replace", UriKind.Relative), body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
