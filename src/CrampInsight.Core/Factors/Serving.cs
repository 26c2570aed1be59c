namespace CrampInsight.Core.Factors;

/// <summary>A usual portion that one tap adds to an amount, such as a cup of tea.</summary>
/// <param name="Key">Text key of its name.</param>
/// <param name="Amount">What it adds, in the factor's unit.</param>
public sealed record Serving(string Key, decimal Amount)
{
    public override string ToString() => nameof(Serving);
}
