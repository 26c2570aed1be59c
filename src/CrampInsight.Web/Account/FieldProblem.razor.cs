using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Account;

/// <summary>What is wrong with what was sent, in sentences.</summary>
public sealed partial class FieldProblem
{
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Problems { get; set; } = [];

    [Parameter]
    public string Id { get; set; } = "problems";
}
