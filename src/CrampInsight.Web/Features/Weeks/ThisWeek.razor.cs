using System.Globalization;
using CrampInsight.Core.Reviews;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Weeks;

/// <summary>The short address leads to the week that is under way.</summary>
public sealed partial class ThisWeek(OpenDiary diary, NavigationManager navigation)
{
    protected override async Task OnInitializedAsync()
    {
        if (!await diary.StartAsync()) return;
        var week = IsoWeek.Of(diary.Tonight, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek);
        navigation.NavigateTo($"weeks/{week}", replace: true);
    }
}
