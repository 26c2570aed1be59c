using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Patterns;

/// <summary>Something that was or was not true of a day and may go together with that night's cramps.</summary>
/// <param name="Id">A factor's id; or, when one factor gives several, the factor's id and what is counted, such as <c>medicines-taken.missed</c>.</param>
/// <param name="Coding">Yes/no, ordered or a number.</param>
/// <param name="Read">The night's value; null when it was not answered, never 0 for a blank.</param>
/// <param name="IsRecalled">It is told after the night, when the cramp may colour the memory: no better than possible can be said of it.</param>
/// <param name="IsEarlySign">It may be the cramp's own beginning, such as tight muscles: it "goes with", and is no trigger.</param>
public sealed record Exposure(string Id, ExposureCoding Coding, Func<NightEntry, double?> Read, bool IsRecalled = false, bool IsEarlySign = false)
{
    /// <summary>The factor it belongs to.</summary>
    public string FactorId => Id.Split('.')[0];

    /// <summary>The factor, when it is one of the catalogue or of the person.</summary>
    public Factor? Factor { get; init; }

    /// <summary>Of a choice with several exposures: the one answer that counts as "there".</summary>
    public Choice? Option { get; init; }

    public override string ToString() => Id;
}
