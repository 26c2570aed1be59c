using System.Numerics;
using System.Runtime.InteropServices;

namespace CrampInsight.Core.Triggers;

/// <summary>Inner loops, in the machine's widest registers. The last digits may differ between kinds of processors, never between runs.</summary>
internal static class Numerics
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var va = MemoryMarshal.Cast<double, Vector<double>>(a);
        var vb = MemoryMarshal.Cast<double, Vector<double>>(b);
        Vector<double> one = default, two = default;
        var i = 0;
        for (; i + 1 < va.Length; i += 2)
        {
            one += va[i] * vb[i];
            two += va[i + 1] * vb[i + 1];
        }

        if (i < va.Length) one += va[i] * vb[i];
        var sum = Vector.Sum(one + two);
        for (var k = va.Length * Vector<double>.Count; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }

    /// <summary>One row with four columns: the row is read once.</summary>
    public static Vector4Of Dot4(double[] row, double[] a, double[] b, double[] c, double[] d)
    {
        Vector<double> va = default, vb = default, vc = default, vd = default;
        var i = 0;
        for (; i + Vector<double>.Count <= row.Length; i += Vector<double>.Count)
        {
            Vector<double> x = new(row, i);
            va += x * new Vector<double>(a, i);
            vb += x * new Vector<double>(b, i);
            vc += x * new Vector<double>(c, i);
            vd += x * new Vector<double>(d, i);
        }

        Vector4Of sums = default;
        (sums[0], sums[1], sums[2], sums[3]) = (Vector.Sum(va), Vector.Sum(vb), Vector.Sum(vc), Vector.Sum(vd));
        for (; i < row.Length; i++)
        {
            sums[0] += row[i] * a[i];
            sums[1] += row[i] * b[i];
            sums[2] += row[i] * c[i];
            sums[3] += row[i] * d[i];
        }

        return sums;
    }

    /// <summary>The normal distribution function, to 2e-7. Abramowitz and Stegun 26.2.19.</summary>
    public static double Phi(double x)
    {
        var z = Math.Abs(x);
        var p = 1 + (z * (0.0498673470 + (z * (0.0211410061 + (z * (0.0032776263 + (z * (0.0000380036 + (z * (0.0000488906 + (z * 0.0000053830)))))))))));
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return x >= 0 ? 1 - (0.5 / p) : 0.5 / p;
    }

    /// <summary>The same for a register of values.</summary>
    public static Vector<double> Phi(Vector<double> x)
    {
        var z = Vector.Abs(x);
        var p = Vector<double>.One + (z * (C(0.0498673470) + (z * (C(0.0211410061) + (z * (C(0.0032776263) + (z * (C(0.0000380036) + (z * (C(0.0000488906) + (z * C(0.0000053830))))))))))));
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        var tail = C(0.5) / p;
        return Vector.ConditionalSelect(Vector.GreaterThanOrEqual(x, Vector<double>.Zero), Vector<double>.One - tail, tail);
        static Vector<double> C(double c) => new(c);
    }

    public static double Logistic(double eta) => eta >= 0 ? 1 / (1 + Math.Exp(-eta)) : Math.Exp(eta) / (1 + Math.Exp(eta));

    [System.Runtime.CompilerServices.InlineArray(4)]
    public struct Vector4Of
    {
        private double _first;
    }
}
