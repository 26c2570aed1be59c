using MudBlazor;

namespace CrampInsight.Web.Ui;

/// <summary>Notices at the foot of the screen: what was just taken away, with a button that brings it back for as long as the notice stands.</summary>
public sealed partial class Notices(ISnackbar snackbar, PageScript script, ILogger<Notices> logger)
{
    /// <summary>Time to read it, to change one's mind and to find the button.</summary>
    public const int Milliseconds = 15_000;

    /// <summary>Newer ones are added below; with more than these the oldest goes.</summary>
    private const int Most = 3;

    /// <summary>Sets the snackbar up as a notice: centred at the foot, without icon, close button or movement of its own.</summary>
    public static void Configure(SnackbarConfiguration bar)
    {
        bar.PositionClass = Defaults.Classes.Position.BottomCenter;
        bar.MaxDisplayedSnackbars = Most;
        bar.PreventDuplicates = false;
        bar.SnackbarVariant = Variant.Text;
        bar.MaximumOpacity = 100;
        (bar.ShowTransitionDuration, bar.VisibleStateDuration, bar.HideTransitionDuration) = (0, Milliseconds, 0);
        (bar.RequireInteraction, bar.ShowCloseIcon, bar.HideIcon) = (false, false, true);
    }

    /// <summary>Says something that cannot be taken back.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="place">Selector of the heading where the focus goes if it was on what is gone.</param>
    public Task SayAsync(string text, string place)
    {
        Show(text, null);
        return script.AfterRemovalAsync(place);
    }

    /// <summary>Says what was taken away and offers it back.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="undo">Brings it back. It may be called after the page that offered it is gone.</param>
    /// <param name="place">Selector of the heading of the list it was in: the focus goes there, and again after it was brought back.</param>
    public Task OfferUndoAsync(string text, Func<Task> undo, string place)
    {
        Snackbar? shown = null;
        shown = Show(text, async () =>
        {
            try
            {
                await undo();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The button stays and can be tapped again.
                LogFailed(logger, e.GetType().Name);
                Show(Wording.Shell.UndoFailed, null);
                return;
            }

            shown?.ForceClose();
            await script.AfterRemovalAsync(place);
        });
        return script.AfterRemovalAsync(place, hasWayBack: true);
    }

    private Snackbar? Show(string text, Func<Task>? undo)
    {
        var standing = snackbar.ShownSnackbars.ToList();
        foreach (var old in standing.Take(standing.Count - Most + 1)) old.ForceClose();
        return snackbar.Add<NoticeText>(new Dictionary<string, object>(StringComparer.Ordinal) { [nameof(NoticeText.Text)] = text, [nameof(NoticeText.OnUndo)] = undo! }, Severity.Normal);
    }

    [LoggerMessage(LogLevel.Error, "Something could not be brought back: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
