using System.Globalization;
using CrampInsight.Core.Exchange;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Tests.Wording;

/// <summary>The sentences about documents, word for word: other programs and their makers read them.</summary>
public sealed class DocumentWordsTests
{
    private static readonly (DocumentIssue Issue, string Sentence)[] All =
    [
        (new("", DocumentProblem.TooLarge, 25), "The document is larger than 25 MB."),
        (new("", DocumentProblem.NotJson, 3L, 17L), "This is not JSON that can be read (line 3, byte 17): it is broken, nested too deeply, or names a property twice."),
        (new("", DocumentProblem.NameNotUnicode), "A name in the document is not valid Unicode."),
        (new("", DocumentProblem.FormatMissing), "The format is missing; it is crampinsight-diary."),
        (new("", DocumentProblem.OtherFormat), "This is not a crampinsight-diary document."),
        (new("", DocumentProblem.VersionMissing), "The version is missing; it is 1."),
        (new("", DocumentProblem.OtherVersion), "Only version 1 can be read."),
        (new("", DocumentProblem.UnknownProperty), "This property is not known and was ignored."),
        (new("", DocumentProblem.Missing, "evening"), "The evening is missing."),
        (new("", DocumentProblem.StartMissing), "The start is missing."),
        (new("", DocumentProblem.NotAnObject), "This is not an object."),
        (new("", DocumentProblem.NotAList), "This is not a list."),
        (new("", DocumentProblem.TooManyEntries, 100), "There are more than 100 entries."),
        (new("", DocumentProblem.NotAText), "This is not a text."),
        (new("", DocumentProblem.TextNotUnicode), "The text is not valid Unicode."),
        (new("", DocumentProblem.TextTooLong, 4000), "The text is longer than 4000 characters."),
        (new("", DocumentProblem.NotANumber, 0m, 90000.5m), "This is not a number from 0 to 90000.5."),
        (new("", DocumentProblem.NumberOutOfRange, 0m, 240m), "The number is not from 0 to 240."),
        (new("", DocumentProblem.NotAWholeNumber, 0, 10), "This is not a whole number from 0 to 10."),
        (new("", DocumentProblem.NotTrueOrFalse), "This is neither true nor false."),
        (new("", DocumentProblem.NotADate), "This is not a date such as 2026-11-22."),
        (new("", DocumentProblem.DateOutOfRange, 1900, 2199), "The date is not between the years 1900 and 2199."),
        (new("", DocumentProblem.NotALocalTime), "This is not a local time such as 2026-11-23T02:40."),
        (new("", DocumentProblem.NotAClockTime), "This is not a time such as 15:30."),
        (new("", DocumentProblem.NotAnOffset), "This is not an offset such as +01:00."),
        (new("", DocumentProblem.NotOneOf, "left", "right", "both"), "This is not one of: left, right, both."),
        (new("", DocumentProblem.NotASign), "This is not the id of a sign."),
        (new("", DocumentProblem.NotACondition), "This is not the id of a condition."),
        (new("", DocumentProblem.NotAMedicineClass), "This is not the id of a medication class."),
        (new("", DocumentProblem.NotACountry), "This is not a country of two capital letters, such as GB."),
        (new("", DocumentProblem.UnknownZone), "This time zone is not known; a zone is written like Europe/Berlin."),
        (new("", DocumentProblem.NotAnId), "This is not an id such as 0f0e6c1e-6f9b-4a53-9d0e-3d1f5b6f9d11."),
        (new("", DocumentProblem.IdTwiceInDocument), "The same id stands in the document twice."),
        (new("", DocumentProblem.IdTwiceInList), "The same id stands in the list twice."),
        (new("", DocumentProblem.EveningTwice), "The same evening stands in the document twice."),
        (new("", DocumentProblem.KindTwice), "The same kind stands in the list twice."),
        (new("", DocumentProblem.NotTheEveningOfTheAddress), "This is not the evening of the address."),
        (new("", DocumentProblem.NoneBesideEpisodes), "The answer is \"none\", but there are episodes."),
        (new("", DocumentProblem.NoneBesideStoredCramps), "The answer is \"none\", but cramps are stored for this night."),
        (new("", DocumentProblem.StartOutsideNight, "2026-11-22"), "The start does not lie in the night of 2026-11-22, from noon to noon."),
        (new("", DocumentProblem.StartOutsideGuess, "2-4"), "The start is outside the part of the night that “about” says, which is 2-4."),
        (new("", DocumentProblem.SkippedByTheClock), "The clocks went forward over this time, so it never was."),
        (new("", DocumentProblem.TooManyReadings, 300), "There are more than 300 readings."),
        (new("", DocumentProblem.FactorIdLength, 64), "The id of a factor has 1 to 64 characters."),
        (new("", DocumentProblem.AnswerTooLong, 1000), "The answer is longer than 1000 characters."),
        (new("", DocumentProblem.NameEmpty), "The name is empty."),
        (new("", DocumentProblem.NotAnOwnFactorId), "The id of an own factor begins with x- and has small letters, digits and single hyphens."),
        (new("", DocumentProblem.OptionsNotDistinct), "A choice has one or more options, all different and none empty."),
        (new("", DocumentProblem.TooManyOwnFactors), "There would be too many own factors."),
        (new("", DocumentProblem.SampleNotMixed), "A made-up sample diary is not mixed with nights of your own. Replace what is there, or empty it first."),
        (new("", DocumentProblem.DefinitionMisfit, "x-mood", 2), "The definition of x-mood does not fit 2 answers that are stored."),
    ];

    [Fact]
    public void Every_problem_has_its_sentence()
    {
        foreach (var (issue, sentence) in All) DocumentWords.Say(issue).ShouldBe(sentence);
        All.Select(a => a.Issue.Problem).ShouldBe(Enum.GetValues<DocumentProblem>());
    }

    [Fact]
    public void Numbers_are_written_as_in_documents_whatever_the_language()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            DocumentWords.Say(new("", DocumentProblem.NotANumber, 0m, 90000.5m)).ShouldBe("This is not a number from 0 to 90000.5.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
