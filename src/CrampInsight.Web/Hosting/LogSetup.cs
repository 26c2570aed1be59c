using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CrampInsight.Web.Hosting;

/// <summary>Logs to the console and to a rolling file. Routes, numbers and opaque ids only: never an answer, a note, a name or a full address.</summary>
internal static class LogSetup
{
    private const int KeptFiles = 14;

    public static void AddLogs(this WebApplicationBuilder builder, CrampSettings settings) =>
        builder.Services.AddSerilog((services, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                // A failed command is reported by whoever sent it; EF's own line would repeat the SQL.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                // Its warnings carry the address of the request.
                .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
                .WriteTo.File(
                    Path.Combine(settings.DataFolder, "logs", "crampinsight-.log"),
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: KeptFiles,
                    formatProvider: CultureInfo.InvariantCulture);
            foreach (var sink in services.GetServices<ILogEventSink>()) log.WriteTo.Sink(sink);
        },
        // Two servers in one process, as in tests, must not write into each other's log.
        preserveStaticLogger: true);

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.IncludeQueryInRequestPath = false;
        // The pattern of the route says enough; the path may hold a date or an id.
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)")),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && (route.StartsWith('_') || Path.HasExtension(route)) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
