using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Layout;

/// <summary>While the diary is the made-up one, every screen says so and can take it away; the person's own nights in it stay.</summary>
public sealed partial class SampleBanner(OpenDiary diary, Transfers transfers, Questions questions, NavigationManager navigation, ILogger<SampleBanner> logger)
    : DiaryView(diary)
{
    private bool _isSample;
    private bool _removing;
    private bool _failed;

    protected override Task OpenAsync() => ChangedAsync();

    protected override async Task ChangedAsync() => _isSample = (await Diary.NowAsync(Leaving)).Person.IsSample;

    private async Task RemoveAsync()
    {
        if (!await questions.AskAsync(DataTexts.SampleSure, DataTexts.SampleSureText, DataTexts.SampleKeep, DataTexts.SampleRemove)) return;
        (_removing, _failed) = (true, false);
        try
        {
            // Nothing happens when another page has put something of the person's own in its place.
            await transfers.RemoveSampleAsync(Diary.Id, CancellationToken.None);
            navigation.NavigateTo("/", forceLoad: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            (_removing, _failed) = (false, true);
        }
    }

    [LoggerMessage(LogLevel.Error, "The sample diary could not be removed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
