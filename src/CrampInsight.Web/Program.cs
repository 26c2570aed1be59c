using CrampInsight.Web;
using CrampInsight.Web.Account;
using CrampInsight.Web.Api;
using CrampInsight.Web.Commands;
using CrampInsight.Web.Features.Summaries;
using CrampInsight.Web.Features.You;
using CrampInsight.Web.Hosting;
using Microsoft.AspNetCore.Connections;

if (args is [not ['-', ..], ..]) return await CommandLine.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = builder.AddCrampSettings();
    builder.AddLogs(settings);
    builder.AddDiary(settings);
    builder.AddAccounts(settings);
    builder.AddPages();
    builder.AddApi();
    builder.AddSummaries();
    Downloads.Add(builder);

    var app = builder.Build();
    await app.PrepareDatabaseAsync();

    app.UseProxies(settings);
    app.UseResponseCompression();
    app.UseErrorPages();
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UseVisitorCulture();
    app.UseApiGate();
    app.UseAuthentication();
    app.UseCircuitOriginCheck();
    app.UseFirstRun();
    app.UseAuthorization();
    app.UseRateLimiter();
    app.UseAntiforgery();

    app.MapStaticAssets();
    app.MapHealth();
    app.MapAccounts();
    app.MapApi();
    app.MapSummaries();
    Downloads.Map(app);
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");

    using var serving = FolderLock.Share(settings);
    await app.RunAsync();
    return 0;
}
catch (StartException e)
{
    // One line, so that whoever runs the server sees what to do and not a stack trace.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    // Its message names the address.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

/// <summary>Named so that tests can start the whole program.</summary>
public partial class Program;
