namespace CrampInsight.Core.Patterns.Model;

/// <summary>Which reading of an exposure a column holds. Statistics 3.3.</summary>
public enum Form
{
    /// <summary>The day's own value.</summary>
    SameDay,

    /// <summary>Whether the day was a high one.</summary>
    HighDay,

    /// <summary>The value of the day before.</summary>
    DayBefore,
}

/// <summary>One coded column of the model.</summary>
/// <param name="Exposure">Index of the exposure.</param>
/// <param name="Form">Which reading.</param>
/// <param name="X">Centred values; a blank is 0.</param>
/// <param name="Share">Prior share among the exposure's forms.</param>
/// <param name="ToStandard">Factor from this column's coefficient to the exposure's standard contrast.</param>
internal sealed record Column(int Exposure, Form Form, double[] X, double Share, double ToStandard);
