namespace CrampInsight.Web.Features.Patterns;

/// <summary>How the comparison works and what it cannot know.</summary>
public sealed partial class AboutTriggers;
