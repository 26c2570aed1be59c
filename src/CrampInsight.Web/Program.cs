var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => CrampInsight.Web.Resources.Shell.AppName);
await app.RunAsync();
