namespace CrampInsight.Core.Factors;

/// <summary>How an exposure enters the model. Source: statistics specification 3.3.</summary>
public enum ExposureCoding
{
    /// <summary>There or not: its odds ratio sets present against absent.</summary>
    Binary,

    /// <summary>Ordered steps: its odds ratio sets one standard deviation above the mean against one below.</summary>
    Ordinal,

    /// <summary>A number, read like ordered steps.</summary>
    Amount,
}
