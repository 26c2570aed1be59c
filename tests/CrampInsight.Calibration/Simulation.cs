using CrampInsight.Core.Factors;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Calibration;

/// <summary>What a simulated person's life is like.</summary>
public sealed record World
{
    /// <summary>Calendar days.</summary>
    public required int Days { get; init; }

    /// <summary>Exposures that are logged.</summary>
    public int Factors { get; init; } = 25;

    /// <summary>Day-to-day correlation and standard deviation (log odds) of the susceptibility.</summary>
    public double Rho { get; init; } = 0.9;

    public double Sigma { get; init; } = 0.6;

    /// <summary>Log odds ratios of the standard contrast, by exposure.</summary>
    public IReadOnlyDictionary<int, double> Effects { get; init; } = new Dictionary<int, double>();

    /// <summary>Exposures that act a day late.</summary>
    public IReadOnlySet<int> Late { get; init; } = new HashSet<int>();

    /// <summary>An exposure that follows another one (which acts) with correlation 0.7.</summary>
    public (int Follower, int Leader)? Confounded { get; init; }

    /// <summary>Share of days with each yes-or-no exposure, when it is rare.</summary>
    public IReadOnlyDictionary<int, double> Rare { get; init; } = new Dictionary<int, double>();

    /// <summary>Chance that a night with cramps is not logged; 0 otherwise equals <see cref="Skipped"/>.</summary>
    public double SkippedAfterCramps { get; init; } = 0.08;

    /// <summary>Chance that a night is not logged.</summary>
    public double Skipped { get; init; } = 0.08;

    /// <summary>An exposure that begins half-way and is kept up.</summary>
    public int? BegunMidway { get; init; }

    /// <summary>Share of nights with cramps when nothing acts.</summary>
    public double BaseRate { get; init; } = 0.25;
}

/// <summary>One simulated diary with the truth about it.</summary>
public sealed record Simulated(Series Series, Func<int, Series> Until, IReadOnlyDictionary<int, double> Effects);

/// <summary>
/// Makes diaries: exposures that persist from day to day, a susceptibility of their owner that comes and goes, a slow season, weekends, and
/// check-ins that are skipped. Everything follows from the seed.
/// </summary>
public static class Simulation
{
    public static Simulated Make(World world, int seed)
    {
        Random random = new(seed);
        var p = world.Factors;
        var codings = Enumerable.Range(0, p).Select(j => (j % 3) switch { 0 => ExposureCoding.Binary, 1 => ExposureCoding.Ordinal, _ => ExposureCoding.Amount }).ToArray();
        var latent = new double[p][];
        for (var j = 0; j < p; j++) latent[j] = Ar(random, world.Days, 0.15 + (0.35 * random.NextDouble()), 1);
        if (world.Confounded is { } pair)
            for (var d = 0; d < world.Days; d++) latent[pair.Follower][d] = (0.7 * latent[pair.Leader][d]) + (Math.Sqrt(1 - 0.49) * latent[pair.Follower][d]);
        var values = new double[p][];
        for (var j = 0; j < p; j++)
        {
            var share = world.Rare.TryGetValue(j, out var rare) ? rare : 0.25 + (0.3 * random.NextDouble());
            var weekend = 0.4 * Normal(random);
            values[j] = [.. latent[j].Select((z, d) => Value(codings[j], z + (d % 7 >= 5 ? weekend : 0), share))];
            if (world.BegunMidway == j) values[j] = [.. values[j].Select((_, d) => d >= world.Days / 2 ? random.NextDouble() < 0.9 ? 1 : 0 : 0.0)];
        }

        var susceptibility = Ar(random, world.Days, world.Rho, world.Sigma);
        var season = 0.4 * Normal(random);
        var phase = random.NextDouble() * 365;
        var level = Math.Log(world.BaseRate / (1 - world.BaseRate));
        var cramps = new bool[world.Days];
        var contrast = values.Select((v, j) => Standard(codings[j], v)).ToArray();
        for (var d = 0; d < world.Days; d++)
        {
            var eta = level + susceptibility[d] + (season * Math.Sin(2 * Math.PI * (d + phase) / 365));
            foreach (var (j, effect) in world.Effects) eta += effect * (world.Late.Contains(j) ? d > 0 ? contrast[j][d - 1] : 0 : contrast[j][d]);
            cramps[d] = random.NextDouble() < 1 / (1 + Math.Exp(-eta));
        }

        var logged = cramps.Select(c => random.NextDouble() >= (c ? world.SkippedAfterCramps : world.Skipped)).ToArray();
        var blank = new bool[p, world.Days];
        for (var j = 0; j < p; j++)
            for (var d = 0; d < world.Days; d++) blank[j, d] = random.NextDouble() < 0.05;

        Series Until(int last)
        {
            List<int> days = [.. Enumerable.Range(0, last).Where(d => logged[d])];
            return Series.Of(days, days.ConvertAll(d => cramps[d]), codings, (j, d) => d < 0 || !logged[d] || blank[j, d] ? double.NaN : values[j][d]);
        }

        return new(Until(world.Days), Until, world.Effects);
    }

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[] Ar(Random random, int n, double rho, double sd)
    {
        var x = new double[n];
        for (var i = 0; i < n; i++) x[i] = i == 0 ? sd * Normal(random) : (rho * x[i - 1]) + (sd * Math.Sqrt(1 - (rho * rho)) * Normal(random));
        return x;
    }

    private static double Value(ExposureCoding coding, double z, double share) => coding switch
    {
        ExposureCoding.Binary => z > MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - share) ? 1 : 0,
        ExposureCoding.Ordinal => Math.Clamp(Math.Floor(z + 2), 0, 4),
        _ => Math.Max(0, Math.Round(100 + (80 * z))),
    };

    private static double[] Standard(ExposureCoding coding, double[] v)
    {
        var mean = v.Average();
        if (coding == ExposureCoding.Binary) return [.. v.Select(x => x - mean)];
        var sd = Math.Sqrt(v.Sum(x => (x - mean) * (x - mean)) / (v.Length - 1));
        return [.. v.Select(x => sd > 0 ? (x - mean) / (2 * sd) : 0)];
    }
}
