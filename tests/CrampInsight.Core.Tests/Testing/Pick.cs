using CsCheck;

namespace CrampInsight.Core.Tests.Testing;

internal static class Pick
{
    /// <summary>Any one of a list.</summary>
    public static Gen<T> From<T>(IReadOnlyList<T> list) => Gen.Int[0, list.Count - 1].Select(i => list[i]);
}
