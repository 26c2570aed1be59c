namespace CrampInsight.Core.Patterns.Model;

/// <summary>A mode of <see cref="TimeModel"/> and everything that was worked out there, for n nights. Statistics 3.5.</summary>
/// <param name="n">Number of nights.</param>
/// <param name="prior">Q, n × n.</param>
internal sealed class TimeMode(int n, TridiagonalMatrix prior)
{
    /// <summary>a: 9 coefficients, log odds. Level, trend, and the weekdays from day number 0 modulo 7 on.</summary>
    public double[] A { get; } = new double[TimeModel.Dense];

    /// <summary>u: n susceptibilities, log odds.</summary>
    public double[] U { get; } = new double[n];

    /// <summary>η: n log odds of cramps, the offset included.</summary>
    public double[] Eta { get; } = new double[n];

    /// <summary>μ: n probabilities of cramps, 0 to 1.</summary>
    public double[] Mu { get; } = new double[n];

    /// <summary>y − μ: n values from −1 to 1.</summary>
    public double[] Residual { get; } = new double[n];

    /// <summary>W = μ (1 − μ): n weights, 0 to ¼.</summary>
    public double[] W { get; } = new double[n];

    /// <summary>Q, n × n: the prior precision of u.</summary>
    public TridiagonalMatrix Prior { get; } = prior;

    /// <summary>The factors of Q + W, n × n.</summary>
    public TridiagonalMatrix QPlusW { get; } = new(n);

    /// <summary>(Q + W)⁻¹ W A: n rows of 8 values, one after the other; seven weekdays, then the trend. The level is the sum of the weekdays.</summary>
    public double[] QWA { get; } = new double[n * TimeModel.Width];

    /// <summary>S, 9 × 9: the precision of a with u integrated out, A′(W − W (Q + W)⁻¹ W)A plus the prior's.</summary>
    public Cholesky Schur { get; set; } = null!;

    /// <summary>Laplace approximation of the log evidence, up to a constant that is the same for every ρ and σ.</summary>
    public double LogEvidence { get; set; }
}
