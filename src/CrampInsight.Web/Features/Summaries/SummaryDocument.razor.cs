using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Summaries;

/// <summary>The paper as a document of its own: no script, no circuit, and on paper the same as on the screen.</summary>
public sealed partial class SummaryDocument
{
    private IReadOnlyList<LogRow> _log = [];
    private IReadOnlyList<IReadOnlyList<Part>> _pages = [];

    [Parameter, EditorRequired]
    public Sheet Sheet { get; set; } = null!;

    /// <summary>For a file that stands alone: the style sheet with its fonts inside. Null links to ours.</summary>
    [Parameter]
    public string? InlineStyles { get; set; }

    protected override void OnParametersSet()
    {
        _log = Sheet.Choices.WithLog ? LogRows.Of(Sheet) : [];
        _pages = SheetPlan.Pages(Sheet, _log);
    }
}
