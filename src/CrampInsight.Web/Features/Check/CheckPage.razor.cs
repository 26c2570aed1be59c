using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.Check;

/// <summary>The checklist for everybody: signed in or not, with or without a diary. What is ticked is answered and forgotten.</summary>
public sealed partial class CheckPage(TimeProvider time)
{
    private List<Finding>? _flags;

    [SupplyParameterFromForm(FormName = "check")]
    private CheckAnswers Input { get; set; } = null!;

    // Null on a first look, filled when the form was sent.
    protected override void OnInitialized() => Input ??= new();

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    /// <summary>Nobody is known here; the browser's zone is a guess of the country.</summary>
    private Helplines Lines => Helplines.For(new() { TimeZone = BrowserZone.Of(Context) });

    private void Look()
    {
        var tonight = new Core.Diary.Night(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        _flags = [.. RuleBook.Evaluate(Input.Journal(tonight), Input.Person(tonight) with { TimeZone = BrowserZone.Of(Context) }, tonight).Where(f => f.IsFlag && f.Tier != Tier.Mention)];
    }
}
