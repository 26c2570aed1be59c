namespace CrampInsight.Core.Patterns.Model;

/// <summary>A mode of <see cref="TimeModel"/> and everything that was worked out there.</summary>
internal sealed class TimeMode(int n, Chain prior)
{
    /// <summary>Level, trend and weekdays.</summary>
    public double[] A { get; } = new double[TimeModel.Dense];

    /// <summary>Susceptibility, night by night, log odds.</summary>
    public double[] U { get; } = new double[n];

    /// <summary>Log odds, the offset included.</summary>
    public double[] Eta { get; } = new double[n];

    /// <summary>Probability of cramps.</summary>
    public double[] Mu { get; } = new double[n];

    public double[] Residual { get; } = new double[n];

    /// <summary>mu (1 - mu).</summary>
    public double[] W { get; } = new double[n];

    /// <summary>Prior precision of the susceptibility.</summary>
    public Chain Prior { get; } = prior;

    /// <summary>The same plus the weights, factorised.</summary>
    public Chain Chain { get; } = new(n);

    /// <summary>(Q+W)^-1 W A, a row a night: seven weekdays, then the trend.</summary>
    public double[] QWA { get; } = new double[n * TimeModel.Width];

    public Cholesky Schur { get; set; } = null!;

    /// <summary>Laplace approximation of the log evidence, up to a constant.</summary>
    public double LogEvidence { get; set; }
}
