namespace CrampInsight.Web.Api;

/// <summary>The API of the contract's section 5.</summary>
internal static class ApiSetup
{
    private const string Root = "/api";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<ApiGate>();
        builder.Services.AddScoped<ApiDiary>();
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = call => call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true || call.RelativePath == "health";
            options.CreateSchemaReferenceId = ApiAnswers.NameOf;
            options.AddSchemaTransformer(ApiDescription.PlainNumbersAsync);
            options.AddDocumentTransformer<ApiDescription>();
        });
    }

    public static void UseApiGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ApiGate>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) ? gate.PassAsync(context, next) : next(context));
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        var api = app.MapGroup(Root + "/v1").DisableAntiforgery().WithTags("Diary").WantsToken();
        DiaryCalls.Map(api);
        NightCalls.Map(api);
        FindingCalls.Map(api);
        SourceCalls.Map(api);
        TriggerCalls.Map(api);
        WeekCalls.Map(api);
        SummaryCalls.Map(api);
        FhirCalls.Map(api);
        app.MapFallback(Root + "/{**rest}", Problems.NotFound).ExcludeFromDescription();
    }
}
