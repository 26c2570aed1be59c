namespace CrampInsight.Core.Patterns.Model;

/// <summary>Factors of a small symmetric positive matrix.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _l;
    private readonly int _n;

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

    public double LogDeterminant { get; }

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
