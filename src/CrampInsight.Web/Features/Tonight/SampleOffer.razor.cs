using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Tonight;

/// <summary>An empty diary can show a made-up one.</summary>
public sealed partial class SampleOffer(OpenDiary diary, Transfers transfers, NavigationManager navigation, ILogger<SampleOffer> logger)
{
    private bool _filling;
    private string? _problem;

    private async Task FillAsync()
    {
        (_filling, _problem) = (true, null);
        try
        {
            if (await transfers.FillSampleAsync(diary.Id, diary.Tonight, diary.Clock.ZoneId, CancellationToken.None)) navigation.NavigateTo("/", forceLoad: true);
            else _problem = DataTexts.SampleNotEmpty;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            _problem = DataTexts.Failed;
        }

        _filling = _problem is null;
    }

    [LoggerMessage(LogLevel.Error, "The sample diary could not be made: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
