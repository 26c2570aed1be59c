using CrampInsight.Core.Diary;
using CrampInsight.Core.People;

namespace CrampInsight.Web.Features.Check;

/// <summary>What was ticked on the open checklist, as the smallest diary that says it.</summary>
public sealed class CheckAnswers
{
    public const string Pregnant = "pregnant";
    public const string PostBirth = "post-birth";
    public const string Statin = "statin";
    public const string FluidTablets = "fluid-tablets";
    public const string Quinine = "quinine";
    public const string FeetFeelLess = "diabetes";
    public const string Kidneys = "kidney-disease";
    public const string ClotRisk = "clot-risk";

    public static readonly IReadOnlyList<string> AllAbout = [Pregnant, PostBirth, Statin, FluidTablets, Quinine, FeetFeelLess, Kidneys, ClotRisk];

    public string[] Signs { get; set; } = [];

    public string[] About { get; set; } = [];

    public bool LongCramp { get; set; }

    public bool ForDays { get; set; }

    public Journal Journal(Night tonight)
    {
        List<string> signs = [.. Signs.Where(Core.Diary.Signs.IsKnown).Distinct(StringComparer.Ordinal)];
        if (ForDays && !signs.Contains(Core.Diary.Signs.VomitingOrDiarrhoea)) signs.Add(Core.Diary.Signs.VomitingOrDiarrhoea);
        // Whoever opens this list has cramps: that is what the app is for.
        NightEntry now = new(tonight) { Cramps = CrampAnswer.Some, Signs = signs, Episodes = LongCramp ? [Cramp(tonight)] : [] };
        return new(ForDays ? [now, new NightEntry(tonight.Previous) { Signs = [Core.Diary.Signs.VomitingOrDiarrhoea] }] : [now]);
    }

    public Person Person(Night tonight) => new()
    {
        Pregnancy = Is(Pregnant) ? Pregnancy.Pregnant : Is(PostBirth) ? Pregnancy.PostBirth : null,
        Conditions =
        [
            .. Is(FeetFeelLess) ? [Conditions.Neuropathy] : (string[])[],
            .. Is(Kidneys) ? [Conditions.KidneyDisease] : (string[])[],
            .. Is(ClotRisk) ? [Conditions.PreviousClot] : (string[])[],
        ],
        Medications =
        [
            .. Is(Statin) ? [Takes(MedicineClasses.Statin)] : (Medication[])[],
            .. Is(FluidTablets) ? [Takes(MedicineClasses.Thiazide)] : (Medication[])[],
            // Taken until lately: the warning signs count after the last tablet too.
            .. Is(Quinine) ? [Takes(MedicineClasses.Quinine) with { Stopped = tonight.Evening }] : (Medication[])[],
        ],
    };

    private bool Is(string about) => About.Contains(about, StringComparer.Ordinal);

    private static Medication Takes(string medicineClass) => new() { Name = medicineClass, Classes = [medicineClass] };

    private static Episode Cramp(Night tonight) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Restore(tonight.Start.AddHours(9), "Etc/UTC", TimeSpan.Zero),
        Minutes = Core.Rules.Flags.LongCramp.Minutes + 1,
    };
}
