namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// What the model average says of one of the q columns; the coefficient is on the column's own scale, log odds for each unit of <see cref="Column.X"/>.
/// All four are sums over models: divided by <see cref="ModelSearch.Result.Total"/> the first two are probabilities, and divided by
/// <see cref="Weight"/> the last two are moments. Statistics 3.6.
/// </summary>
internal struct ColumnPosterior
{
    /// <summary>Weight of the models that hold the column; 0 or more.</summary>
    public double Weight;

    /// <summary>Of it, the part with a coefficient above 0: weight × Φ(c / √r) in each model.</summary>
    public double Above;

    /// <summary>Weight times the coefficient's mean, added up.</summary>
    public double First;

    /// <summary>Weight times the mean of its square, added up.</summary>
    public double Second;
}
