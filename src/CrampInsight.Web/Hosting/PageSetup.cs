using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using MudBlazor.Services;

namespace CrampInsight.Web.Hosting;

internal static class PageSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        // Static files are compressed when they are published; this is for the pages themselves, which reflect nothing that a stranger could send.
        builder.Services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
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

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
}
