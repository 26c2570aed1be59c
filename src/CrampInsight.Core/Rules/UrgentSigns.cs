using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Rules;

/// <summary>
/// Whether a sign of the urgent list is ticked tonight or last night, whatever the flags say. While one is, no idea is offered and nothing
/// is called ordinary: that one sign alone raises no flag does not mean that all is well. Safety section 1.
/// </summary>
public static class UrgentSigns
{
    /// <summary>A sign of the urgent list is ticked on the evening asked about or the one before it, or on a cramp of theirs.</summary>
    public static bool Stand(Journal journal, Night asOf)
    {
        foreach (var night in journal.Last(2, asOf))
            foreach (var sign in Signs.Urgent)
                if (night.HasSign(sign.Id)) return true;
        return false;
    }
}
