using CrampInsight.Core.Factors;
using static CrampInsight.Core.Factors.FactorCatalogue;

namespace CrampInsight.Core.Rules;

/// <summary>The scales that tell how heavy a day was on the mind.</summary>
internal static class Emotions
{
    public static IReadOnlyList<ScaleFactor> All { get; } =
        [Stress, HeldTension, Overburdened, Stuck, PushedLimits, Instability, FearOfChange, PutOffDecision, EmotionalExhaustion, LackOfSupport];
}
