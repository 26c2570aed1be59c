using System.Globalization;
using CrampInsight.Core.Exchange;

namespace CrampInsight.Web.Wording;

/// <summary>Turns what is wrong or strange about a document into one plain sentence: for the API, the command line and the import page alike.</summary>
public static class DocumentWords
{
    /// <summary>The sentence. Numbers are written as they stand in documents, whatever the person's language.</summary>
    public static string Say(DocumentIssue issue)
    {
        // Of a closed list all the values are one enumeration.
        object[] values = issue.Problem == DocumentProblem.NotOneOf ? [string.Join(", ", issue.Values)] : [.. issue.Values];
        return string.Format(CultureInfo.InvariantCulture, Text(issue.Problem), values);
    }

    // A missing text is our mistake and a test finds it.
    private static string Text(DocumentProblem problem) => ExchangeTexts.ResourceManager.GetString(problem.ToString(), CultureInfo.CurrentUICulture) ?? problem.ToString();
}
