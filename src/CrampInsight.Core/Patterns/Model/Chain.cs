using System.Numerics;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>A symmetric positive tridiagonal matrix and its LDL' factors.</summary>
internal sealed class Chain(int n)
{
    private readonly double[] _l = new double[n];
    private readonly double[] _inverse = new double[n];

    public double[] Diagonal { get; } = new double[n];

    /// <summary>Entry i stands beside i and i + 1.</summary>
    public double[] Beside { get; } = new double[n];

    public double LogDeterminant { get; private set; }

    /// <summary>Factors another matrix with something added to its diagonal.</summary>
    public void Factorise(Chain matrix, double[] added)
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

    /// <summary>Solves in place.</summary>
    public void Solve(double[] x)
    {
        for (var i = 1; i < n; i++) x[i] -= _l[i - 1] * x[i - 1];
        if (n == 0) return;
        x[n - 1] *= _inverse[n - 1];
        for (var i = n - 2; i >= 0; i--) x[i] = (x[i] * _inverse[i]) - (_l[i] * x[i + 1]);
    }

    /// <summary>Solves four right-hand sides in place, side by side: each alone would wait for its own last entry.</summary>
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

    /// <summary>Solves several right-hand sides in place: a row of <paramref name="width"/> values for each entry.</summary>
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

    private static void Subtract(double[] x, int to, int from, int width, double factor)
    {
        for (var c = 0; c < width; c += Vector<double>.Count) (new Vector<double>(x, to + c) - (new Vector<double>(x, from + c) * factor)).CopyTo(x, to + c);
    }

    public double[] Times(double[] x)
    {
        var product = new double[n];
        for (var i = 0; i < n; i++)
            product[i] = (Diagonal[i] * x[i]) + (i > 0 ? Beside[i - 1] * x[i - 1] : 0) + (i < n - 1 ? Beside[i] * x[i + 1] : 0);
        return product;
    }

    public double Quadratic(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < n; i++) sum += x[i] * ((Diagonal[i] * x[i]) + (i < n - 1 ? 2 * Beside[i] * x[i + 1] : 0));
        return sum;
    }
}
