using System.Globalization;
using System.Text;
using CrampInsight.Core.People;
using CrampInsight.Core.Tests.People;

namespace CrampInsight.Core.Tests.Docs;

/// <summary>What <c>docs/medicines.md</c> says of the list.</summary>
internal static class MedicinePage
{
    private const string Note = "<!-- Written from the list. `UPDATE_DOCS=1 dotnet test --project tests/CrampInsight.Core.Tests` writes it anew. -->\n";

    private static readonly string[] Countries = ["UK", "US", "DE", "FR", "ES", "IT", "AT", "CH", "NL", "PT", "AU"];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Medicines by name\n\n").Append(Note).Append('\n');
        page.Append("The list is `src/CrampInsight.Core/People/medicines.txt`: a line a substance, readable without knowing the code. ");
        page.Append("It was written from memory, not from a register, and every line may be corrected. `medicine-words.txt` beside it holds the words that stand next to a name.\n\n");
        page.Append("A name is tried as it stands, then without strength, form, salt and maker, as a brand, as a regular spelling of another language, and part by part. ");
        page.Append("A name that is only near to one of the list is offered and never taken. An ending such as -pril is a question to the person; until they answer, it counts for the safety switches and for no flag. ");
        page.Append("What is not known keeps the class `unknown` and claims nothing.\n\n");

        page.Append("## Reach by class\n\n| class | substances | combinations | other spellings | brands |\n|---|---|---|---|---|\n");
        foreach (var id in MedicineClasses.All.Where(c => c != MedicineClasses.Unknown))
        {
            var of = MedicineCatalogue.All.Where(m => m.Classes.Contains(id)).ToList();
            page.Append(CultureInfo.InvariantCulture,
                $"| `{id}` | {of.Count(m => !m.IsCombination)} | {of.Count(m => m.IsCombination)} | {of.Sum(m => m.OtherNames.Count)} | {Brands(of)} |\n");
        }

        var none = MedicineCatalogue.All.Where(m => m.Classes.Count == 0).ToList();
        page.Append(CultureInfo.InvariantCulture, $"| known, of no class | {none.Count(m => !m.IsCombination)} | {none.Count(m => m.IsCombination)} | {none.Sum(m => m.OtherNames.Count)} | {Brands(none)} |\n\n");

        page.Append("## Reach by country\n\nBrands that are marked for the country; those marked for many countries count once, in the last row. ");
        page.Append("\"Tried\" are much sold brands from a list written apart (`brands.txt` in the tests), with those that have their class.\n\n| country | brands | tried | known |\n|---|---|---|---|\n");
        foreach (var country in Countries)
        {
            var tried = MedicineTestLists.Brands().Where(b => b.Country == country).ToList();
            page.Append(CultureInfo.InvariantCulture, $"| {country} | {Sold(country)} | {Text(tried.Count)} | {Text(tried.Count(b => MedicineCatalogue.Find(b.Name).Classes.Contains(b.Class)))} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"| many | {Sold("*")} | – | – |\n\n");

        var spellings = MedicineTestLists.Spellings();
        page.Append("## Reach by language\n\nSpellings written apart (`spellings.txt` in the tests), with those that have the classes of the English name.\n\n| language | tried | known |\n|---|---|---|\n");
        foreach (var (i, language) in MedicineTestLists.Languages.Index())
            page.Append(CultureInfo.InvariantCulture, $"| {language} | {spellings.Count} | {spellings.Count(s => Classes(s[i]) != "unknown" && Classes(s[i]) == Classes(s[0]))} |\n");

        var outside = MedicineTestLists.Outside();
        page.Append(CultureInfo.InvariantCulture,
            $"\nOf {outside.Count} names of medicines outside the classes (`outside-the-classes.txt`), {outside.Count(n => Classes(n) != "unknown")} have a class.\n\n");

        page.Append("## What has no class here, and why\n\n");
        page.Append("The classes are those of the contract, in the narrow sense of `docs/evidence.md`. Antibiotics other than macrolides and trimethoprim, inhaled and skin steroids, aspirin, ");
        page.Append("and lipid medicines that are neither fibrate nor ezetimibe have none. Antihistamines and muscle relaxants that make sleepy have none either, but they set the switch for falls. ");
        page.Append("Medicines for weight that share their substance with one for diabetes tell of no diabetes.\n");
        return page.ToString();
    }

    private static string Classes(string name) => string.Join(' ', MedicineCatalogue.Find(name).Classes);

    private static int Brands(List<Medicine> of) => of.SelectMany(m => m.Brands).Select(b => b.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static int Sold(string country) => MedicineCatalogue.All.SelectMany(m => m.Brands).Where(b => b.Country == country).Select(b => b.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static string Text(int count) => count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture);
}
