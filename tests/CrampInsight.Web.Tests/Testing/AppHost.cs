using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>The whole program over a data folder of its own, with its log kept.</summary>
public sealed partial class AppHost : WebApplicationFactory<Program>
{
    public const string Password = "velvet tractor sings low";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-web-");
    private readonly LogKeeper _log = new();

    public string Registration { get; init; } = "first-only";

    public string DataFolder => _folder.FullName;

    /// <summary>Everything logged so far, with every property and exception.</summary>
    public string Log => string.Join('\n', _log.Lines);

    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") });

    /// <summary>Sends a page's own form, as a browser does.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(HttpClient visitor, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetStringAsync(path);
        var token = Token().Match(page).Groups["token"].Value;
        token.ShouldNotBeEmpty();
        return await visitor.PostAsync(path, new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
    }

    public static Task<HttpResponseMessage> RegisterAsync(HttpClient visitor, string name = "anna", string password = Password) =>
        SendFormAsync(visitor, "/welcome", "welcome", ("Input.Name", name), ("Input.Password", password), ("Input.TimeZone", "Europe/Berlin"));

    public static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string name, string password, string returnUrl = "") =>
        SendFormAsync(visitor, "/account/sign-in" + (returnUrl.Length == 0 ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)), "sign-in", ("Input.Name", name), ("Input.Password", password), ("Input.Passkey", ""));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("CrampInsight:DataFolder", _folder.FullName);
        builder.UseSetting("CrampInsight:Registration", Registration);
        builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(_log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Delete(recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    private sealed class LogKeeper : ILogEventSink
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Emit(LogEvent logEvent) =>
            Lines.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture) + " " + string.Join(' ', logEvent.Properties.Select(p => $"{p.Key}={p.Value}")) + " " + logEvent.Exception);
    }
}
