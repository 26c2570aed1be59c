using CrampInsight.Core.Diary;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Nights;

/// <summary>Nights of the last two weeks that have no answer: "no cramps on these three" is one tap, and can be taken back.</summary>
public sealed partial class MissedNights(OpenDiary diary, Notices notices, ILogger<MissedNights> logger)
{
    /// <summary>More than a week at once would be a guess.</summary>
    private const int Most = 7;

    /// <summary>Where the focus goes when the list is empty: the calendar's heading.</summary>
    private const string Place = "#missed, #shown";

    private readonly HashSet<Night> _unsure = [];
    private bool _saving;
    private bool _failed;

    /// <summary>Latest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Night> Nights { get; set; } = [];

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IEnumerable<Night> Shown => Nights.Take(Most);

    private List<Night> Ticked => [.. Shown.Where(n => !_unsure.Contains(n))];

    private static string DoneWords(int nights) => nights switch
    {
        0 => NightTexts.MissedNone,
        1 => NightTexts.MissedDoneOne,
        var n => Words.Fill(NightTexts.MissedDone, n),
    };

    private void Tick(Night night, bool on)
    {
        if (on) _unsure.Remove(night);
        else _unsure.Add(night);
    }

    // A night that was answered meanwhile clashes and keeps its answer; the others are written.
    private async Task<IReadOnlyList<Night>> SayAsync(List<Night> nights, CrampAnswer? saw, CrampAnswer? said)
    {
        while (nights.Count > 0)
        {
            var committed = await diary.SaveAsync([.. nights.Select(n => new CrampsEdit(n, saw, said))]);
            if (committed.IsWritten) return nights;
            List<Night> answered = [.. committed.Clashing.OfType<CrampsEdit>().Select(e => e.Night)];
            if (committed.Refusal is { Edit: CrampsEdit refused }) answered.Add(refused.Night);
            if (answered.Count == 0) return [];
            nights = nights.FindAll(n => !answered.Contains(n));
        }

        return nights;
    }

    private async Task SayNoneAsync()
    {
        IReadOnlyList<Night> done;
        (_saving, _failed) = (true, false);
        try
        {
            done = await SayAsync(Ticked, null, CrampAnswer.None);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing was written; the ticks stay and the button can be tapped again.
            LogFailed(logger, e.GetType().Name);
            (_saving, _failed) = (false, true);
            return;
        }

        _saving = false;
        if (done.Count == 0) await notices.SayAsync(DoneWords(0), Place);
        else await notices.OfferUndoAsync(DoneWords(done.Count), () => SayAsync([.. done], CrampAnswer.None, null), Place);
    }

    [LoggerMessage(LogLevel.Error, "Missed nights could not be saved: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
