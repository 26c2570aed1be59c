using System.Text.RegularExpressions;

namespace CrampInsight.Testing;

/// <summary>Sends a page's own forms over a plain client, as a browser without scripts does.</summary>
public static partial class Forms
{
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync(path)) is { Success: true } found ? found.Groups["token"].Value : throw new InvalidOperationException($"The page {path} has no form.");
        return await client.PostAsync(path, new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }

    public static Task<HttpResponseMessage> RegisterAsync(this HttpClient client, string name = Anna.Name, string password = Anna.Password) =>
        client.SendFormAsync("/welcome", "welcome", ("Input.Name", name), ("Input.Password", password), ("Input.TimeZone", Anna.Zone));

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string name, string password) =>
        client.SendFormAsync("/account/sign-in", "sign-in", ("Input.Name", name), ("Input.Password", password), ("Input.Passkey", ""));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
