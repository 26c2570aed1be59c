namespace CrampInsight.Web.Diaries;

/// <summary>A page of a diary: it looks once what another process wrote, and shows something else when its address changes.</summary>
public abstract class DiaryPage(OpenDiary diary) : DiaryView(diary)
{
    protected sealed override async Task OnParametersSetAsync()
    {
        if (IsOpen) await ShowAsync();
    }

    /// <summary>After <see cref="DiaryView.OpenAsync"/>, and whenever the address changes.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

    private protected sealed override void OnOpened() => Diary.PageOpens();
}
