namespace CrampInsight.Core.Rules;

/// <summary>What has become of a source since it was published.</summary>
public enum SourceStatus
{
    /// <summary>No correction is known here.</summary>
    Current,

    /// <summary>Corrected; what is used here was looked at again.</summary>
    Corrected,

    /// <summary>Retracted and replaced: nothing rests on it until the new text was read.</summary>
    RetractedReplaced,
}

/// <summary>A reference that a rule rests on.</summary>
/// <param name="Key">Short name used by the rules.</param>
/// <param name="Citation">Who, what, when.</param>
/// <param name="Address">DOI, identifier or site where it was read; null when only a copy was seen.</param>
/// <param name="ReadInFull">False when only an abstract, a summary or a copy was read; such figures are to be checked before they are relied on.</param>
public sealed record Source(string Key, string Citation, string? Address, bool ReadInFull)
{
    /// <summary>So long a look holds; a test fails for an older one. Safety section 9.</summary>
    public const int MonthsBetweenLooks = 12;

    private const string Pmid = "PMID ";

    /// <summary>Lower case, as lists of retractions are searched; null when it is not known.</summary>
    public string? Doi { get; init; }

    /// <summary>The number in PubMed, from <see cref="Address"/>; null when there is none.</summary>
    public string? PubMedId => Address is not null && Address.StartsWith(Pmid, StringComparison.Ordinal) ? Address[Pmid.Length..] : null;

    public SourceStatus Status { get; init; }

    /// <summary>DOI of the notice behind another status than <see cref="SourceStatus.Current"/>.</summary>
    public string? Notice { get; init; }

    /// <summary>When it was last looked at whether it still stands.</summary>
    public DateOnly LookedAt { get; init; } = Sources.FirstLook;
}

/// <summary>The reference list, evidence pack H.</summary>
public static class Sources
{
    /// <summary>The day on which the list was made.</summary>
    public static readonly DateOnly FirstLook = new(2026, 11, 23);

