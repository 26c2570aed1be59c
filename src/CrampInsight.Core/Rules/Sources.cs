namespace CrampInsight.Core.Rules;

/// <summary>A reference that a rule rests on.</summary>
/// <param name="Key">Short name used by the rules.</param>
/// <param name="Citation">Who, what, when.</param>
/// <param name="Address">DOI, identifier or site where it was read; null when only a copy was seen.</param>
/// <param name="ReadInFull">False when only an abstract, a summary or a copy was read; such figures are to be checked before they are relied on.</param>
public sealed record Source(string Key, string Citation, string? Address, bool ReadInFull);

/// <summary>The reference list, evidence pack H.</summary>
public static class Sources
{
    public static IReadOnlyList<Source> All { get; } =
    [
        new("AAFP12", "Allen and Kirby, Nocturnal leg cramps, American Family Physician 2012;86:350-355", "PMID 22963024", false),
        new("AASM15", "American Academy of Sleep Medicine and Sleep Research Society, Recommended amount of sleep, 2015", "PMC4442216", false),
        new("AGEUK", "Age UK, guide to drinks in later life", null, false),
        new("ALC18", "Alcohol and nocturnal leg cramps, case-control study, Annals of Family Medicine 2018;16:296", "annfammed.org/content/16/4/296", false),
        new("APA", "American Psychological Association, stress and the body", null, false),
        new("BAHK12", "Bahk and others, Ergonomics 2012;55:133-139", null, false),
        new("BMJBP", "BMJ Best Practice, Muscle cramps", "bestpractice.bmj.com/topics/en-us/569", false),
        new("BOOTS", "WebMD Boots, side effects of statins", null, false),
        new("CKS", "NICE Clinical Knowledge Summaries, Leg cramps, revised 2012", "cks.nice.org.uk/leg-cramps", false),
        new("CMO", "UK Chief Medical Officers, low risk drinking guidelines", null, false),
        new("COCH-ND", "Hawke and others, Non-drug therapies for lower limb muscle cramps, Cochrane 2021", "CD008496", false),
        new("COPPIN05", "Coppin, Wicke and Little, British Journal of General Practice 2005;55:186-191", "PMC1463088", false),
        new("CTT22", "Cholesterol Treatment Trialists, Lancet 2022;400:832-845", null, false),
        new("DELA20", "Delacour and others, Scientific Reports 2020;10:2638", "doi 10.1038/s41598-020-59312-9", false),
        new("DRAKE13", "Drake and others, Journal of Clinical Sleep Medicine 2013;9:1195", null, false),
        new("DVT-UK", "NHS, Deep vein thrombosis, read in summaries", null, false),
        new("EFSA10", "European Food Safety Authority, Dietary reference values for water, 2010", "EFSA Journal 8(3):1459", false),
        new("FDA-CAF", "US FDA and EFSA, caffeine limits for adults and in pregnancy, read in summaries", null, false),
        new("GARR12", "Garrison and others, Archives of Internal Medicine 2012;172:120-126", "PMID 22157068", false),
        new("GOROLL", "Primary care textbook chapter, approach to muscle cramps", null, false),
        new("HALL-PROT", "Hallegraeff, protocol of the stretching trial", "PMC6481449", false),
        new("HALL12", "Hallegraeff and others, Journal of Physiotherapy 2012;58:17-22", "PMID 22341378", false),
        new("HALL17", "Hallegraeff and others, BMC Family Practice 2017;18:29", "doi 10.1186/s12875-017-0600-x", false),
        new("HANDOUT", "Patient handout on leg cramps, origin unclear", null, false),
        new("HAWKE13", "Hawke and others, Muscle and Nerve 2013;47:339-343", "PMID 23169577", false),
        new("KILLER14", "Killer and others, PLoS ONE 2014;9:e84154", null, false),
        new("LAU19", "Lau and others, BMJ Open Sport and Exercise Medicine 2019;5:e000478", "PMID 30899546", false),
        new("MAYO", "Mayo Clinic, Night leg cramps: when to see a doctor, 2023", null, false),
        new("MERCK-T", "Merck Manual, consumer table of causes of cramps", null, false),
        new("MILLER15", "Miller, Current Sports Medicine Reports 2015", null, false),
        new("NHS", "NHS, Leg cramps, read in a syndicated copy", null, false),
        new("NHS-STAT", "NHS, warnings about statins, read in news reports", null, false),
        new("NICE-QS", "NICE quality standard 201, statement 3", "nice.org.uk/guidance/qs201", false),
        new("NICE158", "NICE guideline 158, venous thromboembolic diseases, read in a copy", null, false),
        new("NIDIRECT", "nidirect, Leg cramps", "nidirect.gov.uk/node/10453", false),
        new("PN", "nidirect, Peripheral neuropathy", "nidirect.gov.uk/conditions/peripheral-neuropathy", false),
        new("RHABDO", "Mayo Clinic, Rhabdomyolysis and statins, 2025", null, false),
        new("VV18", "Tabatabaeifar and others, varicose veins and standing work, Occupational and Environmental Medicine", null, false),
        new("WHO-SED", "WHO guidelines on sedentary behaviour, 2020", "IJBNPA s12966-020-01044-0", false),
    ];

    /// <summary>The reference with this key, or null.</summary>
    public static Source? Find(string key) => All.FirstOrDefault(s => s.Key == key);
}
