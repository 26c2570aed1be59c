namespace CrampInsight.Web.Tests.Testing;

/// <summary>A page's thread that is busy: what it is asked to do waits until it has time.</summary>
internal sealed class BusyPage : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Do, object? With)> _asked = [];

    private BusyPage()
    {
    }

    public override void Post(SendOrPostCallback d, object? state) => _asked.Enqueue((d, state));

    /// <summary>Begins something on the page, lets things happen elsewhere while it is busy, and then lets it catch up.</summary>
    public static T Begin<T>(Func<T> begin, Action meanwhile)
    {
        var before = Current;
        var page = new BusyPage();
        try
        {
            SetSynchronizationContext(page);
            var begun = begin();
            // Neither timers nor the database are on the page's thread.
            SetSynchronizationContext(null);
            meanwhile();
            while (page._asked.TryDequeue(out var asked)) asked.Do(asked.With);
            return begun;
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
