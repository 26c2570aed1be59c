namespace CrampInsight.Core.People;

/// <summary>How a name was known, in the order in which the ways are tried.</summary>
public enum MedicineRecognition
{
    /// <summary>A name of the list as it stands there.</summary>
    Exact,

    /// <summary>A name of the list beside a strength, form, salt or maker.</summary>
    WithoutForm,

    /// <summary>A brand.</summary>
    Brand,

    /// <summary>A regular spelling of another language.</summary>
    Spelling,

    /// <summary>Every part of a combination.</summary>
    Combination,
}

/// <summary>What is known of a name that a person wrote. One of four: known, presumed by its ending, near to a known name, or unknown.</summary>
public abstract record MedicineMatch
{
    private static readonly IReadOnlyList<string> NoClass = [MedicineClasses.Unknown];

    private MedicineMatch()
    {
    }

    public bool IsKnown => this is Known;

    /// <summary>The class ids to keep with the medicine; <c>unknown</c> alone for a name that is not known, and for a medicine of no class.</summary>
    public virtual IReadOnlyList<string> Classes => NoClass;

    /// <summary>What it may do; none unless the name is known.</summary>
    public virtual MedicineEffects Effects => MedicineEffects.None;

    /// <summary>The classes its ending speaks for. They count for safety switches only, and only until the person answered.</summary>
    public virtual IReadOnlyList<string> PresumedClasses => [];

    /// <summary>What medicines with such an ending may do; counts like <see cref="PresumedClasses"/>.</summary>
    public virtual MedicineEffects PresumedEffects => MedicineEffects.None;

    // Names of a person's medicines stay out of logs.
    public sealed override string ToString() => GetType().Name;

    /// <summary>The name is known.</summary>
    /// <param name="Medicines">The lines of the list that the name speaks of; several for a combination that has no line of its own.</param>
    /// <param name="How">By which way.</param>
    public sealed record Known(IReadOnlyList<Medicine> Medicines, MedicineRecognition How) : MedicineMatch
    {
        /// <summary>International names of what is inside.</summary>
        public IReadOnlyList<string> Substances { get; } = [.. Medicines.SelectMany(m => m.Substances).Distinct(StringComparer.Ordinal)];

        public override IReadOnlyList<string> Classes { get; } =
            [.. Medicines.SelectMany(m => m.Classes).Distinct(StringComparer.Ordinal).DefaultIfEmpty(MedicineClasses.Unknown)];

        public override MedicineEffects Effects { get; } = Medicines.Aggregate(MedicineEffects.None, (e, m) => e | m.Effects);
    }

    /// <summary>Not on the list, but it ends as the medicines of one class do: a question to the person.</summary>
    /// <param name="PresumedClasses">The class of the ending, and those of known names beside it.</param>
    /// <param name="PresumedEffects">The same for what it may do.</param>
    /// <param name="Stem">The ending, as "-pril".</param>
    public sealed record Presumed(IReadOnlyList<string> PresumedClasses, MedicineEffects PresumedEffects, string Stem) : MedicineMatch
    {
        public override IReadOnlyList<string> PresumedClasses { get; } = PresumedClasses;

        public override MedicineEffects PresumedEffects { get; } = PresumedEffects;
    }

    /// <summary>Not on the list, but close to names that are, or a known name beside a word that is not known: offered, never taken without a yes.</summary>
    /// <param name="Candidates">One to three, the closest first.</param>
    /// <param name="PresumedClasses">Of its ending and of known names in it; empty for a mere likeness.</param>
    /// <param name="PresumedEffects">The same for what it may do.</param>
    public sealed record Nearest(IReadOnlyList<Medicine> Candidates, IReadOnlyList<string> PresumedClasses, MedicineEffects PresumedEffects) : MedicineMatch
    {
        public override IReadOnlyList<string> PresumedClasses { get; } = PresumedClasses;

        public override MedicineEffects PresumedEffects { get; } = PresumedEffects;
    }

    /// <summary>Nothing is known; the name is kept as written and claims nothing.</summary>
    public sealed record Unknown : MedicineMatch
    {
        public static readonly Unknown Instance = new();
    }
}
