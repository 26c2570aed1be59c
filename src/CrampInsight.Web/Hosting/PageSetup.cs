using System.Globalization;
using System.IO.Compression;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;

namespace CrampInsight.Web.Hosting;

internal static class PageSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().RegisterPersistentService<OpenDiary>(RenderMode.InteractiveServer);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices(mud => Notices.Configure(mud.SnackbarConfiguration));
        builder.Services.AddScoped<Notices>();
        builder.Services.AddScoped<Questions>();
        // Static files are compressed when they are published; this is for the pages themselves, which reflect nothing that a stranger could send.
        builder.Services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        // A page is small: the better level takes about a millisecond and saves a tenth of it.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // Only a person's visit gets a page; a refused form or script gets the bare answer.
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }

    /// <summary>Dates and numbers as the visitor's browser asks for; the words are English for now.</summary>
    public static void UseVisitorCulture(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SupportedCultures = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)];
        options.SupportedUICultures = [CultureInfo.GetCultureInfo("en")];
        options.SetDefaultCulture("en-GB");
        options.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider()];
    });
}
