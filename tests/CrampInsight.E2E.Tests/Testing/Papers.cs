using CrampInsight.Core.People;
using CrampInsight.Core.Summaries;
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

    public static Task ChooseAsync(AppServer app, Func<SummaryChoices, SummaryChoices> change, string name = Anna.Name) => app.CommitAsync([new ChoicesEdit(change)], name);

    public static Task TellAsync(AppServer app, Func<Person, Person> change, params IEnumerable<Medication> medicines) =>
        app.CommitAsync([new PersonEdit(change), .. medicines.Select(m => new MedicationEdit(m.Id, m))]);

    public static Medication Takes(string name, string? dose = null, DateOnly? started = null, DateOnly? changed = null, DateOnly? stopped = null) =>
        new() { Id = Guid.NewGuid(), Name = name, Dose = dose, Classes = MedicineCatalogue.Find(name).Classes, Started = started, Changed = changed, Stopped = stopped };
}
