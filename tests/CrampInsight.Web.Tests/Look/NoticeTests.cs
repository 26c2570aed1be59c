using CrampInsight.Web.Ui;
using MudBlazor;

namespace CrampInsight.Web.Tests.Look;

public sealed class NoticeTests
{
    [Fact]
    public void A_notice_stays_long_enough_to_find_its_button()
    {
        SnackbarConfiguration bar = new();
        Notices.Configure(bar);
        bar.VisibleStateDuration.ShouldBeGreaterThanOrEqualTo(10_000);
        bar.RequireInteraction.ShouldBe(false);
        bar.PositionClass.ShouldBe(Defaults.Classes.Position.BottomCenter);
        // Movement is the style sheet's, where it can ask whether any is wanted.
        (bar.ShowTransitionDuration, bar.HideTransitionDuration).ShouldBe((0, 0));
    }
}
