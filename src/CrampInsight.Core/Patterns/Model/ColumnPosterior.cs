namespace CrampInsight.Core.Patterns.Model;

/// <summary>What the model average says of one column, on its own scale. Sums are relative to <see cref="ModelSearch.Result.Total"/>.</summary>
internal struct ColumnPosterior
{
    /// <summary>Weight of the models that hold the column.</summary>
    public double Weight;

    /// <summary>Of it, the part with a coefficient above 0.</summary>
    public double Above;

    /// <summary>Weighted mean of the coefficient.</summary>
    public double First;

    /// <summary>Weighted mean of its square.</summary>
    public double Second;
}
