using CrampInsight.Core.Patterns;
using CrampInsight.Core.Patterns.Model;

namespace CrampInsight.Core.Tests.Patterns;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(0.80, 0.0, 1.0, 0.3, Verdict.LikelyTrigger)]
    [InlineData(0.79, 0.0, 1.0, 0.3, Verdict.PossibleTrigger)]
    [InlineData(0.50, 0.0, 1.0, 0.3, Verdict.PossibleTrigger)]
    [InlineData(0.49, 0.1, 0.1, 0.3, Verdict.NoSign)]
    [InlineData(0.49, 0.1, 0.1, 0.8, Verdict.NotEnoughData)]
    [InlineData(0.0, 0.9, -1.0, 0.3, Verdict.LikelyProtector)]
    [InlineData(0.1, 0.6, -1.0, 0.3, Verdict.PossibleProtector)]
    [InlineData(0.95, 0.0, 0.2, 0.1, Verdict.PossibleTrigger)]
    public void Each_probability_has_its_word(double harmful, double protective, double logOdds, double deviation, Verdict verdict) =>
        Verdicts.Of([new(harmful + protective, harmful, protective, logOdds, deviation, Form.SameDay, 0.5, 0.2)]).ShouldBe([verdict]);

    [Fact]
    public void Nothing_known_is_not_enough() => Verdicts.Of([null]).ShouldBe([Verdict.NotEnoughData]);

    [Fact]
    public void The_normal_distribution_is_right_to_seven_digits()
    {
        for (var x = -5.0; x <= 5; x += 0.1) Numerics.Phi(x).ShouldBe(MathNet.Numerics.Distributions.Normal.CDF(0, 1, x), 2e-7);
    }
}
