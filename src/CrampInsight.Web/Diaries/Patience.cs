using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>Waits for a save under way, and tells when it takes so long that the page should say so.</summary>
public static class Patience
{
    /// <summary>After this a save under way is said to wait.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(1);

    /// <summary>What became of the save; it fails as the save fails.</summary>
    /// <param name="saving">The save. It is finished whether or not anybody waits.</param>
    /// <param name="time">Tells how long it takes.</param>
    /// <param name="waits">Called once, when it takes long.</param>
    public static async Task<Committed> ForAsync(Task<Committed> saving, TimeProvider time, Action waits)
    {
        try
        {
            return await saving.WaitAsync(Time, time);
        }
        catch (TimeoutException)
        {
            // It may be through by the time a busy page comes to look.
            if (!saving.IsCompleted) waits();
        }

        return await saving;
    }
}
