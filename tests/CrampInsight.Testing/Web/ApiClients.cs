using System.Net.Http.Headers;
using System.Text;
using CrampInsight.Data.Tokens;

namespace CrampInsight.Testing;

/// <summary>Programs that call the API with a token of their own.</summary>
public static class ApiClients
{
    /// <summary>Makes an account and a program that writes to its diary.</summary>
    public static async Task<HttpClient> NewProgramAsync(this AppServer server, string name = Anna.Name)
    {
        await server.NewClient().RegisterAsync(name);
        return await server.ProgramOfAsync(name);
    }

    /// <summary>A program for an account that is there.</summary>
    public static async Task<HttpClient> ProgramOfAsync(this AppServer server, string name)
    {
        var access = await server.AccessAsync(name);
        var token = await server.WithAsync<TokenStore, string?>(tokens => tokens.CreateAsync(access.Diary, access.By, "test", CancellationToken.None));
        var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static async Task PutDiaryAsync(this HttpClient client, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        (await client.PutAsync(new Uri("/api/v1/diary?mode=replace", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }
}
