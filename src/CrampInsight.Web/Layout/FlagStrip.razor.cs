using CrampInsight.Core.Rules;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CrampInsight.Web.Layout;

/// <summary>While a flag stands, every screen says so in one calm line. Tonight shows the whole card instead.</summary>
public sealed partial class FlagStrip(OpenDiary diary, NavigationManager navigation) : IDisposable
{
    private Finding? _flag;

    private bool OnTonight => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0].Length == 0;

    private bool Urgent => _flag?.IsUrgent == true;

    protected override async Task OnInitializedAsync()
    {
        diary.Changed += OnChanged;
        navigation.LocationChanged += OnMoved;
        await LoadAsync();
    }

    public void Dispose()
    {
        diary.Changed -= OnChanged;
        navigation.LocationChanged -= OnMoved;
    }

    private async Task LoadAsync()
    {
        if (!await diary.StartAsync()) return;
        var flags = (await diary.NowAsync(CancellationToken.None)).Flags;
        _flag = flags.Count > 0 ? flags[0] : null;
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(ReloadAsync);

    private void OnMoved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }
}
