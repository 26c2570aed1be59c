using MudBlazor;

namespace CrampInsight.Web.Ui;

/// <summary>Where notices stand: above the bar on a phone, at the foot of the page on a laptop.</summary>
public sealed partial class NoticeBar(ISnackbar snackbar) : IDisposable
{
    private const string? Nothing = null;

    public void Dispose() => snackbar.OnSnackbarsUpdated -= OnUpdated;

    protected override void OnInitialized() => snackbar.OnSnackbarsUpdated += OnUpdated;

    private void OnUpdated() => _ = InvokeAsync(StateHasChanged);
}
