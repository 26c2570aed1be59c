using CrampInsight.Core.Exchange;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>Places of a file and what is wrong or strange there.</summary>
public sealed partial class IssueList
{
    private const int Most = 20;

    [Parameter, EditorRequired]
    public IReadOnlyList<DocumentIssue> Issues { get; set; } = [];
}
