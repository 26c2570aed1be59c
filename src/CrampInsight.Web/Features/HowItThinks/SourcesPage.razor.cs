namespace CrampInsight.Web.Features.HowItThinks;

/// <summary>How sure are we: the document beside research, the document point by point, and what was read.</summary>
public sealed partial class SourcesPage;
