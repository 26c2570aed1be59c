using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>How a save of a form is getting on, for the line that says so. The save itself is finished whether or not anybody looks.</summary>
/// <param name="time">Tells when a save has taken long enough to say so.</param>
/// <param name="logger">Takes the kind of a failure, never what was written.</param>
/// <param name="changed">Called when <see cref="State"/> changed while a save is under way.</param>
public sealed partial class SaveProgress(TimeProvider time, ILogger logger, Action changed)
{
    private int _underWay;

    public SaveState State { get; private set; }

    public bool IsUnderWay => _underWay > 0;

    /// <summary>Follows a save. Null when it failed, and then it takes a tap to try again.</summary>
    public async Task<Committed?> FollowAsync(Task<Committed> saving)
    {
        _underWay++;
        State = SaveState.Saving;
        try
        {
            var committed = await Patience.ForAsync(saving, time, () =>
            {
                State = SaveState.Waiting;
                changed();
            });
            State = committed.IsWritten ? SaveState.Saved : committed.Outcome == CommitOutcome.MayNotWrite ? SaveState.Failed : SaveState.Untouched;
            return committed;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A save that was given up is not stored either.
            LogFailed(logger, e.GetType().Name);
            State = SaveState.Failed;
            return null;
        }
        finally
        {
            _underWay--;
        }
    }

    [LoggerMessage(LogLevel.Error, "Something could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
