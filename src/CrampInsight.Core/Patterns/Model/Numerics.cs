using System.Numerics;
using System.Runtime.InteropServices;

namespace CrampInsight.Core.Patterns.Model;

/// <summary>Inner loops, in the machine's widest registers. The last digits may differ between kinds of processors, never between runs.</summary>
internal static class Numerics
{
    /// <summary>Nights that are multiplied at a time.</summary>
    private const int Block = 256;

    /// <summary>a′b of two vectors of one length.</summary>
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

    /// <summary>
    /// Adds the products of rows with columns, each pair once: <c>sums[j, k] += rows[j] · columns[k]</c> for k ≥ j. Time grows with n q².
    /// </summary>
    /// <param name="rows">q rows of n values.</param>
    /// <param name="columns">q columns of n values.</param>
    /// <param name="sums">q × q.</param>
    /// <remarks>
    /// Some nights at a time, so that all of them stay in the processor's cache; two rows with four columns at a time, so that each number read is used often.
    /// Below the diagonal nothing is promised.
    /// </remarks>
    public static void AddProducts(double[][] rows, double[][] columns, double[,] sums)
    {
        var (q, n) = (rows.Length, rows.Length == 0 ? 0 : rows[0].Length);
        Span<double> tile = stackalloc double[8];
        for (var from = 0; from < n; from += Block)
        {
            var length = Math.Min(Block, n - from);
            for (var j = 0; j < q; j += 2)
                for (var k = j; k < q; k += 4)
                {
                    Tile(rows, columns, j, k, from, length, tile);
                    for (var t = 0; t < 8; t++)
                        if (j + (t / 4) < q && k + (t % 4) < q) sums[j + (t / 4), k + (t % 4)] += tile[t];
                }
        }
    }

    /// <summary>
    /// Products of rows <paramref name="row"/> and the next with columns <paramref name="column"/> and the next three, over <paramref name="length"/>
    /// nights from <paramref name="from"/> on: 2 × 4 sums, row by row. Beyond the last row or column the last one stands in; nobody reads what comes of it.
    /// </summary>
    private static void Tile(double[][] rows, double[][] columns, int row, int column, int from, int length, Span<double> tile)
    {
        var last = rows.Length - 1;
        var r0 = rows[row].AsSpan(from, length);
        var r1 = rows[Math.Min(row + 1, last)].AsSpan(from, length);
        var c0 = columns[column].AsSpan(from, length);
        var c1 = columns[Math.Min(column + 1, last)].AsSpan(from, length);
        var c2 = columns[Math.Min(column + 2, last)].AsSpan(from, length);
        var c3 = columns[Math.Min(column + 3, last)].AsSpan(from, length);
        Vector<double> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        var i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> x = new(r0[i..]), y = new(r1[i..]), c = new(c0[i..]);
            a0 = Vector.FusedMultiplyAdd(x, c, a0);
            b0 = Vector.FusedMultiplyAdd(y, c, b0);
            c = new(c1[i..]);
            a1 = Vector.FusedMultiplyAdd(x, c, a1);
            b1 = Vector.FusedMultiplyAdd(y, c, b1);
            c = new(c2[i..]);
            a2 = Vector.FusedMultiplyAdd(x, c, a2);
            b2 = Vector.FusedMultiplyAdd(y, c, b2);
            c = new(c3[i..]);
            a3 = Vector.FusedMultiplyAdd(x, c, a3);
            b3 = Vector.FusedMultiplyAdd(y, c, b3);
        }

        (tile[0], tile[1], tile[2], tile[3]) = (Vector.Sum(a0), Vector.Sum(a1), Vector.Sum(a2), Vector.Sum(a3));
        (tile[4], tile[5], tile[6], tile[7]) = (Vector.Sum(b0), Vector.Sum(b1), Vector.Sum(b2), Vector.Sum(b3));
        for (; i < length; i++)
        {
            tile[0] += r0[i] * c0[i];
            tile[1] += r0[i] * c1[i];
            tile[2] += r0[i] * c2[i];
            tile[3] += r0[i] * c3[i];
            tile[4] += r1[i] * c0[i];
            tile[5] += r1[i] * c1[i];
            tile[6] += r1[i] * c2[i];
            tile[7] += r1[i] * c3[i];
        }
    }

    /// <summary>Φ, the normal distribution function, 0 to 1, to 2e-7. Abramowitz and Stegun 26.2.19. Statistics 3.11.</summary>
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
        var p = C(0.0000488906) + (z * C(0.0000053830));
        p = C(0.0032776263) + (z * (C(0.0000380036) + (z * p)));
        p = C(0.0498673470) + (z * (C(0.0211410061) + (z * p)));
        p = Vector<double>.One + (z * p);
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        var tail = C(0.5) / p;
        return Vector.ConditionalSelect(Vector.GreaterThanOrEqual(x, Vector<double>.Zero), Vector<double>.One - tail, tail);
        static Vector<double> C(double c) => new(c);
    }

    /// <summary>1 / (1 + exp(−η)): from log odds to a probability, 0 to 1, without overflow. Statistics 3.4.</summary>
    public static double Logistic(double eta) => eta >= 0 ? 1 / (1 + Math.Exp(-eta)) : Math.Exp(eta) / (1 + Math.Exp(eta));
}
