using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Layout;

/// <summary>While the diary is the made-up one, every screen says so and can take it away.</summary>
public sealed partial class SampleBanner(OpenDiary diary, Transfers transfers, Questions questions, NavigationManager navigation, ILogger<SampleBanner> logger) : IDisposable
{
    private bool _isSample;
    private bool _removing;
    private bool _failed;

    public void Dispose() => diary.Changed -= OnChanged;

    protected override async Task OnInitializedAsync()
    {
        diary.Changed += OnChanged;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (await diary.StartAsync()) _isSample = (await diary.NowAsync(CancellationToken.None)).Person.IsSample;
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task RemoveAsync()
    {
        if (!await questions.AskAsync(DataTexts.SampleSure, DataTexts.SampleSureText, DataTexts.SampleKeep, DataTexts.SampleRemove)) return;
        (_removing, _failed) = (true, false);
        try
        {
            // Asked again: another page may have put something of the person's own in its place.
            if ((await diary.NowAsync(CancellationToken.None)).Person.IsSample) await transfers.EraseAsync(diary.Id, CancellationToken.None);
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
