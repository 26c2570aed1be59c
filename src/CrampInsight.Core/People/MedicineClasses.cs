namespace CrampInsight.Core.People;

/// <summary>Medication class ids of contract section 3.</summary>
public static class MedicineClasses
{
    public const string Thiazide = "thiazide";
    public const string LoopDiuretic = "loop-diuretic";
    public const string PotassiumSparing = "potassium-sparing";
    public const string Statin = "statin";
    public const string Fibrate = "fibrate";
    public const string AceInhibitor = "ace-inhibitor";
    public const string Arb = "arb";
    public const string Arni = "arni";
    public const string BetaBlocker = "beta-blocker";
    public const string BetaBlockerIsa = "beta-blocker-isa";
    public const string CalciumChannelBlocker = "calcium-channel-blocker";
    public const string OtherBloodPressure = "other-blood-pressure";
    public const string Laba = "laba";
    public const string Saba = "saba";
    public const string Oestrogen = "oestrogen";
    public const string Raloxifene = "raloxifene";
    public const string Bone = "bone";
    public const string Nsaid = "nsaid";
    public const string IronInfusion = "iron-infusion";
    public const string NervousSystem = "nervous-system";
    public const string Cancer = "cancer";
    public const string Stimulant = "stimulant";
    public const string Steroid = "steroid";
    public const string AcidReducer = "acid-reducer";
    public const string LaxativeAntacid = "laxative-antacid";
    public const string Trimethoprim = "trimethoprim";
    public const string AntiInfective = "anti-infective";
    public const string Transplant = "transplant";
    public const string Anticoagulant = "anticoagulant";
    public const string Quinine = "quinine";
    public const string PotassiumProduct = "potassium-product";
    public const string MagnesiumProduct = "magnesium-product";
    public const string Thyroid = "thyroid";
    public const string DiabetesMedicine = "diabetes-medicine";
    public const string Unknown = "unknown";

    public static readonly IReadOnlyList<string> All =
    [
        Thiazide, LoopDiuretic, PotassiumSparing, Statin, Fibrate, AceInhibitor, Arb, Arni, BetaBlocker, BetaBlockerIsa, CalciumChannelBlocker,
        OtherBloodPressure, Laba, Saba, Oestrogen, Raloxifene, Bone, Nsaid, IronInfusion, NervousSystem, Cancer, Stimulant, Steroid, AcidReducer,
        LaxativeAntacid, Trimethoprim, AntiInfective, Transplant, Anticoagulant, Quinine, PotassiumProduct, MagnesiumProduct,
        Thyroid, DiabetesMedicine, Unknown,
    ];
}
