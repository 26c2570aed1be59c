namespace CrampInsight.Core.Patterns.Model;

/// <summary>LL′ factors of a small symmetric positive matrix, m × m: the Schur complement, m = 9. Time grows with m³. Statistics 3.5.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _l;
    private readonly int _n;

    /// <param name="matrix">m × m; only the diagonal and what is below it are read.</param>
    public Cholesky(double[,] matrix)
    {
        _n = matrix.GetLength(0);
        _l = new double[_n, _n];
        for (var i = 0; i < _n; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++) sum -= _l[i, k] * _l[j, k];
                // The prior keeps every pivot above zero; rounding may not.
                _l[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / _l[j, j];
            }

        for (var i = 0; i < _n; i++) LogDeterminant += 2 * Math.Log(_l[i, i]);
    }

    /// <summary>Natural log of the matrix's determinant.</summary>
    public double LogDeterminant { get; }

    /// <summary>The matrix's inverse times a vector of m; the vector stays as it is.</summary>
    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < _n; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= _l[i, k] * x[k];
            x[i] /= _l[i, i];
        }

        for (var i = _n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _n; k++) x[i] -= _l[k, i] * x[k];
            x[i] /= _l[i, i];
        }

        return x;
    }
}