    public static IReadOnlyList<Source> All { get; } =
    [
        new("AAFP12", "Allen and Kirby, Nocturnal leg cramps, American Family Physician 2012;86:350-355", "PMID 22963024", false),
        new("AASM15", "American Academy of Sleep Medicine and Sleep Research Society, Recommended amount of sleep, 2015", "PMC4442216", false),
        new("AGEUK", "Age UK, guide to drinks in later life", null, false),
        new("ALC18", "Alcohol and nocturnal leg cramps, case-control study, Annals of Family Medicine 2018;16:296", "annfammed.org/content/16/4/296", false),
        new("ALI-DEV", "Devon formulary guidance, Acute limb ischaemia and claudication", "southwest.devonformularyguidance.nhs.uk", false),
        new("ALI-NZ", "Health Information and Services New Zealand, Acute limb ischaemia", "healthinfo.org.nz", false),
        new("APA", "American Psychological Association, stress and the body", null, false),
        new("BAHK12", "Bahk and others, Ergonomics 2012;55:133-139", null, false),
        new("BHF", "British Heart Foundation, Pain in the legs when walking", "bhf.org.uk", false),
        new("BJGP05", "British Journal of General Practice 2005;55:222, hot-water bottle burns in diabetes", null, false),
        new("BMJ03", "Doorenbos and Vermeij, British Medical Journal 2003;326:35, salt substitute and high potassium", "PMC1124926", false),
        new("BMJBP", "BMJ Best Practice, Muscle cramps", "bestpractice.bmj.com/topics/en-us/569", false),
        new("BOOTS", "WebMD Boots, side effects of statins", null, false),
        new("BREATH23", "Review of breathing practices for stress, 2023", "PMC10741869", false),
        new("CCJM19", "Momoniat and others, Cleveland Clinic Journal of Medicine 2019, ACE inhibitors, ARBs and potassium", "ccjm.org", false),
        new("CES", "Hospital and clinic warning lists for the lower spine (cauda equina)", null, false),
        new("CKS", "NICE Clinical Knowledge Summaries, Leg cramps, revised 2012", "cks.nice.org.uk/leg-cramps", false),
        new("CMO", "UK Chief Medical Officers, low risk drinking guidelines", null, false),
        new("COCH-MG", "Garrison and others, Magnesium for skeletal muscle cramps, Cochrane 2020, read in a quoting copy", "CD009402", false) { Doi = "10.1002/14651858.cd009402.pub3" },
        new("COCH-ND", "Hawke and others, Non-drug therapies for lower limb muscle cramps, Cochrane 2021", "CD008496", false) { Doi = "10.1002/14651858.cd008496.pub3" },
        new("COCH-PREG", "Interventions for leg cramps in pregnancy, Cochrane 2020", "CD010655", false) { Doi = "10.1002/14651858.cd010655.pub3" },
        new("COPPIN05", "Coppin, Wicke and Little, British Journal of General Practice 2005;55:186-191", "PMC1463088", false),
        new("CTT22", "Cholesterol Treatment Trialists, Lancet 2022;400:832-845", null, false),
        new("DEH2", "Warning list for dehydration derived from NHS advice, read in a copy", null, false),
        new("DELA20", "Delacour and others, Scientific Reports 2020;10:2638", "doi 10.1038/s41598-020-59312-9", false) { Doi = "10.1038/s41598-020-59312-9" },
        new("DRAKE13", "Drake and others, Journal of Clinical Sleep Medicine 2013;9:1195", null, false),
        new("DVT-UK", "NHS, Deep vein thrombosis, read in summaries", null, false),
        new("EFSA10", "European Food Safety Authority, Dietary reference values for water, 2010", "EFSA Journal 8(3):1459", false),
        new("EMED-K", "eMedicineHealth, Low potassium", "emedicinehealth.com", false),
        new("FDA-CAF", "US FDA and EFSA, caffeine limits for adults and in pregnancy, read in summaries", null, false),
        new("FDA-Q", "US FDA, Qualaquin (quinine) boxed warning, 2009 and 2010", null, false),
        new("FINCH23", "Fincham and others, Scientific Reports 2023, breathwork for stress", "PMC9828383", false),
        new("FRUSSO99", "Frusso and others, Journal of Family Practice 1999;48:868-871, read in copies", null, false),
        new("GARR12", "Garrison and others, Archives of Internal Medicine 2012;172:120-126", "PMID 22157068", false),
        new("GOROLL", "Primary care textbook chapter, approach to muscle cramps", null, false),
        new("GOVUK-Q", "MHRA Drug Safety Update, June 2010, quinine not to be used routinely for night cramps", "gov.uk/drug-safety-update", false),
        new("GPR", "Teaching page for general practice, tingling", "gpreasoning.uk", false),
        new("GRAND17", "Grandner and Winkelman, PLoS ONE 2017;12:e0178465", "PMC5460850", false) { Doi = "10.1371/journal.pone.0178465" },
        new("HAGH19", "Haghayegh and others 2019, warm showers and baths before bed", "PMID 31102877", false),
        new("HALL-PROT", "Hallegraeff, protocol of the stretching trial", "PMC6481449", false),
        new("HALL12", "Hallegraeff and others, Journal of Physiotherapy 2012;58:17-22", "PMID 22341378", false),
        new("HALL17", "Hallegraeff and others, BMC Family Practice 2017;18:29", "doi 10.1186/s12875-017-0600-x", false) { Doi = "10.1186/s12875-017-0600-x" },
        new("HANDOUT", "Patient handout on leg cramps, origin unclear", null, false),
        new("HAWKE13", "Hawke and others, Muscle and Nerve 2013;47:339-343", "PMID 23169577", false),
        new("HD-REV", "Muscle cramps in haemodialysis, review", "jsmj.ajums.ac.ir", false),
        new("HSE-PREG", "Health Service Executive Ireland, Leg cramps in pregnancy, 2018", "www2.hse.ie", false),
        new("K2-24", "Tan and others, Vitamin K2 in night leg cramps, JAMA Internal Medicine 2024; retracted and replaced, the new text not read", "PMID 39466236", false)
        {
            Doi = "10.1001/jamainternmed.2024.5726",
            Status = SourceStatus.RetractedReplaced,
            Notice = "10.1001/jamainternmed.2025.2160",
            LookedAt = new(2026, 11, 25),
        },
        new("KILLER14", "Killer and others, PLoS ONE 2014;9:e84154", null, false) { Doi = "10.1371/journal.pone.0084154" },
        new("LAU19", "Lau and others, BMJ Open Sport and Exercise Medicine 2019;5:e000478", "PMID 30899546", false),
        new("MATS09", "Matsumoto and others, Spine 2009;34:E189-194", null, false),
        new("MAYO", "Mayo Clinic, Night leg cramps: when to see a doctor, 2023", null, false),
        new("MAYO-LIB", "Mayo Clinic library, night leg cramps and restless legs, read in a copy", null, false),
        new("MEDNET-K", "MedicineNet, Low potassium", "medicinenet.com", false),
        new("MERCK-MSD", "MSD Manual, Muscle cramps, read in a copy", null, false),
        new("MERCK-T", "Merck Manual, consumer table of causes of cramps", null, false),
        new("MILLER15", "Miller, Current Sports Medicine Reports 2015", null, false),
        new("MILLER22", "Miller and others, Journal of Athletic Training 2022;57:5-15", "PMC8775277", false),
        new("MND", "Royal College of General Practitioners and MND Association, red flag tool", null, false),
        new("NG127", "NICE guideline 127, Suspected neurological conditions; only its scope was read", "nice.org.uk/guidance/ng127", false),
        new("NHS", "NHS, Leg cramps, read in a syndicated copy", null, false),
        new("NHS-OLD", "NHS, Leg cramps, older text read in copies", null, false),
        new("NHS-STAT", "NHS, warnings about statins, read in news reports", null, false),
        new("NICE-QS", "NICE quality standard 201, statement 3", "nice.org.uk/guidance/qs201", false),
        new("NICE158", "NICE guideline 158, venous thromboembolic diseases, read in a copy", null, false),
        new("NIDIRECT", "nidirect, Leg cramps", "nidirect.gov.uk/node/10453", false),
        new("ODS-K", "US Office of Dietary Supplements, Potassium, read in a copy", null, false),
        new("ODS-MG", "US Office of Dietary Supplements, Magnesium, read in a copy", null, false),
        new("OKDOH", "Oklahoma State Department of Health, burns fact sheet", "ok.gov", false),
        new("PAD-IE", "Vein Clinic Dublin, Artery disease in the legs", "veinclinicdublin.com", false),
        new("PALM04", "Palmer, New England Journal of Medicine 2004, managing high potassium, read in a copy", null, false),
        new("PN", "nidirect, Peripheral neuropathy", "nidirect.gov.uk/conditions/peripheral-neuropathy", false),
        new("RELAX24", "Tapper and others, RELAX trial, Liver International 2024", "doi 10.1111/liv.16007", false) { Doi = "10.1111/liv.16007" },
        new("RHABDO", "Mayo Clinic, Rhabdomyolysis and statins, 2025", null, false),
        new("RLS-C", "International Restless Legs Study Group, diagnostic criteria", "err.ersjournals.com", false),
        new("RLS-HEAT", "Foot massager and heat in restless legs, pilot, PLoS ONE 2020", null, false),
        new("THY", "Thyroid symptom pages, read in copies", null, false),
        new("VV18", "Tabatabaeifar and others, varicose veins and standing work, Occupational and Environmental Medicine", null, false),
        new("WHO-SED", "WHO guidelines on sedentary behaviour, 2020", "IJBNPA s12966-020-01044-0", false),
        new("YOGA20", "Gothe and others, Yoga for older adults, OBM Geriatrics 2020", "lidsen.com", false),
    ];

    /// <summary>The reference with this key, or null.</summary>
    public static Source? Find(string key) => All.FirstOrDefault(s => s.Key == key);
}
