using System.Threading.RateLimiting;
using CrampInsight.Data;
using CrampInsight.Data.Accounts;
using CrampInsight.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CrampInsight.Web.Account;

internal static class AccountSetup
{
    public const string SignInPath = "/account/sign-in";
    public const string WelcomePath = "/welcome";
    public const string LimitSignIn = "sign-in";

    private const int TriesBeforeLock = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    public static void AddAccounts(this WebApplicationBuilder builder, CrampSettings settings)
    {
        var services = builder.Services;
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        }).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "ci-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = SignInPath;
            options.AccessDeniedPath = SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromDays(60);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        });
        services.AddAuthorization();
        services.AddIdentityCore<DiaryUser>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = LockedFor;
            })
            .AddCrampStores()
            .AddPasswordValidator<GuessablePassword>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.PasskeyDomain;
            options.ValidateOrigin = context => ValueTask.FromResult(PasskeyOrigin.IsOurs(context, settings.PasskeyDomain));
        });
        services.AddSingleton<Sessions>();
        services.AddScoped<AuthenticationStateProvider, SessionCheck>();
        services.AddSingleton<SignInGate>();
        services.AddScoped<AccountMaker>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, cancel) =>
            {
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await context.HttpContext.Response.WriteAsync(AccountTexts.TooManyTries, cancel);
            };
            options.AddPolicy(LimitSignIn, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    $"from {context.Connection.RemoteIpAddress}",
                    _ => new() { PermitLimit = SignInGate.TriesAMinute * 2, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("only looking"));
        });
    }

    /// <summary>Until there is an account, every page leads to the welcome.</summary>
    public static void UseFirstRun(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated != true
            && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is not null
            && !await context.RequestServices.GetRequiredService<AccountMaker>().AnyAccountAsync(context.RequestAborted))
        {
            context.Response.Redirect(WelcomePath);
            return;
        }

        await next(context);
    });

    public static void MapAccounts(this WebApplication app)
    {
        var account = app.MapGroup("/account");
        account.MapPost("/passkeys/creation-options", async (UserManager<DiaryUser> users, SignInManager<DiaryUser> signIn, HttpContext context) =>
        {
            if (await users.GetUserAsync(context.User) is not { } user) return Results.Unauthorized();
            var name = await users.GetUserNameAsync(user) ?? "";
            return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id, Name = name, DisplayName = name }), "application/json");
        }).AddEndpointFilter(OnlyFromOurPagesAsync);

        account.MapPost("/passkeys/request-options", async (SignInManager<DiaryUser> signIn) =>
        {
            // Without a name the browser offers whatever passkeys it has, and nobody learns which names exist here.
            return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
        }).AddEndpointFilter(OnlyFromOurPagesAsync).RequireRateLimiting(LimitSignIn);
    }

    /// <summary>Refuses what another site sent. The middleware only checks endpoints that bind a form, and these do not.</summary>
    private static async ValueTask<object?> OnlyFromOurPagesAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.BadRequest();
}
