using CrampInsight.Core.Journals;
using CrampInsight.Core.Nights;
using CrampInsight.Core.People;

namespace CrampInsight.Core.Rules;

/// <summary>What the profile and the latest nights forbid or change in suggestions. Evidence pack B0 and contract section 7.</summary>
public sealed record SafetySwitches
{
    public static SafetySwitches From(Person person, Journal journal, Night asOf) => throw new NotSupportedException();

    public override string ToString() => nameof(SafetySwitches);
}
