using CrampInsight.Core.People;
using CrampInsight.Core.Summaries;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace CrampInsight.E2E.Tests.Testing;

/// <summary>Prints the summary as a browser does, and reads what came out of the printer.</summary>
internal static class Papers
{
    /// <summary>The text of each page.</summary>
    public static async Task<IReadOnlyList<string>> PrintAsync(IPage page, string format, string name)
    {
        // A person prints what they see, and they see our letters; Chromium itself would not wait for them.
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        var file = await page.PdfAsync(new() { Format = format, PreferCSSPageSize = true });
        Keep(file, $"{name}-{format}");
        return Read(file);
    }

    /// <summary>Puts it where a person can look at it.</summary>
    public static void Keep(byte[] file, string name)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "papers");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), file);
    }

    /// <summary>Width and height of the first page in points.</summary>
    public static (int Width, int Height) SizeOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var page = pdf.GetPage(1);
        return ((int)Math.Round(page.Width), (int)Math.Round(page.Height));
    }

    public static IReadOnlyList<string> Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().Select(p => string.Join(' ', ContentOrderTextExtractor.GetText(p).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    public static async Task ChooseAsync(CrampApp app, Func<SummaryChoices, SummaryChoices> change, string name = "anna")
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SummaryStore>().UpdateAsync(await OwnerAsync(scope, name), change, CancellationToken.None);
    }

    public static async Task TellAsync(CrampApp app, Func<Person, Person> change, params IEnumerable<Medication> medicines)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (owner, people) = (await OwnerAsync(scope, "anna"), scope.ServiceProvider.GetRequiredService<PersonStore>());
        await people.UpdateAsync(owner, change, CancellationToken.None);
        foreach (var medicine in medicines) await people.SaveMedicationAsync(owner, medicine, CancellationToken.None);
    }

    public static Medication Takes(string name, string? dose = null, DateOnly? started = null, DateOnly? changed = null, DateOnly? stopped = null) =>
        new() { Id = Guid.NewGuid(), Name = name, Dose = dose, Classes = MedicineCatalogue.Find(name).Classes, Started = started, Changed = changed, Stopped = stopped };

    private static async Task<string> OwnerAsync(AsyncServiceScope scope, string name) =>
        (await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().FindByNameAsync(name))!.Id;
}
