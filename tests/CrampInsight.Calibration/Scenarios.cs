namespace CrampInsight.Calibration;

/// <summary>The named situations.</summary>
public static class Scenarios
{
    private static readonly double Four = Math.Log(4);

    public static IReadOnlyList<(string Name, int[] Days, World World)> All { get; } =
    [
        ("null", [30, 90, 180, 365], new() { Days = 0 }),
        ("null, strong persistence", [90, 365], new() { Days = 0, Rho = 0.95, Sigma = 1.3 }),
        ("null, self-care begun midway", [365], new() { Days = 0, BegunMidway = 0 }),
        ("one strong, OR 4", [90, 180, 365], new() { Days = 0, Effects = new Dictionary<int, double> { [3] = Four } }),
        ("two moderate, OR 2.5", [180, 365], new() { Days = 0, Effects = new Dictionary<int, double> { [3] = Math.Log(2.5), [4] = Math.Log(2.5) } }),
        ("confounded pair, OR 3.5", [180, 365], new() { Days = 0, Effects = new Dictionary<int, double> { [4] = Math.Log(3.5) }, Confounded = (7, 4) }),
        ("protector, OR 1/3", [180, 365], new() { Days = 0, BaseRate = 0.3, Effects = new Dictionary<int, double> { [3] = -Math.Log(3) } }),
        ("rare exposure, OR 5", [365], new() { Days = 0, Effects = new Dictionary<int, double> { [3] = Math.Log(5) }, Rare = new Dictionary<int, double> { [3] = 0.06 } }),
        ("day late, OR 3.5", [180, 365], new() { Days = 0, Effects = new Dictionary<int, double> { [4] = Math.Log(3.5) }, Late = new HashSet<int> { 4 } }),
        ("not missing at random, OR 4", [180, 365], new() { Days = 0, Effects = new Dictionary<int, double> { [3] = Four }, SkippedAfterCramps = 0.5 }),
        ("self-care begun midway that helps", [365], new() { Days = 0, BegunMidway = 0, Effects = new Dictionary<int, double> { [0] = -Math.Log(3) } }),
        ("small sample, OR 4", [21, 25, 30], new() { Days = 0, Effects = new Dictionary<int, double> { [3] = Four } }),
    ];
}
