using System.Globalization;
using MudBlazor.Services;

namespace CrampInsight.Web.Hosting;

internal static class PageSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
    }

    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Only a person's visit gets a page; a refused form or script gets the bare answer.
        app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
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
