namespace CrampInsight.Core.Patterns.Model;

/// <summary>Which reading of an exposure a column holds: its form. Statistics 3.3.</summary>
public enum Form
{
    /// <summary>The day's own value.</summary>
    SameDay,

    /// <summary>Whether the day was a high one.</summary>
    HighDay,

    /// <summary>The value of the day before.</summary>
    DayBefore,
}

/// <summary>One of the q coded columns of the model. Statistics 3.3.</summary>
/// <param name="Exposure">Index of the exposure, 0 to p − 1.</param>
/// <param name="Form">Which reading.</param>
/// <param name="X">
/// n centred values; a blank is 0. Without unit: present less the mean share for yes or no and for high days, units of two standard deviations else.
/// </param>
/// <param name="Share">Prior share among the exposure's forms, 0 to 1; those of one exposure add up to 1.</param>
/// <param name="ToStandard">
/// Factor from this column's coefficient (log odds for each unit of <paramref name="X"/>) to the log odds ratio of the exposure's standard contrast.
/// </param>
internal sealed record Column(int Exposure, Form Form, double[] X, double Share, double ToStandard);
