using CrampInsight.Core.Rules;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Cards;

public sealed partial class WhyThis
{
    /// <summary>Nights listed before "and more".</summary>
    private const int Most = 7;

    [Parameter, EditorRequired]
    public Finding Finding { get; set; } = null!;

    private string Paragraphs => Finding.Rule.Evidence.Paragraphs.Count == 0
        ? FindingTexts.NotNamed
        : Words.Fill(FindingTexts.Paragraph, string.Join(", ", Finding.Rule.Evidence.Paragraphs));
}
