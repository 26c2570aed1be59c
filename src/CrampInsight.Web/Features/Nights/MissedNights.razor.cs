using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Nights of the last two weeks that have no answer: "no cramps on these three" is one tap, and can be taken back.</summary>
public sealed partial class MissedNights(DiarySession diary, ILogger<MissedNights> logger) : IDisposable
{
    /// <summary>More than a week at once would be a guess.</summary>
    private const int Most = 7;

    private readonly CancellationTokenSource _leaving = new();
    private readonly HashSet<Night> _unsure = [];
    private IReadOnlyList<Night>? _done;
    private bool _saving;
    private bool _failed;

    /// <summary>Latest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Night> Nights { get; set; } = [];

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IEnumerable<Night> Shown => Nights.Take(Most);

    private List<Night> Ticked => [.. Shown.Where(n => !_unsure.Contains(n))];

    private string DoneWords => _done!.Count switch
    {
        0 => NightTexts.MissedNone,
        1 => NightTexts.MissedDoneOne,
        var n => Words.Fill(NightTexts.MissedDone, n),
    };

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Tick(Night night, bool on)
    {
        if (on) _unsure.Remove(night);
        else _unsure.Add(night);
    }

    private Task SayNoneAsync() => SaveAsync(async () => _done = await diary.Nights.SayNoCrampsAsync(diary.Owner, Ticked, _leaving.Token));

    private Task UndoAsync() => SaveAsync(async () =>
    {
        foreach (var night in _done!) await diary.Nights.ApplyAsync(diary.Owner, night, [new CrampsChange(CrampAnswer.None, null)], overwrite: false, _leaving.Token);
        _done = null;
    });

    private async Task SaveAsync(Func<Task> save)
    {
        (_saving, _failed) = (true, false);
        try
        {
            await save();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing was written; the ticks stay and the button can be tapped again.
            LogFailed(logger, e.GetType().Name);
            _failed = true;
        }

        _saving = false;
        if (_failed) return;
        await OnChanged.InvokeAsync();
        diary.Tell();
    }

    [LoggerMessage(LogLevel.Error, "Missed nights could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
