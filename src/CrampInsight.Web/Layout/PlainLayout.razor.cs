using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Layout;

public sealed partial class PlainLayout(NavigationManager navigation)
{
    // The page has a base address, so a bare #content would lead to the start page.
    private string SkipTarget => new Uri(navigation.Uri).AbsolutePath + "#content";
}
