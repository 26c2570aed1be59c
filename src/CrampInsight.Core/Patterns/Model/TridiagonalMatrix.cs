using System.Numerics;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>
/// A symmetric positive tridiagonal matrix, n × n, and the LDL′ factors of it or of another one: the precision Q of the nights' susceptibility, and
/// Q + W. Everything takes time in proportion to n. Statistics 3.5.
/// </summary>
/// <param name="n">Number of nights, 0 or more.</param>
internal sealed class TridiagonalMatrix(int n)
{
    /// <summary>n entries: L[i + 1, i].</summary>
    private readonly double[] _l = new double[n];

    /// <summary>n entries: 1 / D[i, i].</summary>
    private readonly double[] _inverse = new double[n];

    /// <summary>n entries.</summary>
    public double[] Diagonal { get; } = new double[n];

    /// <summary>n entries, of which the last is not used: entry i stands at [i, i + 1] and [i + 1, i].</summary>
    public double[] Beside { get; } = new double[n];

    /// <summary>Natural log of the determinant of what was last factorised.</summary>
    public double LogDeterminant { get; private set; }

    /// <summary>Keeps the factors of another matrix with something added to its diagonal.</summary>
    /// <param name="matrix">n × n; stays as it is.</param>
    /// <param name="added">n values, 0 or more.</param>
    public void Factorise(TridiagonalMatrix matrix, double[] added)
    {
        LogDeterminant = 0;
        double before = 0;
        for (var i = 0; i < n; i++)
        {
            var pivot = matrix.Diagonal[i] + added[i] - before;
            _inverse[i] = 1 / pivot;
            LogDeterminant += Math.Log(pivot);
            _l[i] = matrix.Beside[i] * _inverse[i];
            before = _l[i] * matrix.Beside[i];
        }
    }

    /// <summary>Puts the inverse of what was last factorised, times <paramref name="x"/>, in the place of <paramref name="x"/>: n values.</summary>
    public void Solve(double[] x)
    {
        for (var i = 1; i < n; i++) x[i] -= _l[i - 1] * x[i - 1];
        if (n == 0) return;
        x[n - 1] *= _inverse[n - 1];
        for (var i = n - 2; i >= 0; i--) x[i] = (x[i] * _inverse[i]) - (_l[i] * x[i + 1]);
    }

    /// <summary>Solves four right-hand sides of n values in place, side by side: each alone would wait for its own last entry.</summary>
    public void Solve(double[] a, double[] b, double[] c, double[] d)
    {
        for (var i = 1; i < n; i++)
        {
            var l = _l[i - 1];
            a[i] -= l * a[i - 1];
            b[i] -= l * b[i - 1];
            c[i] -= l * c[i - 1];
            d[i] -= l * d[i - 1];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            var (inverse, l) = (_inverse[i], i < n - 1 ? _l[i] : 0);
            var next = i < n - 1 ? i + 1 : i;
            a[i] = (a[i] * inverse) - (l * a[next]);
            b[i] = (b[i] * inverse) - (l * b[next]);
            c[i] = (c[i] * inverse) - (l * c[next]);
            d[i] = (d[i] * inverse) - (l * d[next]);
        }
    }

    /// <summary>Solves several right-hand sides in place.</summary>
    /// <param name="x">n rows of <paramref name="width"/> values, one after the other: column c holds the right-hand side c.</param>
    /// <param name="width">Number of right-hand sides; a multiple of the processor's register, which 8 always is.</param>
    public void SolveRows(double[] x, int width)
    {
        for (var i = 1; i < n; i++) Subtract(x, i * width, (i - 1) * width, width, _l[i - 1]);
        for (var i = n - 1; i >= 0; i--)
        {
            var at = i * width;
            for (var c = 0; c < width; c += Vector<double>.Count) (new Vector<double>(x, at + c) * _inverse[i]).CopyTo(x, at + c);
            if (i < n - 1) Subtract(x, at, at + width, width, _l[i]);
        }
    }

    /// <summary>One row of <paramref name="x"/> less another times a factor; both are given by where they begin.</summary>
    private static void Subtract(double[] x, int to, int from, int width, double factor)
    {
        for (var c = 0; c < width; c += Vector<double>.Count) (new Vector<double>(x, to + c) - (new Vector<double>(x, from + c) * factor)).CopyTo(x, to + c);
    }

    /// <summary>The matrix itself times a vector of n.</summary>
    public double[] Times(double[] x)
    {
        var product = new double[n];
        for (var i = 0; i < n; i++)
            product[i] = (Diagonal[i] * x[i]) + (i > 0 ? Beside[i - 1] * x[i - 1] : 0) + (i < n - 1 ? Beside[i] * x[i + 1] : 0);
        return product;
    }

    /// <summary>x′ M x for a vector of n and the matrix M itself.</summary>
    public double Quadratic(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < n; i++) sum += x[i] * ((Diagonal[i] * x[i]) + (i < n - 1 ? 2 * Beside[i] * x[i + 1] : 0));
        return sum;
    }
}
