using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CrampInsight.Web.Layout;

/// <summary>While a flag stands, every screen says so in one calm line. Tonight shows the whole card instead.</summary>
public sealed partial class FlagStrip(OpenDiary diary, NavigationManager navigation) : DiaryView(diary)
{
    private Finding? _flag;

    private bool OnTonight => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].Length == 0;

    private bool Urgent => _flag?.IsUrgent == true;

    protected override Task OpenAsync()
    {
        navigation.LocationChanged += OnMoved;
        return ChangedAsync();
    }

    protected override async Task ChangedAsync() => _flag = (await Diary.NowAsync(Leaving)).Flags is [var first, ..] ? first : null;

    protected override void Dispose(bool disposing)
    {
        if (disposing) navigation.LocationChanged -= OnMoved;
        base.Dispose(disposing);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
